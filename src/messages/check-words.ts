/** The words of lists of findings, and of `duizhao check`. */

/** Why a rule is there. */
export interface RuleNote {
  /** What the rule finds. */
  readonly what: string;
  /** What harm the fault does, or why it happens. */
  readonly why: string;
}

export interface CheckWords {
  /** Columns and details of a list of findings. */
  readonly place: string;
  readonly severity: string;
  readonly rule: string;
  readonly category: string;
  readonly chinese: string;
  readonly english: string;
  readonly finding: string;
  readonly findings: string;
  readonly expected: string;
  readonly found: string;
  readonly fix: string;
  readonly decision: string;
  readonly remark: string;
  readonly line: (line: number) => string;
  readonly draft: string;
  readonly heading: (name: string) => string;
  readonly filters: string;
  readonly filterHint: string;
  readonly allOf: (category: string) => string;
  readonly none: string;
  /** E.g. “3 errors, 1 warning and 2 remarks in 120 pairs”. */
  readonly counts: (error: number, warning: number, info: number, pairs: number) => string;
  readonly score: string;
  readonly scoreNote: (points: string) => string;
  readonly pointsPerThousand: (points: string) => string;
  readonly points: string;
  readonly characters: string;
  readonly document: string;
  readonly grades: Readonly<Record<'neutral' | 'minor' | 'major' | 'critical', string>>;
  readonly ignored: (count: number) => string;
  readonly unchanged: (count: number) => string;
  readonly cut: (shown: number, all: number) => string;
  /** Names of the categories of MQM, by their ids; `other` for the rest. */
  readonly categories: Readonly<Record<string, string>>;
  readonly silence: (rule: string) => string;
}

export interface CheckCommandWords {
  readonly options: {
    readonly config: string;
    readonly profile: string;
    readonly format: string;
    readonly from: string;
    readonly termbase: string;
    readonly date: string;
    readonly ignores: string;
    readonly ignore: string;
    readonly reason: string;
    readonly author: string;
    readonly until: string;
    readonly baseline: string;
    readonly writeBaseline: string;
    readonly fix: string;
    readonly threads: string;
    readonly out: string;
  };
  readonly file: string;
  readonly staleIgnore: (rule: string, reason: string, author: string) => string;
  readonly expiredIgnore: (rule: string, until: string, author: string) => string;
  readonly leftOut: (count: number, first: string) => string;
  readonly fixed: (count: number, path: string) => string;
  readonly nothingToFix: string;
  readonly changed: (before: string, after: string) => string;
  readonly ignoreAdded: (rule: string, path: string) => string;
  readonly noSuchFinding: (id: string) => string;
  readonly noSuchFindingHint: string;
  readonly needsReason: string;
  readonly needsReasonHint: string;
  readonly needsFile: (format: string) => string;
  readonly needsFileHint: string;
  readonly notFixable: (name: string) => string;
  readonly notFixableHint: string;
  readonly badDate: (date: string) => string;
  readonly badDateHint: string;
  readonly badThreads: (threads: string) => string;
  readonly badThreadsHint: string;
}
