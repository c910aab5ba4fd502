/** The words of the review page. */
import type { ReviewViewWords } from './review-view-words.js';

/** Everything that a key or a button of the page can do. */
export type ReviewCommand =
  | 'next'
  | 'previous'
  | 'next-segment'
  | 'previous-segment'
  | 'other-side'
  | 'page-down'
  | 'page-up'
  | 'first'
  | 'last'
  | 'next-unconfirmed'
  | 'previous-unconfirmed'
  | 'next-doubtful'
  | 'next-uneven'
  | 'next-finding'
  | 'next-note'
  | 'word-right'
  | 'word-left'
  | 'character-right'
  | 'character-left'
  | 'clause-right'
  | 'clause-left'
  | 'confirm'
  | 'unconfirm'
  | 'confirm-above'
  | 'merge-next'
  | 'merge-previous'
  | 'split'
  | 'split-text'
  | 'join-text'
  | 'boundary-up'
  | 'boundary-down'
  | 'top-up'
  | 'top-down'
  | 'mark'
  | 'link'
  | 'unlink'
  | 'untranslated'
  | 'added'
  | 'exclude'
  | 'edit'
  | 'save-edit'
  | 'cancel-edit'
  | 'use-draft'
  | 'use-memory'
  | 'apply-fix'
  | 'bookmark'
  | 'comment'
  | 'undo'
  | 'redo'
  | 'realign'
  | 'search'
  | 'replace'
  | 'next-match'
  | 'previous-match'
  | 'evidence'
  | 'layer-published'
  | 'layer-draft'
  | 'layer-memory'
  | 'layer-findings'
  | 'layer-words'
  | 'bigger-text'
  | 'smaller-text'
  | 'project'
  | 'next-bitext'
  | 'history'
  | 'export'
  | 'report'
  | 'progress'
  | 'settings'
  | 'keys'
  | 'name'
  | 'language'
  | 'theme'
  | 'help'
  | 'palette'
  | 'escape';

/** Groups of commands in the help. */
export type ReviewCommandGroup =
  | 'move'
  | 'decide'
  | 'structure'
  | 'text'
  | 'notes'
  | 'find'
  | 'show'
  | 'whole';

export type ReviewAction =
  | 'confirm'
  | 'unconfirm'
  | 'confirm-above'
  | 'merge'
  | 'split'
  | 'split-text'
  | 'join-text'
  | 'move-boundary'
  | 'link'
  | 'unlink'
  | 'exclude'
  | 'include'
  | 'edit-text'
  | 'replace'
  | 'bookmark'
  | 'comment'
  | 'realign'
  | 'undo'
  | 'redo';

/** What a change to a link made of it, or what an aligner did. */
export type ReviewStatus = 'proposed' | 'accepted' | 'edited' | 'rejected';

export type ReviewExport =
  | 'tmx'
  | 'xliff12'
  | 'xliff21'
  | 'docx'
  | 'xlsx'
  | 'tsv'
  | 'csv'
  | 'jsonl'
  | 'parquet'
  | 'beads'
  | 'ladder'
  | 'intertext';

export interface ReviewWords {
  /** For the `lang` attribute. */
  readonly languageTag: 'en' | 'zh-Hans';
  readonly product: string;
  /** Each language in itself. */
  readonly languages: Readonly<Record<'en' | 'zh', string>>;
  readonly sides: Readonly<Record<'source' | 'target', string>>;
  readonly statuses: Readonly<Record<ReviewStatus, string>>;
  /** Each command as a button or a menu names it. */
  readonly commands: Readonly<Record<ReviewCommand, string>>;
  readonly groups: Readonly<Record<ReviewCommandGroup, string>>;
  /** What somebody did, for the history: “merged two links”. */
  readonly actions: Readonly<Record<ReviewAction, string>>;
  readonly saved: {
    readonly saved: string;
    readonly saving: (count: number) => string;
    readonly offline: (count: number) => string;
    readonly refused: (count: number, message: string) => string;
  };
  readonly notices: ReviewNotices;
  readonly dialogs: ReviewDialogWords;
  readonly view: ReviewViewWords;
}

