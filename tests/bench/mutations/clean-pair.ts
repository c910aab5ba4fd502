/** The types of a clean pair and of a fault planted in one, and what makes faults of pairs. */
import type { BlockKind, ParagraphNumber } from '../../../src/core/document.js';
import type { Range } from '../../../src/core/range.js';
import type { Concept } from '../../../src/core/term.js';

/** A reference to a note: its mark, and where in the text it stands, in UTF-16 units. */
export interface NoteMark {
  readonly mark: string;
  readonly at: number;
}

/** One side of a pair. */
export interface SideText {
  readonly text: string;
  readonly kind: BlockKind;
  readonly number?: ParagraphNumber;
  readonly marks: readonly NoteMark[];
}

/** A Chinese segment and its published English. */
export interface CleanPair {
  /** Where it is from, e.g. `un-train 2501`. */
  readonly name: string;
  readonly chinese: SideText;
  readonly english: SideText;
}

/** A pair in which English may be left out. */
export interface ScenePair {
  readonly chinese: SideText;
  readonly english?: SideText;
}

/** Where a fault is: a pair of the scene, and a range of either of its texts as they are now. */
export interface FaultPlace {
  readonly pair: number;
  readonly chinese?: Range;
  readonly english?: Range;
}

/** Pairs that follow each other, without a fault and with it. */
export interface Fault {
  readonly name: string;
  readonly clean: readonly ScenePair[];
  readonly faulty: readonly ScenePair[];
  /** A finding has to touch one of them. */
  readonly places: readonly FaultPlace[];
  /** What was done, e.g. `12 → 21`. */
  readonly what: string;
}

export interface Material {
  readonly random: () => number;
  readonly pairs: readonly CleanPair[];
  readonly concepts: readonly Concept[];
}

/** All faults of a kind that can be planted in the pair at a place. */
export type Planter = (pair: CleanPair, material: Material, at: number) => readonly Fault[];

/** The pair with a range of its English exchanged; `chinese` is what it stands for there. */
export function changeEnglish(
  pair: CleanPair,
  range: Range,
  replacement: string,
  chinese?: Range,
): Fault {
  const { text } = pair.english;
  const english = replaceIn(pair.english, range, replacement);
  return {
    name: pair.name,
    clean: [pair],
    faulty: [{ ...pair, english }],
    places: [
      {
        pair: 0,
        english: { start: range.start, end: range.start + replacement.length },
        ...(chinese && { chinese }),
      },
    ],
    what: `${text.slice(range.start, range.end)} → ${replacement}`,
  };
}

/** A side with a range of its text exchanged; marks of notes keep their places. */
export function replaceIn(side: SideText, { start, end }: Range, replacement: string): SideText {
  const moved = replacement.length - (end - start);
  return {
    ...side,
    text: side.text.slice(0, start) + replacement + side.text.slice(end),
    marks: side.marks.map(({ mark, at }) => ({
      mark,
      at: at >= end ? at + moved : Math.min(at, start),
    })),
  };
}

/** Every place of a word that is not part of a longer run of letters or digits. */
export function placesOf(text: string, word: string): Range[] {
  const places: Range[] = [];
  if (word === '') return places;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    const isInside =
      /[\p{Script=Latin}\p{N}]$/u.test(text.slice(0, at)) && /^[\p{Script=Latin}\p{N}]/u.test(word);
    const goesOn =
      /^[\p{Script=Latin}\p{N}]/u.test(text.slice(end)) && /[\p{Script=Latin}\p{N}]$/u.test(word);
    if (!isInside && !goesOn) places.push({ start: at, end });
  }
  return places;
}

/** One of several things. */
export function pick<Item>(items: readonly Item[], random: () => number): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

/** The range of a match. */
export function rangeOf(match: RegExpExecArray | RegExpMatchArray): Range {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}
