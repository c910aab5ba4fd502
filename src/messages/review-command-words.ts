/** The words of `duizhao review`. */

export interface ReviewCommandWords {
  readonly arguments: {
    readonly first: string;
    readonly second: string;
  };
  readonly options: {
    readonly out: string;
    readonly level: string;
    readonly memory: string;
    readonly drafts: string;
    readonly editSource: string;
    readonly host: string;
    readonly port: string;
    readonly open: string;
    readonly noOpen: string;
    readonly export: string;
  };
  /** The bitext was written, and is there to be reviewed. */
  readonly aligned: (file: string, links: number) => string;
  /** There was one of the same texts before; it goes on. */
  readonly goesOn: (file: string, confirmed: number, links: number) => string;
  readonly bitexts: (count: number) => string;
  readonly ready: (url: string) => string;
  /** How to end it. */
  readonly howToEnd: string;
  readonly ended: string;
  /** The warning of `--host`. */
  readonly shared: string;
  /** Links for others. */
  readonly sharedUrl: (url: string) => string;
  readonly noDesktop: string;
  readonly errors: {
    readonly textsChanged: (bitext: string) => string;
    readonly textsChangedHint: (bitext: string) => string;
    readonly otherLevel: (bitext: string, level: string) => string;
    readonly otherLevelHint: string;
    readonly notOurs: (bitext: string) => string;
    readonly notOursHint: string;
    readonly needsOut: string;
    readonly needsOutHint: string;
    readonly ofTexts: (option: string) => string;
    readonly ofTextsHint: string;
    readonly exportNeedsFile: (format: string) => string;
    readonly exportNeedsFileHint: string;
    readonly exportOfFolder: string;
    readonly exportOfFolderHint: string;
    readonly badPort: (written: string) => string;
    readonly badPortHint: string;
  };
}
