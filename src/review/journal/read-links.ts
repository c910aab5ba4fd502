/** Reads single links out of a journal. */
import type { FileHandle } from 'node:fs/promises';
import type { Link } from '../model/types.js';
import type { LinkPlace } from './scan-event.js';

const largestPiece = 1 << 20;

/** The links at some places, in any order. */
export async function readLinks(file: FileHandle, wanted: readonly LinkPlace[]): Promise<Link[]> {
  const places = [...wanted].sort((a, b) => a.from - b.from);
  const links: Link[] = [];
  for (let next = 0; next < places.length; ) {
    const from = places[next]?.from ?? 0;
    let end = next + 1;
    while (end < places.length && endOf(places[end]) - from <= largestPiece) end += 1;
    const piece = Buffer.alloc(endOf(places[end - 1]) - from);
    await file.read(piece, 0, piece.length, from);
    for (; next < end; next++) {
      const start = (places[next]?.from ?? 0) - from;
      links.push(JSON.parse(piece.toString('utf8', start, endOf(places[next]) - from)));
    }
  }
  return links;
}

function endOf(place: LinkPlace | undefined): number {
  return place === undefined ? 0 : place.from + place.length;
}
