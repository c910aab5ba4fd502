/** Tells the user when two texts look as if they did not belong together. */
import type { Bitext } from '../core/bitext.js';
import type { Settings } from './settings.js';

/** Below this mean confidence more links are likely wrong than right. */
const leastConfidence = 0.5;

/** Mean score of the links of a bitext, 0–1; 0 where there are none. */
export function meanConfidence({ links }: Bitext): number {
  return links.reduce((sum, { score }) => sum + score, 0) / Math.max(1, links.length);
}

/** Warns on standard error if the links are doubtful on the whole. */
export function warnIfUnrelated(bitext: Bitext, { messages, say }: Settings): void {
  const confidence = meanConfidence(bitext);
  if (confidence >= leastConfidence) return;
  say(`${messages.warning}: ${messages.unrelated(confidence.toFixed(2))}`);
}