/** What the page says when something has happened. */
export interface ReviewNotices {
  readonly undone: (action: ReviewAction) => string;
  readonly redone: (action: ReviewAction) => string;
  readonly nothingToUndo: string;
  readonly nothingToRedo: string;
  /** Nothing further of what was looked for. */
  readonly noMore: string;
  readonly allConfirmed: string;
  /** Somebody else was faster: `count` of one's own changes could not be made. */
  readonly conflict: (count: number) => string;
  /** Why an undo does not work: the place has changed since. */
  readonly cannotUndo: string;
  readonly cannotDo: (command: string) => string;
  readonly realigned: (links: number) => string;
  readonly realignedNothing: string;
  readonly realigning: string;
  readonly restored: (count: number) => string;
  readonly confirmedAbove: (count: number) => string;
  readonly replaced: (count: number) => string;
  readonly marked: (count: number) => string;
  readonly marksCleared: string;
  readonly requestFailed: (what: string) => string;
  readonly layer: (layer: string, isOn: boolean) => string;
  readonly loading: string;
  /** The browser has no room to keep unsaved changes. */
  readonly notStored: string;
  /** Text of the original language is locked. */
  readonly sourceLocked: string;
  readonly signedOut: string;
  readonly reloaded: string;
  readonly editLost: string;
  /** A segment cannot be left without any text. */
  readonly blankText: string;
}

export interface ReviewDialogWords {
  readonly close: string;
  readonly cancel: string;
  readonly save: string;
  readonly help: {
    readonly title: string;
    readonly introduction: string;
    readonly noKey: string;
    readonly change: string;
  };
  readonly palette: {
    readonly title: string;
    readonly label: string;
    readonly nothing: string;
    readonly notNow: string;
    readonly count: (count: number) => string;
  };
  readonly keys: {
    readonly title: string;
    readonly introduction: string;
    readonly single: string;
    readonly singleHint: string;
    readonly set: (command: string) => string;
    readonly press: string;
    readonly waiting: string;
    readonly clear: (command: string) => string;
    readonly reset: (command: string) => string;
    readonly resetAll: string;
    readonly taken: (key: string, commands: string) => string;
    readonly take: string;
    readonly changed: (command: string, key: string) => string;
  };
  readonly search: {
    readonly title: string;
    readonly pattern: string;
    readonly replacement: string;
    readonly replacementHint: string;
    readonly regex: string;
    readonly matchCase: string;
    readonly wholeWords: string;
    readonly where: string;
    readonly both: string;
    readonly found: (matches: number, segments: number) => string;
    readonly none: string;
    readonly invalid: (reason: string) => string;
    /** The expression would take too long. */
    readonly slow: string;
    readonly first: (shown: number, all: number) => string;
    readonly next: string;
    readonly previous: string;
    readonly replaceOne: string;
    readonly replaceAll: (count: number) => string;
    readonly becomes: string;
    readonly results: string;
  };
  readonly comment: {
    readonly title: string;
    readonly text: string;
    readonly earlier: string;
    readonly remove: string;
    readonly edit: string;
  };
  readonly history: {
    readonly title: string;
    readonly introduction: string;
    readonly by: (author: string) => string;
    readonly unnamed: string;
    readonly more: string;
    readonly empty: string;
    readonly loading: string;
    readonly of: (action: string) => string;
  };
  readonly export: {
    readonly title: string;
    readonly introduction: string;
    readonly formats: Readonly<
      Record<ReviewExport, { readonly name: string; readonly use: string }>
    >;
    readonly download: (format: string) => string;
    readonly report: string;
    readonly reportUse: string;
    readonly unsaved: (count: number) => string;
  };
  readonly progress: {
    readonly title: string;
    readonly confirmed: string;
    readonly ofAll: (confirmed: number, all: number, percent: string) => string;
    readonly worked: string;
    readonly perHundred: string;
    readonly rest: string;
    readonly unknown: string;
    readonly byType: string;
    readonly type: string;
    readonly links: string;
    readonly duration: (seconds: number) => string;
  };
  readonly name: {
    readonly title: string;
    readonly introduction: string;
    readonly label: string;
  };
  readonly settings: {
    readonly title: string;
    readonly language: string;
    readonly theme: string;
    readonly themes: Readonly<Record<'system' | 'light' | 'dark', string>>;
    readonly density: string;
    readonly densities: Readonly<Record<'comfortable' | 'compact', string>>;
    readonly textSize: string;
    readonly percent: (percent: number) => string;
    readonly keys: string;
  };
}
