/** A pair of plain texts, out of a file that knows nothing of documents. */
import type { TermMatcher } from '../terms/matcher.js';
import { createSide, type Pair } from './pair.js';

export interface TextPair {
  /** Unique in its run. */
  readonly id: string;
  readonly chinese: string;
  readonly english: string;
}

/** The texts as rules look at them: one segment on each side, both named as the pair is. */
export function pairOfTexts({ id, chinese, english }: TextPair, termMatcher: TermMatcher): Pair {
  return {
    link: {
      id,
      source: [id],
      target: [id],
      level: 'block',
      score: 1,
      evidence: [],
      status: 'proposed',
    },
    checked: 'target',
    source: createSide([{ id, text: chinese }], 'zh', termMatcher),
    target: createSide([{ id, text: english }], 'en', termMatcher),
  };
}
