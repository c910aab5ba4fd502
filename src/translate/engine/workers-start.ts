/** Starts a thread that drafts groups of segments, seen from the thread that wants them. */
import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DraftedSegment } from './finish-draft.js';
import type { PreparedSegment } from './prepare-source.js';
import {
  type ThreadReply,
  type ThreadRequest,
  type ThreadTask,
  unpackError,
} from './workers-messages.js';

/** A thread whose model is open. It keeps the process alive only while it drafts. */
export interface DraftingThread {
  /**
   * Drafts of `segments`, in order; `undefined` if the thread ended over them. Rejects with what was
   * thrown in the thread, or at once with the reason of `signal`.
   */
  draft(
    segments: readonly PreparedSegment[],
    signal: AbortSignal,
    onProgress: (done: number) => void,
  ): Promise<readonly DraftedSegment[] | undefined>;
  /** Ends the thread and whatever it drafts. */
  close(): Promise<void>;
}

interface Pending {
  readonly resolve: (drafts: readonly DraftedSegment[] | undefined) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: (done: number) => void;
}

/** The program of a thread, beside this file in the sources and in the built package alike. */
export const threadFile = new URL(`./workers-thread${extname(import.meta.url)}`, import.meta.url);

/** A thread that runs `file` with `task`; `undefined` if it could not be started or open its model. */
export async function startThread(
  task: ThreadTask,
  file: URL = threadFile,
): Promise<DraftingThread | undefined> {
  try {
    const worker = new Worker(programOf(file), {
      workerData: task,
      // A drafting thread's objects live short; left alone, the heap for them takes 50 MB.
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
    });
    return await getReady(worker);
  } catch {
    return undefined;
  }
}

// Node 20 cannot run TypeScript, and a thread does not take over the loader that the sources are
// developed with: it has to be registered inside.
function programOf(file: URL): URL {
  if (extname(file.pathname) !== '.ts') return file;
  const loader = import.meta.resolve('tsx/esm/api');
  const program = `import { register } from '${loader}'; register(); await import('${file}');`;
  return new URL(`data:text/javascript,${encodeURIComponent(program)}`);
}

async function getReady(worker: Worker): Promise<DraftingThread | undefined> {
  const pending = new Map<number, Pending>();
  let isEnded = false;
  const started = new Promise<boolean>((resolve) => {
    worker.on('message', (reply: ThreadReply) => {
      if (reply.kind === 'ready') resolve(true);
      else answer(pending, reply);
    });
    // An error outside a group, e.g. too little memory, ends the thread; 'exit' comes after it.
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      isEnded = true;
      resolve(false);
      for (const { resolve: giveBack } of pending.values()) giveBack(undefined);
      pending.clear();
    });
  });
  if (!(await started)) return undefined;
  worker.unref();
  const send = (request: ThreadRequest): void => worker.postMessage(request);
  let count = 0;

  return {
    async draft(segments, signal, onProgress) {
      signal.throwIfAborted();
      if (isEnded) return undefined;
      const id = count++;
      let stop = (): void => undefined;
      try {
        return await new Promise((resolve, reject) => {
          pending.set(id, { resolve, reject, onProgress });
          stop = () => {
            send({ kind: 'stop', id });
            reject(signal.reason);
          };
          signal.addEventListener('abort', stop, { once: true });
          worker.ref();
          send({ kind: 'draft', id, segments });
        });
      } finally {
        signal.removeEventListener('abort', stop);
        pending.delete(id);
        if (pending.size === 0) worker.unref();
      }
    },
    async close() {
      if (isEnded) return;
      worker.ref();
      const exit = once(worker, 'exit');
      send({ kind: 'close' });
      await exit;
    },
  };
}

function answer(
  pending: ReadonlyMap<number, Pending>,
  reply: Exclude<ThreadReply, { kind: 'ready' }>,
): void {
  // Of a group that was stopped nobody waits for the answer.
  const waiting = pending.get(reply.id);
  if (reply.kind === 'progress') waiting?.onProgress(reply.done);
  else if (reply.kind === 'drafted') waiting?.resolve(reply.drafts);
  else waiting?.reject(unpackError(reply.error));
}
