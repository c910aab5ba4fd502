/** Leaves out of a termbase what no reader would take. */
import type { Concept, Term, Termbase } from '../../core/term.js';
import { isDay } from '../day.js';
import { isInScript } from '../term-script.js';

/**
 * The termbase without empty terms, terms in the wrong script or given twice, and concepts that
 * have none left; with spaces made single, characters that cannot be written left out, and ids that
 * two concepts have made different. TBX can hold all of it.
 */
export function soundTermbase(termbase: Termbase): Termbase {
  const ids = new Set<string>();
  const concepts = termbase.concepts.flatMap((concept) => {
    const clean = mapTexts(concept, cleanText);
    const terms = soundTerms(clean);
    if (terms.length === 0) return [];
    const id = freeId(clean.id === '' ? 'concept' : clean.id, ids);
    ids.add(id);
    return [{ ...clean, id, terms }];
  });
  return { ...mapTexts(termbase, cleanText), concepts };
}

/** Terms of a language stand together, as they do in TBX. */
function soundTerms(concept: Concept): Term[] {
  const seen = new Set<string>();
  const first = concept.terms[0]?.language;
  const inOrder = [
    ...concept.terms.filter(({ language }) => language === first),
    ...concept.terms.filter(({ language }) => language !== first),
  ];
  return inOrder.flatMap((written) => {
    const { from, until, ...rest } = mapTexts(written, cleanText);
    const term: Term = {
      ...rest,
      ...(from !== undefined && isDay(from) && { from }),
      ...(until !== undefined && isDay(until) && { until }),
    };
    const key = `${term.language}:${term.text}`;
    if (term.text === '' || !isInScript(term, concept) || seen.has(key)) return [];
    seen.add(key);
    return [term];
  });
}

/** The same object with its texts changed; a text that is empty then is left out, but for names. */
function mapTexts<Item extends object>(item: Item, change: (text: string) => string): Item {
  const kept = Object.entries(item).flatMap(([key, value]): [string, unknown][] => {
    if (typeof value === 'string') {
      const text = change(value);
      return text === '' && !['id', 'text', 'title'].includes(key) ? [] : [[key, text]];
    }
    if (!Array.isArray(value) || !isTexts(key)) return [[key, value]];
    const texts = value.map((one) => change(String(one))).filter((text) => text !== '');
    return texts.length === 0 ? [] : [[key, texts]];
  });
  return Object.fromEntries(kept) as Item;
}

const isTexts = (key: string): boolean => key === 'onlyWhen' || key === 'notWhen';

const unwritable = /(?![\t\n\r])\p{Control}|\p{Surrogate}|[\uFFFE\uFFFF\uFEFF\u200B\u00AD]/gu;

function cleanText(text: string): string {
  return text.replaceAll(unwritable, '').replaceAll(/\s+/gu, ' ').trim();
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
}
