/** What is marked in the text of a segment: pairs, terms, findings, matches of a search, differences. */
import type { LinkDetails, LinkFinding, Pairing, Place } from '../../model/api.js';
import type { Side } from '../../model/types.js';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** UTF-16 units of the segment's text. */
export type TextMark = Range &
  (
    | { readonly kind: 'word'; readonly pair: number }
    | { readonly kind: 'term'; readonly pair: number }
    /** `ordinal` is 1 for the first of the link, the same on both sides. */
    | { readonly kind: 'mention'; readonly pair: number; readonly ordinal: number }
    | { readonly kind: 'finding'; readonly finding: LinkFinding }
    | { readonly kind: 'match'; readonly isCurrent: boolean }
    | { readonly kind: 'difference' }
  );

/** Marks of pairs and findings by segment, in no order. `pair` is an index in the details' pairings. */
export function marksBySegment(
  { pairings, findings }: LinkDetails,
  side: Side,
  shown: { readonly words: boolean; readonly findings: boolean },
): ReadonlyMap<string, readonly TextMark[]> {
  const marks = new Map<string, TextMark[]>();
  const keep = ({ segment }: Place, mark: TextMark) => {
    const own = marks.get(segment);
    if (own === undefined) marks.set(segment, [mark]);
    else own.push(mark);
  };
  if (shown.words) {
    let mentions = 0;
    for (const [pair, pairing] of pairings.entries()) {
      if (pairing.kind === 'mention') mentions += 1;
      for (const place of pairing[side]) keep(place, markOf(pairing, pair, mentions, place));
    }
  }
  if (shown.findings) {
    for (const finding of findings) {
      const place = finding[side];
      if (place !== undefined) {
        keep(place, { kind: 'finding', finding, start: place.start, end: place.end });
      }
    }
  }
  return marks;
}

function markOf({ kind }: Pairing, pair: number, ordinal: number, place: Place): TextMark {
  const range = { start: place.start, end: place.end };
  return kind === 'mention' ? { kind, pair, ordinal, ...range } : { kind, pair, ...range };
}
