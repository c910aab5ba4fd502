/** What the commands of the page work with. */
import type { Signal } from '@preact/signals';
import type {
  ReviewCommand,
  ReviewCommandGroup,
  ReviewWords,
} from '../../../messages/review-words.js';
import type { KeptPreferences } from '../store/preferences.js';
import type { DialogName, Notice, Route, Store } from '../store/store.js';
import type { Workspace } from '../store/workspace.js';
import type { KeyContext } from './keymap.js';
import type { CommandPlace } from './names.js';

export interface Desk {
  readonly preferences: KeptPreferences;
  readonly project: Store['project'];
  readonly bitext: { readonly value: Workspace | undefined };
  readonly dialog: Signal<DialogName | undefined>;
  /** Of the comment dialog: the note that is edited. */
  readonly note: Signal<string | undefined>;
  words(): ReviewWords;
  notify(kind: Notice['kind'], text: string): void;
  openDialog(dialog: DialogName): void;
  go(route: Route): void;
  /** Opens an address in another tab. */
  show(address: string): void;
}

/** A command; all of them are one list, which the help, the palette and the key settings show. */
export interface Command {
  readonly name: ReviewCommand;
  readonly group: ReviewCommandGroup;
  /** By default; see `keys.ts`. */
  readonly keys: readonly string[];
  readonly context?: KeyContext;
  /** Whether holding the key down does it again and again. */
  readonly repeats?: boolean;
  /** Reads signals. */
  isPossible(desk: Desk): boolean;
  run(desk: Desk, place: CommandPlace | undefined): void;
}
