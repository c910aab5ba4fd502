/** Serves what a worker does as metrics for Prometheus. */
import { createServer } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { TaskOutcome } from '../run/executor.js';
import type { Task } from '../tasks/index.js';

export interface Metrics {
  /** Port on which they are served; nothing where they are not. */
  readonly port?: number;
  /** Begins a task; what is given back ends it, without an outcome where it was thrown out. */
  begin(kind: Task['kind']): (outcome: TaskOutcome | undefined) => void;
  /** A task has been taken from a worker that is gone. */
  stalled(): void;
  /** A task is begun that another worker has had. */
  retried(): void;
  close(): Promise<void>;
}

/** Milliseconds that Redis may take to count what is on the queue. */
const countPatience = 1_000;

/**
 * Counts tasks; with a port, serves the counts at `http://127.0.0.1:PORT/metrics`.
 * @param countTasks Tasks on the queue by what they are doing, asked for whenever metrics are.
 * @throws what the system says where the port is taken.
 */
export async function openMetrics(
  port: number | undefined,
  countTasks: () => Promise<Readonly<Record<string, number>>>,
): Promise<Metrics> {
  const registry = new Registry();
  const registers = [registry];
  const tasks = new Counter({
    name: 'duizhao_tasks_total',
    help: 'Tasks by kind and what became of them',
    labelNames: ['kind', 'status'],
    registers,
  });
  const bytes = new Counter({
    name: 'duizhao_input_bytes_total',
    help: 'Bytes of documents that were read',
    registers,
  });
  const stalled = new Counter({
    name: 'duizhao_tasks_stalled_total',
    help: 'Tasks taken over from workers that are gone',
    registers,
  });
  const retried = new Counter({
    name: 'duizhao_tasks_retried_total',
    help: 'Tasks begun here that another worker has had before',
    registers,
  });
  new Gauge({
    name: 'duizhao_queue_tasks',
    help: 'Tasks on the queue by what they are doing',
    labelNames: ['state'],
    registers,
    async collect() {
      const late = setTimeout(countPatience, {}, { ref: false });
      const counts = await Promise.race([countTasks().catch(() => ({})), late]);
      // What was counted before Redis went away says nothing.
      this.reset();
      for (const [state, count] of Object.entries(counts)) this.set({ state }, count);
    },
  });
  const seconds = new Histogram({
    name: 'duizhao_task_seconds',
    help: 'Seconds a task took',
    labelNames: ['kind'],
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300],
    registers,
  });
  const counting: Omit<Metrics, 'port' | 'close'> = {
    begin(kind) {
      const end = seconds.startTimer({ kind });
      return (outcome) => {
        end();
        tasks.inc({ kind, status: outcome?.status ?? 'stopped' });
        bytes.inc(outcome?.bytes ?? 0);
      };
    },
    stalled: () => stalled.inc(),
    retried: () => retried.inc(),
  };
  if (port === undefined) return { ...counting, close: async () => undefined };
  collectDefaultMetrics({ register: registry });
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  server.unref();
  const address = server.address();
  return {
    ...counting,
    ...(typeof address === 'object' && address !== null && { port: address.port }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
