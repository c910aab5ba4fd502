/** The program of a thread that checks batches of pairs, each pair by itself. */
import { workerData } from 'node:worker_threads';
import { createTermMatcher } from '../../terms/matcher.js';
import { beginRules, chooseRules, type Remark } from '../checker.js';
import { pairOfTexts, type TextPair } from '../text-pair.js';
import type { ThreadTask } from './check-threads.js';

// Tinypool puts what it was given second.
const [, task] = workerData as [unknown, ThreadTask];
const termMatcher = createTermMatcher(task.termbase);
const atWork = beginRules(
  chooseRules(task),
  { termMatcher, ...task.context },
  (rule) => 'check' in rule,
);

/** Called by the pool: what the rules that need nothing but the pair say of each. */
export function look(pairs: readonly TextPair[]): Remark[][] {
  return pairs.map((pair) => atWork.look(pairOfTexts(pair, termMatcher)));
}
