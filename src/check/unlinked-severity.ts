/** How bad it is that a segment stands alone. */
import type { BlockKind } from '../core/document.js';
import type { Severity } from '../core/finding.js';
import type { Side } from './pair.js';

// What a cover page carries beside the text differs between the editions of a document.
const frame: ReadonlySet<BlockKind> = new Set(['masthead', 'adoption']);

/** `error` for a part of the text proper, `warning` for its frame. */
export function unlinkedSeverity({ segments }: Side): Severity {
  return segments.every(({ block }) => block !== undefined && frame.has(block.kind))
    ? 'warning'
    : 'error';
}
