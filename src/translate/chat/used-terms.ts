/** Says which of the terms that a draft was asked to use are in it. */
import type { RequiredTerm, UsedTerm } from '../../core/draft.js';
import type { Term } from '../../core/term.js';
import { createEnglishIndex, findEnglishTerms } from '../../terms/english-index.js';

/** The terms in their order, each with whether `draft` holds it, in the plural or inflected too. */
export function findUsedTerms(terms: readonly RequiredTerm[], draft: string): readonly UsedTerm[] {
  return terms.map((term) => ({ ...term, used: isIn(term.english, draft) }));
}

function isIn(english: string, draft: string): boolean {
  const term: Term = { language: 'en', text: english, status: 'preferred' };
  // Whether it is a verb is not known here; read as one it matches its forms too.
  const readings: readonly Term[] = [term, { ...term, partOfSpeech: 'verb' }];
  return (
    findEnglishTerms(
      createEnglishIndex(readings, (reading) => reading),
      draft,
    ).length > 0
  );
}
