/** Packs large replies for those who read them over a network. */
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';

const pack = promisify(gzip);

/** Bytes below which packing does not pay. */
const smallest = 4 * 1024;

/** Packs text that is worth it with gzip, off the main thread; streams stay as they are. */
export function compressed(): MiddlewareHandler<{ Bindings: HttpBindings }> {
  return async (context, next) => {
    await next();
    const { res, req } = context;
    const type = res.headers.get('content-type') ?? '';
    const isText = /^(?:text\/(?!event-stream)|application\/(?:json|xml|jsonl)|image\/svg)/u;
    if (!isText.test(type) || res.body === null) return;
    res.headers.append('Vary', 'Accept-Encoding');
    if (!/\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/iu.test(req.header('accept-encoding') ?? ''))
      return;
    const bytes = new Uint8Array(await res.arrayBuffer());
    const isWorthIt = bytes.length >= smallest;
    const body = isWorthIt
      ? new Uint8Array(await pack(bytes, { level: constants.Z_BEST_SPEED }))
      : bytes;
    if (isWorthIt) res.headers.set('Content-Encoding', 'gzip');
    context.res = new Response(body, { status: res.status, headers: res.headers });
  };
}
