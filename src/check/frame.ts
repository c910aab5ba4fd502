/** Tells what a cover page carries beside the text, which differs between the editions of a document. */
import type { BlockKind } from '../core/document.js';
import type { Side } from './pair.js';

const frame: ReadonlySet<BlockKind> = new Set(['masthead', 'adoption']);

/** Whether all of a side is such a frame; a text that no document is known of is none. */
export function isFrame({ segments }: Side): boolean {
  return segments.every(({ block }) => block !== undefined && frame.has(block.kind));
}
