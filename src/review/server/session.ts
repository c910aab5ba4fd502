/** Knows who has come by the printed link: the token is traded for a cookie that is not the token. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A browser that has shown the token. */
export interface Session {
  /** Random; never shown to other people. */
  readonly id: string;
  /** As the person last called themselves; empty until they do. */
  author: string;
}

export interface Sessions {
  /** Whether `token` is the one of the link, in a time that does not tell how much of it is right. */
  isToken(token: string): boolean;
  /** The value of a new cookie. */
  begin(): string;
  /** The session that a cookie's value stands for; `undefined` if we have not made the cookie. */
  find(cookie: string | undefined): Session | undefined;
}

/** Names are remembered of this many sessions. */
const remembered = 1_000;

/** A token that cannot be guessed: 256 random bits. */
export function createToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * Sessions of a server. A cookie is a random id and its signature under the token: it holds as long
 * as the token does, over a restart of the server too, and nothing need be kept for it.
 */
export function createSessions(token: string): Sessions {
  const sessions = new Map<string, Session>();
  const sign = (id: string) =>
    createHmac('sha256', token).update(`duizhao session ${id}`).digest('base64url');

  return {
    isToken: (candidate) => isSame(candidate, token),
    begin() {
      const id = randomBytes(16).toString('base64url');
      return `${id}.${sign(id)}`;
    },
    find(cookie = '') {
      const [id = '', signature = ''] = cookie.split('.');
      if (id === '' || !isSame(signature, sign(id))) return undefined;
      const session = sessions.get(id) ?? { id, author: '' };
      // The one not seen for longest is forgotten first.
      sessions.delete(id);
      sessions.set(id, session);
      const [oldest] = sessions.keys();
      if (sessions.size > remembered && oldest !== undefined) sessions.delete(oldest);
      return session;
    },
  };
}

/** Compares by hashes: these have one length, and so every comparison takes as long. */
function isSame(a: string, b: string): boolean {
  const hashOf = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hashOf(a), hashOf(b));
}
