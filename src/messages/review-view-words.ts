/** The words of what the review page shows between its dialogs. */

export type ReviewConfidence = 'high' | 'medium' | 'low';
export type ReviewLayer = 'published' | 'draft' | 'memory' | 'findings' | 'words';

/** What a screen reader says of a link. */
export interface ReviewLinkLabel {
  /** 1-based, in the order of the page. */
  readonly number: number;
  readonly total: number;
  /** Such as `1-2`. */
  readonly beads: string;
  /** As it is written. */
  readonly score: string;
  readonly level: ReviewConfidence;
  readonly status: 'proposed' | 'accepted' | 'edited' | 'rejected';
  /** Labels of its segments in print, such as `7.`; empty for none. */
  readonly labels: readonly string[];
}

export type ReviewShortCommand =
  | 'confirm'
  | 'next-doubtful'
  | 'merge-next'
  | 'split'
  | 'boundary-up'
  | 'boundary-down'
  | 'mark'
  | 'link'
  | 'unlink'
  | 'edit'
  | 'bookmark'
  | 'comment'
  | 'exclude'
  | 'evidence';

export interface ReviewViewWords {
  /** Of the bar at the foot, where there is little room; each is part of the command's full words. */
  readonly shortCommands: Readonly<Record<ReviewShortCommand, string>>;
  readonly skip: string;
  readonly back: string;
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
  readonly header: {
    readonly progress: string;
    confirmed(count: number, total: number): string;
    rest(seconds: number): string;
    readonly done: string;
    readonly layers: string;
    readonly menu: string;
    readonly people: string;
    readonly unnamed: string;
    readonly overview: string;
    /** Beside a banner that says why. */
    unsaved(count: number): string;
  };
  readonly layers: Readonly<Record<ReviewLayer, string>>;
  readonly link: {
    label(link: ReviewLinkLabel): string;
    /** A bead type such as `1-2` in words. */
    beads(type: string): string;
    readonly details: string;
    /** On the empty side of a link. */
    readonly withoutTarget: string;
    readonly withoutSource: string;
    readonly marked: string;
    readonly bookmark: string;
    readonly removeBookmark: string;
    comment(author: string): string;
    isHere(name: string): string;
    readonly editText: string;
  };
  readonly finding: {
    readonly severity: Readonly<Record<'error' | 'warning' | 'info', string>>;
    use(replacement: string): string;
    readonly remove: string;
  };
  readonly evidence: {
    heading(score: string, level: ReviewConfidence): string;
    readonly speaksFor: string;
    readonly speaksAgainst: string;
    readonly none: string;
    readonly loading: string;
  };
  readonly term: {
    readonly heading: string;
    readonly isUsed: string;
    readonly otherUsed: string;
    readonly isMissing: string;
    /** Status of a term form as a termbase has it, in words. */
    status(status: string): string;
  };
  readonly draft: {
    readonly kinds: Readonly<Record<'machine' | 'memory' | 'edited', string>>;
    rate(percent: number): string;
    readonly verdicts: Readonly<Record<'fine' | 'look' | 'redo', string>>;
    readonly identical: string;
    readonly use: string;
  };
  readonly empty: {
    readonly heading: string;
    readonly text: string;
  };
  readonly project: {
    files(count: number): string;
    readonly search: string;
    readonly sort: string;
    readonly sorts: Readonly<Record<'name' | 'state' | 'progress', string>>;
    readonly states: Readonly<Record<'untouched' | 'begun' | 'done' | 'broken', string>>;
    nothingFound(query: string): string;
    readonly nothing: string;
    readonly nothingHint: string;
    readonly list: string;
  };
  readonly away: {
    readonly heading: string;
    waiting(count: number): string;
  };
  readonly dismiss: string;
  readonly notices: string;
}
