/** The words of `duizhao corpus build`. */

export interface CorpusWords {
  readonly build: string;
  readonly arguments: { readonly sources: string };
  readonly options: {
    readonly out: string;
    readonly config: string;
    readonly level: string;
    readonly workers: string;
    readonly memory: string;
    readonly patience: string;
    readonly store: string;
    readonly decontaminate: string;
    readonly against: string;
    readonly formats: string;
    readonly shard: string;
    readonly seed: string;
    readonly retryFailed: string;
    readonly strict: string;
    readonly queue: string;
    readonly queueName: string;
  };
  /** What a number on the command line has to be. */
  readonly badNumber: (option: string, written: string, least: number) => string;
  readonly badNumberHint: string;
  readonly badFormat: (written: string, formats: string) => string;
  readonly badFormatHint: string;
  readonly summary: {
    readonly documents: (aligned: string, rejected: string, failed: string) => string;
    readonly lone: (count: string) => string;
    readonly refused: (count: string) => string;
    readonly units: (kept: string, found: string) => string;
    readonly removed: (reasons: string) => string;
    readonly splits: (train: string, dev: string, test: string) => string;
    readonly reused: (count: string) => string;
    readonly written: (folder: string) => string;
    /** How to see and try again what failed. */
    readonly failures: (file: string) => string;
  };
  readonly noWorkers: (command: string) => string;
  readonly interrupted: string;
  /** How far a stage has come: `left` is a time such as 0:01:34. */
  readonly pace: (stage: string, done: string, total: string, rate: string, left: string) => string;
  readonly paceWithoutEnd: (stage: string, done: string, rate: string) => string;
}
