/** The program of a drafting thread: opens a model of its own, then drafts the groups it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import { draftSegments } from './draft-segments.js';
import { openLocalModel } from './local-model.js';
import type { PreparedSegment } from './prepare-source.js';
import {
  packError,
  type ThreadReply,
  type ThreadRequest,
  type ThreadTask,
} from './workers-messages.js';

const port = parentPort;
if (port === null) throw new TypeError('This file runs as a worker thread only');
const { folder, open, settings }: ThreadTask = workerData;
const model = await openLocalModel(folder, open);
const running = new Map<number, Drafting>();

interface Drafting {
  readonly controller: AbortController;
  /** Never rejects. */
  readonly work: Promise<void>;
}

function reply(message: ThreadReply): void {
  port?.postMessage(message);
}

async function draft(
  id: number,
  segments: readonly PreparedSegment[],
  signal: AbortSignal,
): Promise<void> {
  try {
    const onProgress = (done: number) => reply({ kind: 'progress', id, done });
    const drafts = await draftSegments(model, segments, settings, { signal, onProgress });
    reply({ kind: 'drafted', id, drafts });
  } catch (error) {
    reply({ kind: 'failed', id, error: packError(error) });
  } finally {
    running.delete(id);
  }
}

async function close(): Promise<void> {
  for (const { controller } of running.values()) controller.abort();
  await Promise.all([...running.values()].map(({ work }) => work));
  await model.close();
  // Without a port to listen to, the thread ends.
  port?.close();
}

port.on('message', (request: ThreadRequest) => {
  if (request.kind === 'draft') {
    const controller = new AbortController();
    const work = draft(request.id, request.segments, controller.signal);
    running.set(request.id, { controller, work });
  } else if (request.kind === 'stop') running.get(request.id)?.controller.abort();
  else void close();
});
reply({ kind: 'ready' });
