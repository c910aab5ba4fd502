/** Builds small made corpora for tests. */
import { join } from 'node:path';
import { type BuildOptions, type BuildReport, buildCorpus } from '../../src/corpus/build/index.js';
import { checkSettings } from '../../src/corpus/config/read-settings.js';
import { createPoolExecutor } from '../../src/corpus/run/pool-executor.js';

export interface BuildMadeOptions extends Partial<Omit<BuildOptions, 'settings'>> {
  readonly settings?: Record<string, unknown>;
  readonly workers?: number;
  /** Milliseconds. */
  readonly patience?: number;
  /** Megabytes of a thread. */
  readonly heap?: number;
}

/** Builds `sources` below `folder` to `corpus` below it, or as the options say. */
export function buildMade(folder: string, options: BuildMadeOptions = {}): Promise<BuildReport> {
  const { settings: given = {}, workers = 1, patience = 60_000, heap = 512, ...rest } = options;
  const settings = checkSettings(given, 'settings');
  return buildCorpus({
    sources: [join(folder, 'sources')],
    out: join(folder, 'corpus'),
    settings,
    version: 'test',
    createExecutor: (store) =>
      createPoolExecutor({ settings, store, workers, patience, memory: heap }),
    memory: 256,
    signal: new AbortController().signal,
    ...rest,
  });
}
