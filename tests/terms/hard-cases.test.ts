import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/core/document.js';
import type { Concept, ConceptType, Term } from '../../src/core/term.js';
import { createTermMatcher } from '../../src/terms/matcher.js';

/**
 * The table: language, text, entries and the words that are to be found. Entries stand between
 * semicolons; `verb:`, `exact:` and `free:` say how a term is inflected and written, `country:` what
 * it names, and `[only: …]` and `[not: …]` beside which words it is meant. Hits stand between `+`,
 * in the order of the text; `-` is none.
 */
const table = readFileSync(new URL('hard-cases.tsv', import.meta.url), 'utf8');

interface HardCase {
  readonly language: Language;
  readonly text: string;
  readonly entries: string;
  readonly hits: readonly string[];
}

const cases = table
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line): HardCase => {
    const [language, text = '', entries = '', hits = ''] = line.split('\t');
    return {
      language: language === 'zh' ? 'zh' : 'en',
      text,
      entries,
      hits: hits === '-' ? [] : hits.split('+'),
    };
  });

function conceptFrom(entry: string, place: number, language: Language): Concept {
  const match = /^(?:(\w+):)?([^[]+)(?:\[(only|not): ([^\]]+)\])?$/u.exec(entry.trim());
  const [, mark, text = '', when, pattern = ''] = match ?? [];
  const term: Term = {
    language,
    text: text.trim(),
    status: 'preferred',
    ...(mark === 'verb' && { partOfSpeech: 'verb' }),
    ...(mark === 'exact' && { caseRule: 'as-written' as const }),
    ...(mark === 'free' && { caseRule: 'free' as const }),
  };
  const type: ConceptType = mark === 'country' ? 'country' : 'term';
  return {
    id: `c${place + 1}`,
    type,
    ...(when === 'only' && { onlyWhen: [pattern] }),
    ...(when === 'not' && { notWhen: [pattern] }),
    terms: [term],
  };
}

describe('the hard cases of finding terms', () => {
  it('are two hundred and more', () => {
    expect(cases.length).toBeGreaterThanOrEqual(200);
  });

  it.each(cases)('“$text” ($language: $entries)', ({ language, text, entries, hits }) => {
    const concepts = entries.split(';').map((entry, place) => conceptFrom(entry, place, language));
    const matcher = createTermMatcher({ id: 'hard', title: 'Hard cases', concepts });
    const found = matcher.find(text, language).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(hits);
  });
});
