/** Makes changes of patches: with ids, and in pieces that the server takes. */
import type { Action, Change, Patch } from '../../model/types.js';
import { partMark } from './undo.js';

/** Links in one change, at most; about 1 MB as JSON. */
const mostLinks = 4_000;
/** UTF-16 units of text in one change, about. */
const mostText = 400_000;

/** Random, for a change, a note or a tab. `crypto.randomUUID` is missing without TLS on a network. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** One change, or several that undo takes back as one. */
export function changesOf(action: Action, patch: Patch): readonly Change[] {
  const pieces = piecesOf(patch);
  const id = newId();
  if (pieces.length === 1) return [{ id, action, patch }];
  return pieces.map((piece, at) => ({ id: `${id}${partMark}${at}`, action, patch: piece }));
}

/** About how many UTF-16 units a change takes as JSON. */
export function sizeOf({ patch: { segments = [], links, notes } }: Change): number {
  let size = 200;
  for (const { removed, added } of segments) {
    for (const { text } of [...removed, ...added]) size += text.length + 60;
  }
  for (const link of [...(links?.removed ?? []), ...(links?.added ?? [])]) {
    size += 100 + 20 * (link.source.length + link.target.length);
  }
  for (const { text } of [...(notes?.removed ?? []), ...(notes?.added ?? [])]) {
    size += text.length + 200;
  }
  return size;
}

/** Only patches whose pieces do not need each other are cut: new states of links, and new texts. */
function piecesOf(patch: Patch): readonly Patch[] {
  const { segments, links, notes } = patch;
  if (notes !== undefined || (segments !== undefined && links !== undefined)) return [patch];
  if (links !== undefined) {
    const { removed, added } = links;
    const isPaired =
      removed.length === added.length && removed.every(({ id }, at) => id === added[at]?.id);
    if (!isPaired || removed.length <= mostLinks) return [patch];
    return Array.from({ length: Math.ceil(removed.length / mostLinks) }, (_, at) => {
      const [from, to] = [at * mostLinks, (at + 1) * mostLinks];
      return { links: { removed: removed.slice(from, to), added: added.slice(from, to) } };
    });
  }
  const pieces: NonNullable<Patch['segments']>[number][][] = [[]];
  let length = 0;
  for (const change of segments ?? []) {
    const own = [...change.removed, ...change.added].reduce(
      (sum, { text }) => sum + text.length,
      0,
    );
    if (length > 0 && length + own > mostText) {
      pieces.push([]);
      length = 0;
    }
    pieces.at(-1)?.push(change);
    length += own;
  }
  return pieces.map((piece) => ({ segments: piece }));
}
