/** How bad it is that a segment stands alone. */
import type { Severity } from '../core/finding.js';
import { isFrame } from './frame.js';
import type { Side } from './pair.js';

/** `error` for a part of the text proper, `warning` for its frame. */
export function unlinkedSeverity(side: Side): Severity {
  return isFrame(side) ? 'warning' : 'error';
}
