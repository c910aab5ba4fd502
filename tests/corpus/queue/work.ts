/** A worker in a process of its own: the one that a test kills. */
import { runWorker } from '../../../src/corpus/queue/index.js';

const [url = ''] = process.argv.slice(2);
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
const report = await runWorker({
  url,
  version: 'test',
  concurrency: 1,
  memory: 512,
  signal: stop.signal,
  onTask: ({ status }) => console.log(status),
});
console.log(JSON.stringify(report));
