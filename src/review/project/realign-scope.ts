/** Chooses which links of a long bitext are aligned anew: those around where a person works. */
import type { Link } from '../../core/bitext.js';

// Beyond this a search would keep everybody waiting; what is fixed matters only nearby.
const mostLinks = 4_000;
// As long as so many links are left before the end of the last scope, it stays.
const margin = 400;

/** Ids of segments of both sides. */
interface Segments {
  readonly source: ReadonlySet<string>;
  readonly target: ReadonlySet<string>;
}

/**
 * All links of a bitext that is not too long, else some thousands around one of them; every segment
 * of theirs is in no other link. What was chosen before is chosen again where it will do: its texts
 * are ready.
 * @param links in the order of the source.
 * @param center place in `links`.
 * @param before the segments of what was chosen last.
 */
export function chooseScope(
  links: readonly Link[],
  center: number,
  before: Segments | undefined,
): readonly Link[] {
  if (links.length <= mostLinks) return links;
  if (before !== undefined) {
    const again = linksWithin(links, before);
    const [middle] = links.slice(center, center + 1);
    const place = again === undefined || middle === undefined ? -1 : again.indexOf(middle);
    if (again !== undefined && place >= 0) {
      const isFar = (rest: number, isEnd: boolean) => isEnd || rest >= margin;
      const isFirst = again[0] === links[0];
      const isLast = again.at(-1) === links.at(-1);
      if (isFar(place, isFirst) && isFar(again.length - 1 - place, isLast)) return again;
    }
  }
  const from = Math.min(Math.max(0, center - mostLinks / 2), links.length - mostLinks);
  return links.slice(from, from + mostLinks);
}

/** The links of segments, unless one of them has others too. */
function linksWithin(
  links: readonly Link[],
  { source, target }: Segments,
): readonly Link[] | undefined {
  const within: Link[] = [];
  let segments = 0;
  for (const link of links) {
    const inside =
      link.source.filter((id) => source.has(id)).length +
      link.target.filter((id) => target.has(id)).length;
    if (inside === 0) continue;
    if (inside < link.source.length + link.target.length) return undefined;
    segments += inside;
    within.push(link);
  }
  // Some may have been split or joined since.
  return segments === source.size + target.size ? within : undefined;
}
