/** The dialog that is open, if one is. */
import type { FunctionComponent } from 'preact';
import type { DialogName } from '../store/store.js';
import { CommentDialog } from './comment-dialog.js';
import type { DialogProps } from './dialog-props.js';
import { ExportDialog } from './export-dialog.js';
import { HelpDialog } from './help-dialog.js';
import { HistoryDialog } from './history-dialog.js';
import { KeysDialog } from './keys-dialog.js';
import { NameDialog } from './name-dialog.js';
import { PaletteDialog } from './palette-dialog.js';
import { ProgressDialog } from './progress-dialog.js';
import { SearchDialog } from './search-dialog.js';
import { SettingsDialog } from './settings-dialog.js';

const dialogs: Readonly<Record<DialogName, FunctionComponent<DialogProps>>> = {
  help: HelpDialog,
  palette: PaletteDialog,
  keys: KeysDialog,
  search: SearchDialog,
  comment: CommentDialog,
  history: HistoryDialog,
  export: ExportDialog,
  progress: ProgressDialog,
  name: NameDialog,
  settings: SettingsDialog,
};

export function Dialogs({ store }: DialogProps) {
  const name = store.dialog.value;
  if (name === undefined) return null;
  const Dialog = dialogs[name];
  return <Dialog key={name} store={store} />;
}
