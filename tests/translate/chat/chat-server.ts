/** A server on this machine that answers in the chat protocol as a test tells it to. */
import { createServer, type ServerResponse } from 'node:http';
import { listen, stop, urlOf } from '../models/loopback-hub.js';

export interface ChatRequest {
  readonly path: string;
  readonly body: {
    readonly model: string;
    readonly temperature: number;
    readonly seed: number;
    readonly logprobs?: boolean;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
  };
  /** The last message. */
  readonly request: string;
  /** Its mark. */
  readonly mark: string;
}

export interface LoopbackChat {
  readonly url: string;
  readonly requests: ChatRequest[];
  close(): Promise<void>;
}

/** Answers with a status and a body of its own, or with the text of a completion. */
export type Reply =
  | string
  | { readonly status: number; readonly body: string; readonly headers?: Record<string, string> }
  | { readonly choice: object };

/** Starts a server whose answers `reply` makes, one for each request in turn. */
export async function startChat(
  reply: (request: ChatRequest, number: number) => Reply | Promise<Reply>,
): Promise<LoopbackChat> {
  const requests: ChatRequest[] = [];
  const send = (response: ServerResponse, answer: Reply): void => {
    if (typeof answer === 'string') {
      send(response, { choice: { message: { content: answer }, finish_reason: 'stop' } });
    } else if ('choice' in answer) {
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ choices: [answer.choice] }));
    } else response.writeHead(answer.status, answer.headers).end(answer.body);
  };
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    request.on('end', async () => {
      const body = JSON.parse(text) as ChatRequest['body'];
      const all = body.messages.map(({ content }) => content).join('\n');
      const seen: ChatRequest = {
        path: request.url ?? '',
        body,
        request: body.messages.at(-1)?.content ?? '',
        mark: /mark of this request is ([0-9a-f]+)/u.exec(all)?.[1] ?? '',
      };
      requests.push(seen);
      send(response, await reply(seen, requests.length));
    });
  });
  await listen(server);
  return { url: urlOf(server), requests, close: () => stop(server) };
}

/** An answer as it was asked for: between the tags. */
export function tagged({ mark }: ChatRequest, text: string): string {
  return `<t-${mark}>${text}</t-${mark}>`;
}
