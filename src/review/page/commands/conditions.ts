/** When commands are possible. */
import type { Link } from '../../model/types.js';
import type { Selection } from '../store/store.js';
import type { Workspace } from '../store/workspace.js';
import type { Desk } from './desk.js';

/** The selection with its link, in the bitext as it is now. */
export interface Here {
  readonly bitext: Workspace;
  readonly selection: Selection;
  readonly link: Link;
}

export function inBitext({ bitext }: Desk): boolean {
  return bitext.value !== undefined;
}

export function always(): boolean {
  return true;
}

/** `undefined` where nothing is selected. Reads signals. */
export function hereOf({ bitext: { value: bitext } }: Desk): Here | undefined {
  const selection = bitext?.selection.value;
  const link = selection && bitext?.state.link(selection.link);
  return bitext && selection && link ? { bitext, selection, link } : undefined;
}

export function hasSelection(desk: Desk): boolean {
  return hereOf(desk) !== undefined;
}

/** Whether the selected text may be changed. */
export function isEditable({ bitext, selection }: Here): boolean {
  return selection.side === 'target' || bitext.editSource;
}
