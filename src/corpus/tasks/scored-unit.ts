/** Makes the units of a corpus, with the measures of all filters. */
import { createHash } from 'node:crypto';
import { detectScript } from '../../language/script.js';
import type { Filter } from '../filters/filter.js';
import type { CorpusUnit, Score } from '../unit.js';

/** A unit before it has been measured. */
export type PlainUnit = Omit<CorpusUnit, 'id' | 'scores' | 'script'>;

/** The unit with its id, the script of its Chinese and the score of each filter. */
export function scoredUnit(unit: PlainUnit, filters: readonly Filter[]): CorpusUnit {
  const scores: Record<string, Score> = {};
  for (const filter of filters) scores[filter.name] = filter.score(unit);
  return {
    id: unitId(unit.document, unit.index),
    ...unit,
    script: detectScript(unit.chinese) === 'Hant' ? 'Hant' : 'Hans',
    scores,
  };
}

function unitId(document: string, index: number): string {
  return createHash('sha256').update(`${document}\u0000${index}`).digest('hex').slice(0, 16);
}
