/** Cuts a segment into parts that a model can take in one go, without losing a character. */
import type { Range } from '../core/range.js';
import { splitSentences } from '../language/sentences.js';

/** A part of a segment, in UTF-16 units; parts cover the segment end to end. */
export interface Part extends Range {
  /** Whether a sentence starts here; else the part goes on where a clause ended. */
  readonly startsSentence: boolean;
}

// From the strongest end of a clause to the weakest.
const clauseEnds = [/[；;：:]+["”’」』）)]*/gu, /[，,]+["”’」』）)]*/gu, /、/gu];

/**
 * Parts of a Chinese text: its sentences, and those that do not fit cut at the ends of clauses,
 * at enumeration commas, in the last resort anywhere between two characters.
 */
export function splitForModel(text: string, fits: (part: string) => boolean): readonly Part[] {
  return splitSentences(text, 'zh').flatMap((sentence) =>
    splitAt(text, sentence, fits, 0).map((range, index) => ({
      ...range,
      startsSentence: index === 0,
    })),
  );
}

function splitAt(
  text: string,
  range: Range,
  fits: (part: string) => boolean,
  strength: number,
): readonly Range[] {
  const content = text.slice(range.start, range.end);
  if (fits(content)) return [range];
  const end = clauseEnds[strength];
  if (end === undefined) return halves(text, range, fits);
  const stops = [...content.matchAll(end)].map((stop) => range.start + stop.index + stop[0].length);
  const clauses: Range[] = [];
  let start = range.start;
  for (const stop of [...stops, range.end]) {
    if (stop > start) clauses.push({ start, end: stop });
    start = stop;
  }
  return packed(text, clauses, fits).flatMap((part) => splitAt(text, part, fits, strength + 1));
}

/** Neighbouring clauses joined again while they fit together. */
function packed(
  text: string,
  clauses: readonly Range[],
  fits: (part: string) => boolean,
): readonly Range[] {
  const parts: Range[] = [];
  for (const clause of clauses) {
    const last = parts.at(-1);
    if (last !== undefined && fits(text.slice(last.start, clause.end))) {
      parts[parts.length - 1] = { start: last.start, end: clause.end };
    } else {
      parts.push(clause);
    }
  }
  return parts;
}

function halves(text: string, { start, end }: Range, fits: (part: string) => boolean): Range[] {
  let middle = Math.floor((start + end) / 2);
  // Never between the two units of one character.
  if (/[\uDC00-\uDFFF]/u.test(text.charAt(middle))) middle += 1;
  if (middle <= start || middle >= end) return [{ start, end }];
  return [
    { start, end: middle },
    { start: middle, end },
  ].flatMap((half) => (fits(text.slice(half.start, half.end)) ? [half] : halves(text, half, fits)));
}
