/** Lets in whoever comes by the printed link or has its cookie, and nobody else. */
import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import { signInWords } from '../../messages/sign-in-words.js';
import { preferredLocale } from './preferred-locale.js';
import { Refusal } from './problems.js';
import type { Session, Sessions } from './session.js';

export interface SignedIn {
  readonly Bindings: HttpBindings;
  readonly Variables: { session: Session };
}

/** Wrong tokens that may wait for their answer at once. */
const maximumWaiting = 20;
const longestWait = 5_000;

/**
 * Trades the token in the address of the start page for a cookie, and answers 401 to those who have
 * neither. Wrong tokens wait for their answer, longer each time; the right one never waits, so that
 * nobody can lock a person out.
 */
export function onlySignedIn(sessions: Sessions, port: () => number): MiddlewareHandler<SignedIn> {
  const slowDown = createSlowDown();
  return async (context, next) => {
    // Cookies are shared by all ports of a host: another duizhao must not overwrite ours.
    const cookie = `duizhao-${port()}`;
    const token = context.req.path === '/' ? context.req.query('token') : undefined;
    if (token !== undefined) {
      if (sessions.isToken(token)) {
        setCookie(context, cookie, sessions.begin(), {
          httpOnly: true,
          sameSite: 'Strict',
          path: '/',
        });
        return goOn(context);
      }
      await slowDown();
    }
    const session = sessions.find(getCookie(context, cookie));
    if (session === undefined) return refuse(context);
    context.set('session', session);
    return next();
  };
}

/**
 * From a link on another site, a redirect would arrive without a strict cookie; a step that our own
 * page makes brings it along.
 */
function goOn(context: Context): Response | Promise<Response> {
  const site = context.req.header('sec-fetch-site') ?? 'none';
  if (site === 'none' || site === 'same-origin') return context.redirect('/', 303);
  const words = signInWords(preferredLocale(context));
  return context.html(html`<!doctype html>
<html lang="${words.languageTag}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="0; url=/">
<title>duizhao</title>
<p><a href="/">${words.goOn}</a></p>
</html>
`);
}

function refuse(context: Context): Response | Promise<Response> {
  if (context.req.path.startsWith('/api/')) {
    throw new Refusal(
      401,
      'NOT_SIGNED_IN',
      'This browser has not come by the link of the review.',
      'Open the link printed in the terminal.',
    );
  }
  const words = signInWords(preferredLocale(context));
  return context.html(
    html`<!doctype html>
<html lang="${words.languageTag}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.title}</title>
<h1>${words.title}</h1>
<p>${words.openLink}</p>
</html>
`,
    401,
  );
}

/** What waits longer each time it is called in a while. */
function createSlowDown(): () => Promise<void> {
  let failures = 0;
  let waiting = 0;
  let last = 0;
  return async () => {
    const now = Date.now();
    failures = now - last > 60_000 ? 1 : failures + 1;
    last = now;
    if (waiting >= maximumWaiting) {
      throw new Refusal(
        429,
        'TOO_MANY_TRIES',
        'Too many wrong links.',
        'Wait a minute, then open the link printed in the terminal.',
      );
    }
    waiting += 1;
    try {
      const delay = Math.min(longestWait, 50 * 2 ** Math.min(failures, 10));
      await new Promise((resolve) => setTimeout(resolve, delay).unref());
    } finally {
      waiting -= 1;
    }
  };
}
