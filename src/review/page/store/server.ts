/** Asks the server; see `model/api.ts`. */
import type {
  ChangeReply,
  ConflictReply,
  LinkDetails,
  OpenedBitext,
  Problem,
  Project,
} from '../../model/api.js';
import type { ReviewEvent } from '../../model/types.js';
import type { BitextServer, SignedOut } from './bitext-server.js';
import type { SendResult } from './outbox.js';

/** What the server says is wrong, in its words; `status` 0 if it could not be reached. */
export class ServerProblem extends Error {
  override readonly name = 'ServerProblem';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly hint: string,
  ) {
    super(message);
  }
}

/** `base` ends with a slash; the page's own address by default. */
export function askProject(base = ''): Promise<Project> {
  return ask<Project>(`${base}api/project`);
}

/** The server's part for one bitext. */
export function bitextServer(id: string, base = ''): BitextServer {
  const path = `${base}api/bitexts/${encodeURIComponent(id)}`;
  return {
    open: () => ask<OpenedBitext>(path),
    send: (author, changes) => send(`${path}/changes`, { author, changes }),
    async realign(author) {
      const { events } = await ask<ChangeReply>(`${path}/realign`, { author });
      return events;
    },
    async details(links, locale) {
      const body = { links, locale };
      const reply = await ask<{ readonly details: readonly LinkDetails[] }>(
        `${path}/details`,
        body,
      );
      return reply.details;
    },
    async history(before, limit) {
      const from = before === undefined ? '' : `&before=${before}`;
      const reply = await ask<{ readonly events: readonly ReviewEvent[] }>(
        `${path}/history?limit=${limit}${from}`,
      );
      return reply.events;
    },
    async tell(presence) {
      await request(`${path}/presence`, presence);
    },
    stream(after, tab, listener, broken) {
      const source = new EventSource(`${path}/stream?after=${after}&tab=${tab}`);
      source.onmessage = ({ data }) => listener(JSON.parse(String(data)));
      source.onerror = () => {
        source.close();
        broken();
      };
      return () => source.close();
    },
    exportAddress: (format) => `${path}/export?format=${format}`,
    reportAddress: (locale) => `${path}/report?locale=${locale}`,
  };
}

/** Undefined for `body` asks with GET. */
async function request(address: string, body?: unknown): Promise<Response> {
  const response = await fetch(address, {
    credentials: 'same-origin',
    ...(body !== undefined && {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  }).catch(() => undefined);
  if (response === undefined) throw new ServerProblem(0, 'UNREACHABLE', '', '');
  if (response.ok) return response;
  const { code, message, hint } = await problemIn(response);
  throw new ServerProblem(response.status, code, message, hint);
}

async function problemIn(response: Response): Promise<Problem> {
  const none = { code: 'INTERNAL', message: response.statusText, hint: '' };
  return { ...none, ...(await response.json().catch(() => ({}))) };
}

async function ask<Reply>(address: string, body?: unknown): Promise<Reply> {
  const response = await request(address, body);
  return response.json().catch(() => {
    throw new ServerProblem(0, 'UNREACHABLE', '', '');
  });
}

async function send(address: string, body: unknown): Promise<SendResult | SignedOut> {
  const response = await fetch(address, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.ok) {
    const { events }: ChangeReply = await response.json();
    return { kind: 'made', events };
  }
  const problem = await problemIn(response);
  if (response.status === 409) {
    const { change } = problem as ConflictReply;
    return { kind: 'conflict', change };
  }
  if (response.status === 413) return { kind: 'too-large' };
  if (response.status === 401) return { kind: 'signed-out' };
  // A proxy in between, or the server as it starts or ends.
  if ([408, 429, 502, 503, 504].includes(response.status)) return { kind: 'unreachable' };
  return { kind: 'refused', message: problem.message };
}
