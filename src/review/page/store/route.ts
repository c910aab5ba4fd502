/** Addresses of the page: `#/` for the list of files, `#/b/<id>` for one. */
import type { Route } from './store.js';

/** Anything that is no address of a bitext is the list. */
export function parseRoute(hash: string): Route {
  const id = /^#\/b\/([^/?#]+)/u.exec(hash)?.[1];
  if (id === undefined) return { kind: 'project' };
  try {
    return { kind: 'bitext', bitext: decodeURIComponent(id) };
  } catch {
    return { kind: 'project' };
  }
}

export function writeRoute(route: Route): string {
  return route.kind === 'project' ? '#/' : `#/b/${encodeURIComponent(route.bitext)}`;
}
