/** Cuts the blocks of a document into their sentences. */
import type { Block, Document, Language, OriginRun, Span } from '../core/document.js';
import type { Range } from '../core/range.js';
import { semicolonEnds } from '../language/sentence-stops/semicolons.js';
import { type SentenceOptions, splitSentences } from '../language/sentences.js';

/**
 * The same document with every sentence a block of its own, so that whatever works on blocks works
 * on sentences. A block that is one sentence stays as it is, id and all; the sentences of any other
 * are called `operative-07.1`, `operative-07.2` … and have its kind, and the first has its number.
 * White space between sentences belongs to none; no other character is lost.
 *
 * Sentences are what the `sentence` spans of a block mark, or what `splitSentences` finds where a
 * block has none. With `semicolons`, semicolons outside brackets end a segment too.
 */
export function sentenceDocument(document: Document, options: SentenceOptions = {}): Document {
  const cut = (block: Block) => cutBlock(block, document.language, options);
  return {
    ...document,
    blocks: document.blocks.flatMap(cut),
    notes: document.notes.flatMap(cut),
  };
}

function cutBlock(block: Block, language: Language, options: SentenceOptions): readonly Block[] {
  const ranges = sentenceRanges(block, language, options);
  if (ranges.length < 2) return [block];
  const sources = sourceRanges(block, ranges);
  const spans = spansOf(block, ranges);
  const { number, ...rest } = block;
  return ranges.map(({ start, end }, at) => ({
    ...rest,
    ...(at === 0 && number !== undefined ? { number } : {}),
    id: `${block.id}.${at + 1}`,
    text: block.text.slice(start, end),
    spans: spans[at] ?? [],
    source: sources[at] ?? block.source,
    origins: cutOrigins(block.origins, { start, end }),
  }));
}

/** Sentences in order, without the white space around them; none is empty. */
function sentenceRanges(
  { text, spans }: Block,
  language: Language,
  { semicolons = false }: SentenceOptions,
): readonly Range[] {
  const marked = spans.filter(({ kind }) => kind === 'sentence').map(({ start }) => start);
  const starts =
    marked.length > 0 ? marked : splitSentences(text, language).map(({ start }) => start);
  const sentences = rangesBetween(starts.slice(1), { start: 0, end: text.length });
  return sentences
    .flatMap((sentence) =>
      semicolons ? rangesBetween(semicolonEnds(text, sentence).slice(0, -1), sentence) : [sentence],
    )
    .map((range) => trimRange(text, range))
    .filter(({ start, end }) => end > start);
}

/** The parts of a range between its ends and the places in it. */
function rangesBetween(places: readonly number[], { start, end }: Range): readonly Range[] {
  const bounds = [start, ...places, end];
  return bounds.slice(1).map((bound, at) => ({ start: bounds[at] ?? start, end: bound }));
}

function trimRange(text: string, { start, end }: Range): Range {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  return { start: from, end: Math.max(from, start + part.trimEnd().length) };
}

/**
 * Where the sentences stood in the input: first and last reach as far as the block, which may have a
 * label before its text and a note's mark after it. What a repair put in at the edge of a sentence
 * stands for something between the nearest characters that were kept.
 */
function sourceRanges({ origins, source }: Block, ranges: readonly Range[]): readonly Range[] {
  let from = source.start;
  return ranges.map(({ start, end }, at) => {
    const first = at === 0 ? source.start : sourceBefore(origins, start);
    const last = at === ranges.length - 1 ? source.end : sourceAfter(origins, end);
    const range = { start: Math.max(from, first ?? from), end: Math.max(from, last ?? source.end) };
    from = range.end;
    return range;
  });
}

/** Place in the input of the character at `start` of the text, or of the end of the one before it. */
function sourceBefore(origins: readonly OriginRun[], start: number): number | undefined {
  const run = origins[lastRunUpTo(origins, start)];
  if (run === undefined) return undefined;
  return run.source + Math.min(start - run.start, run.length);
}

/** Place in the input where the character before `end` of the text ends, or the next one begins. */
function sourceAfter(origins: readonly OriginRun[], end: number): number | undefined {
  const at = lastRunUpTo(origins, end - 1);
  const run = origins[at];
  if (run !== undefined && end <= run.start + run.length) return run.source + end - run.start;
  return origins[at + 1]?.source;
}

/** Place of the last run that begins at or before a place in the text; −1 for none. */
function lastRunUpTo(origins: readonly OriginRun[], place: number): number {
  let low = 0;
  let high = origins.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((origins[middle]?.start ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function cutOrigins(origins: readonly OriginRun[], { start, end }: Range): readonly OriginRun[] {
  const cut: OriginRun[] = [];
  for (let at = Math.max(0, lastRunUpTo(origins, start)); at < origins.length; at += 1) {
    const run = origins[at];
    if (run === undefined || run.start >= end) break;
    const from = Math.max(run.start, start);
    const length = Math.min(run.start + run.length, end) - from;
    if (length <= 0) continue;
    cut.push({ start: from - start, source: run.source + from - run.start, length });
  }
  return cut;
}

/** The spans of each sentence, from its own start; what crosses a bound is cut there. */
function spansOf({ spans }: Block, ranges: readonly Range[]): readonly (readonly Span[])[] {
  const cut = ranges.map(({ start, end }): Span[] => [
    { kind: 'sentence', start: 0, end: end - start },
  ]);
  for (const span of spans) {
    if (span.kind === 'sentence') continue;
    if (span.start === span.end) {
      const at = sentenceOfPlace(ranges, span.start);
      const { start, end } = ranges[at] ?? span;
      const place = Math.min(Math.max(span.start, start), end) - start;
      cut[at]?.push({ ...span, start: place, end: place });
      continue;
    }
    for (const [at, { start, end }] of ranges.entries()) {
      const from = Math.max(span.start, start);
      const to = Math.min(span.end, end);
      if (from < to) cut[at]?.push({ ...span, start: from - start, end: to - start });
    }
  }
  return cut;
}

/** A note's mark belongs to the sentence it follows, also where white space is between. */
function sentenceOfPlace(ranges: readonly Range[], place: number): number {
  return ranges.findIndex(
    ({ end }, at) => place <= end || place < (ranges[at + 1]?.start ?? Infinity),
  );
}
