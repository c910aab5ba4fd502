/** Writes the changes of a document back into the text that it was read from. */
import type { Block } from '../../core/document.js';
import { type Range, rangesOverlap } from '../../core/range.js';

/** A stretch of the text that is written otherwise, in UTF-16 units. */
interface Edit extends Range {
  readonly words: string;
}

/**
 * The text with the words of the mended blocks in place of those they were read from; all else, line
 * breaks and damage too, stays as it is.
 */
export function mendText(text: string, blocks: readonly Block[], mended: readonly Block[]): string {
  const before = new Map(blocks.map((block) => [block.id, block]));
  const edits = mended.flatMap((block) => {
    const original = before.get(block.id);
    if (original === undefined) return [];
    const others = blocks.filter((other) => other !== original).flatMap(runsOf);
    return editsOf(original, block).flatMap((edit) =>
      others.some((run) => rangesOverlap(run, edit))
        ? sparingOthers(edit, original)
        : [sparingBreaks(edit, text)],
    );
  });
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((all, { start, end, words }) => all.slice(0, start) + words + all.slice(end), text);
}

/** What stands between the words that are still where they were, where it is not what stood there. */
function editsOf(original: Block, mended: Block): Edit[] {
  const known = new Set(gapsOf(original, original).map(keyOf));
  return gapsOf(mended, original).filter((gap) => !known.has(keyOf(gap)));
}

function runsOf({ origins }: Block): Range[] {
  return origins.map(({ source, length }) => ({ start: source, end: source + length }));
}

/** The same change with the ends of lines, which are spaces in the words of a block, as they were. */
function sparingBreaks({ start, end, words }: Edit, text: string): Edit {
  const given = text.slice(start, end);
  const [before = ''] = /^\s/u.test(words) ? (/^\s+/u.exec(given) ?? []) : [];
  const [after = ''] = /\s$/u.test(words) ? (/\s+$/u.exec(given) ?? []) : [];
  if (before.length + after.length >= given.length) return { start, end, words };
  const kept = words.slice(before === '' ? 0 : 1, after === '' ? undefined : -1);
  return { start: start + before.length, end: end - after.length, words: kept };
}

/** The same change where a note or the foot of a page stands between the words: those stay. */
function sparingOthers({ start, end, words }: Edit, original: Block): Edit[] {
  const own = runsOf(original).flatMap((run): Edit[] => {
    const cut = { start: Math.max(start, run.start), end: Math.min(end, run.end), words: '' };
    return cut.start < cut.end ? [cut] : [];
  });
  const [first, ...rest] = own;
  // A space at their end that no run has stood for the end of the line, which stays.
  const kept = words.trimEnd();
  return first === undefined
    ? [{ start, end: start, words: kept }]
    : [{ ...first, words: kept }, ...rest];
}

function keyOf({ start, end, words }: Edit): string {
  return `${start} ${end} ${words}`;
}

function gapsOf({ text, origins }: Block, original: Block): Edit[] {
  const [first, last] = [original.origins[0], original.origins.at(-1)];
  if (first === undefined || last === undefined) return [];
  const ends = [
    { start: 0, source: first.source, length: 0 },
    ...origins,
    { start: text.length, source: last.source + last.length, length: 0 },
  ];
  return ends.slice(1).map((run, at) => {
    const { start, source, length } = ends[at] ?? run;
    return {
      start: source + length,
      end: run.source,
      words: text.slice(start + length, run.start),
    };
  });
}
