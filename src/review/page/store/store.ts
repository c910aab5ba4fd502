/** What the page draws from and acts through; all that may change is a signal. */
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Locale } from '../../../messages/locale.js';
import type { ReviewWords } from '../../../messages/review-words.js';
import type { LinkDetails, Progress, Project } from '../../model/api.js';
import type { Band } from '../../model/bands.js';
import type { ReviewState } from '../../model/state.js';
import type { Side } from '../../model/types.js';
import type { CommandName, CommandPlace } from '../commands/names.js';

/** Where the page is: `#/` or `#/b/<id>`. */
export type Route =
  | { readonly kind: 'project' }
  | { readonly kind: 'bitext'; readonly bitext: string };

export type Theme = 'system' | 'light' | 'dark';
export type Density = 'comfortable' | 'compact';

/** What a person sets once; kept in the browser. */
export interface Preferences {
  readonly locale: Signal<Locale>;
  readonly theme: Signal<Theme>;
  readonly density: Signal<Density>;
  /** Of the texts, per cent of the page's own. */
  readonly textSize: Signal<number>;
  /** Whether keys that are a single character act; WCAG 2.1.4. */
  readonly singleKeys: Signal<boolean>;
  readonly author: Signal<string>;
}

/** What is shown beside the two texts. `published` is the English of the bitext itself. */
export const layers = ['published', 'draft', 'memory', 'findings', 'words'] as const;
export type Layer = (typeof layers)[number];

/** The segment that keys act on. */
export interface Selection {
  readonly side: Side;
  readonly segment: string;
  /** The link that it is in. */
  readonly link: string;
  /** The caret, UTF-16 units from the start of the segment's text; `split` cuts here. */
  readonly caret: number;
}

export interface Mark {
  readonly side: Side;
  readonly segment: string;
}

/** A text being edited in a textarea. */
export interface Editing {
  readonly side: Side;
  readonly segment: string;
  readonly text: Signal<string>;
}

/** Whether everything is on the server's disk. */
export type SavedState =
  | { readonly kind: 'saved' }
  /** `count` changes are on their way. */
  | { readonly kind: 'saving'; readonly count: number }
  /** The server cannot be reached; `count` changes wait in the browser. */
  | { readonly kind: 'offline'; readonly count: number }
  /** The server cannot write, e.g. on a full disk; `message` is the server's. */
  | { readonly kind: 'refused'; readonly count: number; readonly message: string };

/** Somebody else who has the bitext open. */
export interface Person {
  readonly tab: string;
  /** Empty until they say. */
  readonly name: string;
  readonly side?: Side;
  readonly segment?: string;
}

/** Progress with what follows from it. */
export interface Pace extends Progress {
  /** 0–1. */
  readonly share: number;
  /** Seconds for a hundred links; `undefined` until ten are confirmed. */
  readonly perHundred?: number;
  /** Estimated seconds until all are confirmed. */
  readonly rest?: number;
}

/** UTF-16 units of a segment's text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** One bitext that is open on the page. */
export interface OpenBitext {
  readonly id: string;
  readonly name: string;
  /** As it is with every change made here, acknowledged or not. It changes in place: see `revision`. */
  readonly state: ReviewState;
  /** Goes up with every change of `state`; read it (`.value`) before reading `state` in a view. */
  readonly revision: ReadonlySignal<number>;
  /** A new list when links change, not when texts do; a band that is as it was stays the same object. */
  readonly bands: ReadonlySignal<readonly Band[]>;
  /** Index in `bands` of the band that a link is in; -1 for none. Constant time. */
  bandOf(link: string): number;
  /** `undefined` only where there is no text at all. */
  readonly selection: ReadonlySignal<Selection | undefined>;
  /** Goes up whenever the selection should be brought into view and focused. */
  readonly reveal: ReadonlySignal<number>;
  /** Segments marked for `link`, in the order they were marked. */
  readonly marks: ReadonlySignal<readonly Mark[]>;
  isMarked(side: Side, segment: string): boolean;
  readonly editing: ReadonlySignal<Editing | undefined>;
  readonly evidenceShown: ReadonlySignal<boolean>;
  readonly saved: ReadonlySignal<SavedState>;
  readonly people: ReadonlySignal<readonly Person[]>;
  readonly pace: ReadonlySignal<Pace>;
  /** Whether the source may be edited, split and joined. */
  readonly editSource: boolean;

  /**
   * What is known of a link; `undefined` until it has come. A view that reads it is drawn again when
   * it comes. Asking fetches it: links asked for within the same moment go in one request. After a
   * change of the link the old details stay until the new ones are there.
   */
  details(link: string): LinkDetails | undefined;
  /** Parts of a segment's text that the open search finds; the current one has `isCurrent`. */
  matchesIn(side: Side, segment: string): readonly (TextRange & { readonly isCurrent: boolean })[];

  /** Selects a segment, e.g. on a click; `caret` is kept or 0 if left out. Never scrolls. */
  select(side: Side, segment: string, caret?: number): void;
  toggleMark(side: Side, segment: string): void;
}

/** A calm line at the edge of the page; spoken by screen readers. */
export interface Notice {
  readonly id: number;
  readonly kind: 'info' | 'error';
  readonly text: string;
}

export type DialogName =
  | 'help'
  | 'palette'
  | 'keys'
  | 'search'
  | 'comment'
  | 'history'
  | 'export'
  | 'progress'
  | 'name'
  | 'settings';

export interface Store {
  readonly route: ReadonlySignal<Route>;
  /** `undefined` until it has come. */
  readonly project: ReadonlySignal<Project | undefined>;
  /** The bitext of the route; `undefined` while it opens. */
  readonly bitext: ReadonlySignal<OpenBitext | undefined>;
  /** Why the project or the bitext cannot be shown. */
  readonly failure: ReadonlySignal<{ readonly message: string; readonly hint: string } | undefined>;
  readonly preferences: Preferences;
  /** The words of the page in the person's language. */
  readonly words: ReadonlySignal<ReviewWords>;
  readonly layers: ReadonlySignal<ReadonlySet<Layer>>;
  readonly dialog: ReadonlySignal<DialogName | undefined>;
  readonly notices: ReadonlySignal<readonly Notice[]>;

  /** Does what a key or a button says, at the selection or at `place`; nothing if not possible now. */
  run(command: CommandName, place?: CommandPlace): void;
  /** Whether `command` can be done now; reads signals. */
  isPossible(command: CommandName): boolean;
  /** In the person's language, e.g. “Merge with next”. */
  labelOf(command: CommandName): string;
  /** Its first key as people read it, e.g. `Ctrl+Z` or `⌘Z`; `undefined` for none. */
  keyOf(command: CommandName): string | undefined;
  /** The same for `aria-keyshortcuts`, e.g. `Control+Z`. */
  ariaKeyOf(command: CommandName): string | undefined;
  notify(kind: Notice['kind'], text: string): void;
  dismiss(notice: number): void;
  openDialog(dialog: DialogName): void;
  closeDialog(): void;
}
