/** Preloaded by a test: any attempt to reach a network ends the process with a stack trace. */
import dns from 'node:dns';
import net from 'node:net';

const refuse = (what) => () => {
  process.stderr.write(`${new Error(`network used: ${what}`).stack}\n`);
  process.exit(99);
};
net.Socket.prototype.connect = refuse('connect');
dns.lookup = refuse('lookup');
dns.promises.lookup = refuse('lookup');
globalThis.fetch = refuse('fetch');
