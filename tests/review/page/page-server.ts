/** The server's part for a page in a test: a real one over the loopback, that can go away. */
import type { OpenedBitext, StreamMessage } from '../../../src/review/model/api.js';
import type { Change, ReviewEvent } from '../../../src/review/model/types.js';
import type { BitextServer } from '../../../src/review/page/store/bitext-server.js';
import type { SendResult } from '../../../src/review/page/store/outbox.js';
import type { KeyStore } from '../../../src/review/page/store/unsent.js';
import type { Visitor } from '../server/visitor.js';

export interface PageServer extends BitextServer {
  /** While it is away, every request fails and no stream opens. */
  isAway: boolean;
  /** The server makes the next request's changes, but its answer is lost. */
  losesAnswer: boolean;
  readonly sent: number;
  send(author: string, changes: readonly Change[]): Promise<SendResult>;
}

export function pageServer(visitor: Visitor, id: string): PageServer {
  const path = `/api/bitexts/${id}`;
  let sent = 0;
  const server: PageServer = {
    isAway: false,
    losesAnswer: false,
    get sent() {
      return sent;
    },
    async open() {
      const { body } = await visitor.get(path);
      return JSON.parse(body) as OpenedBitext;
    },
    async send(author, changes) {
      if (server.isAway) return { kind: 'unreachable' };
      sent += 1;
      const { status, body } = await visitor.post(`${path}/changes`, { author, changes });
      if (server.losesAnswer) {
        server.losesAnswer = false;
        return { kind: 'unreachable' };
      }
      const reply = JSON.parse(body);
      if (status === 200) return { kind: 'made', events: reply.events };
      if (status === 409) return { kind: 'conflict', change: reply.change };
      if (status === 413) return { kind: 'too-large' };
      return { kind: 'refused', message: reply.message };
    },
    async realign(author) {
      const { body } = await visitor.post(`${path}/realign`, { author });
      return JSON.parse(body).events;
    },
    async details(links, locale) {
      const { body } = await visitor.post(`${path}/details`, { links, locale });
      return JSON.parse(body).details;
    },
    async history(before, limit) {
      const from = before === undefined ? '' : `&before=${before}`;
      const { body } = await visitor.get(`${path}/history?limit=${limit}${from}`);
      return JSON.parse(body).events as readonly ReviewEvent[];
    },
    async tell(presence) {
      await visitor.post(`${path}/presence`, presence);
    },
    stream(after, tab, listener, broken) {
      let isOver = server.isAway;
      if (isOver) setTimeout(broken, 0);
      const listen = async () => {
        for await (const message of visitor.listen(`${path}/stream?after=${after}&tab=${tab}`)) {
          if (isOver) return;
          listener(message satisfies StreamMessage);
        }
      };
      if (!isOver) {
        listen().catch(() => {
          if (!isOver) broken();
        });
      }
      return () => {
        isOver = true;
      };
    },
    exportAddress: (format) => `${path}/export?format=${format}`,
    reportAddress: (locale) => `${path}/report?locale=${locale}`,
  };
  return server;
}

/** What a browser keeps, in memory; `room` is how many characters there is room for. */
export function keyStore(room = Number.POSITIVE_INFINITY): KeyStore {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, value) {
      if (value.length > room) throw new Error('no room');
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
  };
}

/** Resolves once `isSo`, which has to be within two seconds. */
export async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + 2_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error('it does not come about');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
