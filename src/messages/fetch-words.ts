/** The words of `duizhao fetch` and `duizhao compare-official`. */

export interface FetchWords {
  readonly arguments: {
    readonly symbols: string;
    readonly symbol: string;
  };
  readonly options: {
    readonly list: string;
    readonly languages: string;
    readonly prefer: string;
    readonly out: string;
    readonly cache: string;
    readonly offline: string;
    readonly revalidate: string;
    readonly site: string;
    readonly pause: string;
    readonly official: string;
    readonly working: string;
  };
  readonly columns: {
    readonly symbol: string;
    readonly language: string;
    readonly result: string;
    readonly file: string;
  };
  readonly languages: Readonly<Record<'zh' | 'en' | 'other', string>>;
  readonly origins: Readonly<Record<'fetched' | 'cached' | 'confirmed', string>>;
  /** Why a document was not had. */
  readonly failures: {
    readonly unpublished: string;
    readonly notFound: (status: number) => string;
    readonly refused: (status: number) => string;
    readonly challenged: string;
    readonly busy: (status: number, waitSeconds?: number) => string;
    readonly unreachable: (cause: string) => string;
    readonly errorPage: (title: string) => string;
    readonly viewerPage: string;
    readonly wrongLanguage: (language: string) => string;
    readonly wrongType: (type: string) => string;
    readonly cutShort: string;
    readonly tooLarge: (megabytes: number) => string;
    readonly tooSlow: (seconds: number) => string;
    readonly ledAstray: (target: string) => string;
    readonly notCached: string;
    readonly notTried: string;
  };
  readonly remarks: {
    readonly otherFormat: (asked: string) => string;
    readonly leadingBytes: (bytes: number) => string;
    readonly unreadable: string;
    readonly unconfirmed: (why: string) => string;
    /** Between two of them. */
    readonly separator: string;
  };
  readonly totals: (had: number, fetched: number, missing: number) => string;
  readonly written: (files: number, folder: string) => string;
  readonly comparison: {
    readonly heading: (symbol: string, working: string) => string;
    readonly officialFetched: (url: string, format: string, day: string) => string;
    /** Of a file that the user names. */
    readonly officialGiven: (file: string) => string;
    readonly counts: (counts: {
      readonly same: number;
      readonly different: number;
      readonly onlyOfficial: number;
      readonly onlyWorking: number;
    }) => string;
    readonly different: (id: string, percent: string) => string;
    readonly onlyOfficial: (id: string) => string;
    readonly onlyWorking: (id: string) => string;
    readonly legend: string;
    readonly same: string;
  };
  readonly errors: {
    readonly nothingAsked: string;
    readonly nothingAskedHint: string;
    readonly badLanguages: (written: string) => string;
    readonly badLanguagesHint: string;
    readonly badPause: (written: string) => string;
    readonly badPauseHint: string;
    readonly contradiction: string;
    readonly contradictionHint: string;
    readonly noWorkingText: (symbol: string) => string;
    readonly noWorkingTextHint: string;
    readonly notEnglish: (name: string) => string;
    readonly notEnglishHint: string;
    readonly unavailable: (symbol: string, why: string) => string;
    readonly unavailableHint: string;
  };
}
