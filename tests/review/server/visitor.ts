/** Asks a review server as a browser that has opened the printed link, or as anybody else. */
import { request } from 'node:http';
import type { StreamMessage } from '../../../src/review/model/api.js';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

export interface Question {
  readonly method?: string;
  /** Sent as it stands: nothing is put in order first. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Sends exactly what is given; a URL class would tidy the path up. */
export function ask(port: number, question: Question): Promise<Answer> {
  const { method = 'GET', path, headers = {}, body } = question;
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, method, path, headers, agent: false },
      (reply) => {
        const parts: Buffer[] = [];
        reply.on('data', (part: Buffer) => parts.push(part));
        reply.on('error', reject);
        reply.on('end', () =>
          resolve({
            status: reply.statusCode ?? 0,
            headers: reply.headers,
            body: Buffer.concat(parts).toString('utf8'),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

export interface Visitor {
  readonly cookie: string;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** Messages of a stream, as they come; leaving the loop closes it. */
  listen(
    path: string,
    headers?: Readonly<Record<string, string>>,
  ): AsyncGenerator<StreamMessage & { readonly lastEventId?: string }, void>;
}

/** Opens the link of a server and keeps the cookie. */
export async function visit(url: string): Promise<Visitor> {
  const { origin, port, pathname, search } = new URL(url);
  const start = await ask(Number(port), { path: `${pathname}${search}` });
  const [cookie = ''] = (start.headers['set-cookie']?.[0] ?? '').split(';');
  return {
    cookie,
    get: (path, headers) => ask(Number(port), { path, headers: { cookie, ...headers } }),
    post: (path, body, headers) =>
      ask(Number(port), {
        method: 'POST',
        path,
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { cookie, origin, 'content-type': 'application/json', ...headers },
      }),
    async *listen(path, headers) {
      const stop = new AbortController();
      try {
        const reply = await fetch(`${origin}${path}`, {
          headers: { cookie, ...headers },
          signal: stop.signal,
        });
        if (!reply.ok || reply.body === null) throw new Error(`the stream answers ${reply.status}`);
        const decoder = new TextDecoder();
        let rest = '';
        const reader = reply.body.getReader();
        for (;;) {
          const { done, value } = await reader.read();
          if (done) return;
          rest += decoder.decode(value, { stream: true });
          const blocks = rest.split('\n\n');
          rest = blocks.pop() ?? '';
          for (const block of blocks) {
            const data = /^data: (.*)$/mu.exec(block)?.[1];
            const lastEventId = /^id: (.*)$/mu.exec(block)?.[1];
            if (data !== undefined)
              yield { ...JSON.parse(data), ...(lastEventId && { lastEventId }) };
          }
        }
      } finally {
        stop.abort();
      }
    },
  };
}
