/** Threads that check batches of pairs. */
import { extname } from 'node:path';
import Tinypool from 'tinypool';
import type { Termbase } from '../../core/term.js';
import type { CheckerOptions, Remark } from '../checker.js';
import type { CheckContext } from '../pair.js';
import type { TextPair } from '../text-pair.js';

/** What a thread has to know. */
export interface ThreadTask extends Pick<CheckerOptions, 'profile' | 'severities'> {
  readonly termbase: Termbase;
  readonly context: Pick<CheckContext, 'date' | 'ruleOptions'>;
}

export interface CheckThreads {
  /** What the rules that need nothing but the pair say of each pair. */
  look(pairs: readonly TextPair[]): Promise<readonly (readonly Remark[])[]>;
  close(): Promise<void>;
}

/** Starts threads, each with a matcher of its own. */
export function createCheckThreads(count: number, task: ThreadTask): CheckThreads {
  const threads = new Tinypool({
    name: 'look',
    filename: programOf(new URL(`./check-thread${extname(import.meta.url)}`, import.meta.url)),
    runtime: 'worker_threads',
    minThreads: count,
    maxThreads: count,
    concurrentTasksPerWorker: 1,
    isolateWorkers: false,
    workerData: task,
  });
  return {
    look: (pairs) => threads.run(pairs),
    close: async () => {
      await threads.destroy();
    },
  };
}

// Node 20 cannot run TypeScript, and a thread does not take over the loader that the sources are
// developed with: it has to be registered inside.
function programOf(file: URL): string {
  if (extname(file.pathname) !== '.ts') return file.href;
  const loader = import.meta.resolve('tsx/esm/api');
  const program = `import { register } from '${loader}'; register(); const { look } = await import('${file}'); export { look };`;
  return `data:text/javascript,${encodeURIComponent(program)}`;
}
