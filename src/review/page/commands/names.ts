/** Where a command acts. */
import type { Side } from '../../model/types.js';

export type { ReviewCommand as CommandName } from '../../../messages/review-words.js';

/** If not at the selection: a button beside another link says so. */
export interface CommandPlace {
  readonly side: Side;
  readonly segment: string;
  /** Which finding `apply-fix` is about; the first of the link that has a fix by default. */
  readonly finding?: string;
  /** Which note `comment` opens; a new one by default. */
  readonly note?: string;
}
