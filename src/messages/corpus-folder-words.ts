/** The words of the commands that work on corpora. */

export interface CorpusFolderWords {
  readonly actions: Readonly<
    Record<
      'stats' | 'sample' | 'diff' | 'filter' | 'merge' | 'export' | 'worker' | 'status',
      string
    >
  >;
  readonly arguments: {
    readonly corpus: string;
    readonly before: string;
    readonly after: string;
    readonly corpora: string;
    readonly queue: string;
  };
  readonly options: {
    readonly verify: string;
    readonly size: string;
    readonly seed: string;
    readonly split: string;
    readonly removed: string;
    readonly config: string;
    readonly out: string;
    readonly memory: string;
    readonly to: string;
    readonly outFile: string;
    readonly queue: string;
    readonly queueName: string;
    readonly concurrency: string;
    readonly workerMemory: string;
    readonly metrics: string;
  };
  readonly damaged: (file: string) => string;
  readonly sound: (files: number) => string;
  readonly totals: (documents: string, units: string, found: string) => string;
  readonly texts: (characters: string, words: string) => string;
  readonly splitsAre: (train: string, dev: string, test: string) => string;
  readonly removedAre: (reasons: string) => string;
  readonly noSample: string;
  readonly removedFor: (reason: string) => string;
  readonly unitsDiffer: (added: string, removed: string, same: string) => string;
  readonly documentsDiffer: (
    added: string,
    removed: string,
    changed: string,
    moved: string,
  ) => string;
  readonly settingDiffers: (setting: string, before: string, after: string) => string;
  readonly same: string;
  readonly made: (kept: string, found: string, folder: string) => string;
  readonly exported: (units: string, file: string) => string;
  readonly needsFile: string;
  readonly needsFileHint: string;
  readonly worker: {
    readonly ready: (concurrency: number, address: string) => string;
    readonly metrics: (address: string) => string;
    readonly done: (done: string, failed: string) => string;
    readonly stopping: string;
    readonly otherVersion: (build: string, worker: string) => string;
  };
  readonly status: {
    readonly tasks: (waiting: string, active: string, delayed: string, failed: string) => string;
    readonly noBuilds: string;
    readonly noWorkers: string;
    readonly build: (
      host: string,
      process: string,
      done: string,
      failed: string,
      rate: string,
    ) => string;
    readonly stageLeft: (stage: string, left: string) => string;
    readonly timeLeft: (time: string) => string;
    /** Between what is said of one build. */
    readonly separator: string;
    readonly worker: (
      host: string,
      process: string,
      done: string,
      failed: string,
      rate: string,
      seconds: string,
    ) => string;
    readonly otherVersion: (version: string) => string;
  };
}
