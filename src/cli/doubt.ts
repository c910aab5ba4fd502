/** Tells the user when two texts look as if they did not belong together. */
import type { Bitext, Link } from '../core/bitext.js';
import type { Document } from '../core/document.js';
import type { Settings } from './settings.js';

/** Below this mean confidence more of the shorter text is likely linked wrongly, or not at all. */
const leastConfidence = 0.5;

/** Mean score of the links of a bitext, 0–1; 0 where there are none. */
export function meanConfidence({ links }: Bitext): number {
  return links.reduce((sum, { score }) => sum + score, 0) / Math.max(1, links.length);
}

/** Warns on standard error if the links are doubtful on the whole. */
export function warnIfUnrelated(bitext: Bitext, { messages, say }: Settings): void {
  const confidence = meanConfidenceOfShorter(bitext);
  if (confidence >= leastConfidence) return;
  say(`${messages.warning}: ${messages.unrelated(confidence.toFixed(2))}`);
}

/**
 * Mean score of the links that the segments of the shorter text are in, 0–1. Segments without
 * counterpart count as 0, however sure it is that they have none: of two texts that have nothing to
 * do with each other hardly anything is linked. An extract is found whole in the longer text.
 */
function meanConfidenceOfShorter({ source, target, links }: Bitext): number {
  const sizeOf = ({ blocks, notes }: Document) =>
    [...blocks, ...notes].filter(({ text }) => text.trim() !== '').length;
  const side = sizeOf(source) <= sizeOf(target) ? 'source' : 'target';
  const isPair = (link: Link) => link.source.length > 0 && link.target.length > 0;
  const linked = links
    .filter(isPair)
    .reduce((sum, link) => sum + link.score * link[side].length, 0);
  return linked / Math.max(1, side === 'source' ? sizeOf(source) : sizeOf(target));
}
