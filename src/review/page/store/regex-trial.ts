/** Tries regular expressions where they can be stopped, before the page itself uses them. */

export interface RegexTrial {
  /**
   * Whether `regex` gets through all texts in reasonable time: some, such as `(a+)+$`, take longer
   * than anybody lives. `revision` says whether the texts are still those of before.
   */
  passes(regex: RegExp, texts: () => readonly string[], revision: number): Promise<boolean>;
  close(): void;
}

/** What the worker is told. */
export interface RegexTask {
  readonly source: string;
  readonly flags: string;
  /** Left out where they are as before. */
  readonly texts?: readonly string[];
}

const patience = 2_000;

/** One expression at a time: a new one ends the trial of the one before, which does not pass. */
export function createRegexTrial(): RegexTrial {
  let worker: Worker | undefined;
  let known: number | undefined;
  let give: ((passes: boolean) => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function end(passes: boolean): void {
    if (timer !== undefined) clearTimeout(timer);
    timer = undefined;
    const waiting = give;
    give = undefined;
    waiting?.(passes);
  }

  function stop(): void {
    worker?.terminate();
    worker = undefined;
    known = undefined;
    end(false);
  }

  return {
    passes(regex, texts, revision) {
      if (give !== undefined) stop();
      return new Promise((resolve) => {
        give = resolve;
        timer = setTimeout(stop, patience);
        if (worker === undefined) {
          worker = new Worker(new URL('./regex-worker.ts', import.meta.url), { type: 'module' });
          worker.onmessage = () => end(true);
          worker.onerror = stop;
        }
        const task: RegexTask = {
          source: regex.source,
          flags: regex.flags,
          ...(known !== revision && { texts: texts() }),
        };
        known = revision;
        worker.postMessage(task);
      });
    },
    close: stop,
  };
}
