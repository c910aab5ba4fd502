/** The words of `duizhao models`. */

/** What `duizhao models` can be told to do. */
export type ModelAction = 'list' | 'pull' | 'add' | 'verify' | 'remove' | 'bench';

export interface ModelWords {
  /** Each action as its help describes it. */
  readonly actions: Readonly<Record<ModelAction, string>>;
  readonly columns: {
    readonly name: string;
    readonly use: string;
    readonly size: string;
    readonly licence: string;
    readonly state: string;
  };
  readonly kinds: Readonly<Record<'translation' | 'embedding' | 'table', string>>;
  readonly nonCommercial: string;
  readonly ships: string;
  readonly installed: (id: string, revision: string) => string;
  readonly added: (folder: string) => string;
  readonly canBePulled: (id: string) => string;
  readonly damaged: string;
  readonly pulled: (name: string, folder: string) => string;
  readonly thereAlready: (name: string) => string;
  readonly addedNow: (name: string, folder: string) => string;
  readonly removed: (name: string) => string;
  readonly isWhole: (files: number) => string;
  readonly problems: Readonly<Record<'missing' | 'wrong-size' | 'wrong-checksum', string>>;
  readonly differ: (names: string) => string;
  readonly differHint: string;
  readonly bench: {
    readonly coldStart: string;
    readonly greedy: string;
    readonly beams: (count: number) => string;
    readonly tokensPerSecond: string;
    readonly paragraphsPerMinute: string;
    readonly peakMemory: string;
  };
}
