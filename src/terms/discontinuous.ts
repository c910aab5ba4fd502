/** Joins the parts of discontinuous terms (`take … into account`, `在…方面`) that stand in one clause. */
import type { Language } from '../core/document.js';
import type { Range } from '../core/range.js';
import type { Term } from '../core/term.js';

/** What stands for the words between two parts. */
const gapMark = /\s*(?:…+|\.{3})\s*/u;

/** The parts of a term in order, each as a term; one where the term has no gap. */
export function partsOf(term: Term): Term[] {
  const texts = term.text.split(gapMark).filter((text) => text !== '');
  if (texts.length < 2) return [term];
  const { partOfSpeech, ...rest } = term;
  return texts.map((text, place) => ({
    ...rest,
    text,
    // Only the first word of a verb phrase is inflected.
    ...(place === 0 && partOfSpeech !== undefined && { partOfSpeech }),
  }));
}

const mostWordsBetween = 12;
const mostCharactersBetween = 20;
const clauseMarks = { en: /[,;:.!?](?=\s|$)/u, zh: /[，。；：！？,;:!?]/u };

/**
 * The runs of parts that make the term: for each place of the first part the nearest of the next
 * behind it, and so on, with something between, not more than 12 words or 20 Chinese characters, and in the same
 * clause.
 */
export function joinParts<Place extends Range>(
  text: string,
  language: Language,
  placesOfParts: readonly (readonly Place[])[],
): Place[][] {
  const [firsts = [], ...others] = placesOfParts;
  const runs = firsts.flatMap((first): Place[][] => {
    const run = [first];
    for (const places of others) {
      const before = run.at(-1) ?? first;
      const next = places
        .filter(({ start }) => start >= before.end)
        .sort((a, b) => a.start - b.start)[0];
      if (next === undefined) return [];
      if (!isNear(text.slice(before.end, next.start), language)) return [];
      run.push(next);
    }
    return [run];
  });
  // Of several beginnings before one end the nearest is meant.
  return runs.filter(
    (run) =>
      !runs.some(
        (other) => other !== run && sharesEnd(other, run) && startOf(other) > startOf(run),
      ),
  );
}

const startOf = (run: readonly Range[]) => run[0]?.start ?? 0;
const sharesEnd = (one: readonly Range[], other: readonly Range[]) =>
  one.at(-1)?.start === other.at(-1)?.start;

function isNear(between: string, language: Language): boolean {
  if (between.trim() === '' || clauseMarks[language].test(between)) return false;
  if (language === 'zh') return between.length <= mostCharactersBetween;
  return (between.match(/\S+/gu)?.length ?? 0) <= mostWordsBetween;
}
