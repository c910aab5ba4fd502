/** Finds the run of sentences that a segment of a translation memory was made of. */

/** Finds the positions of a segment's sentences, each sentence once; nothing if there are none. */
export type SegmentSearch = (segment: string) => readonly number[] | undefined;

interface PlacedSentence {
  /** Without white space. */
  readonly text: string;
  /** 0-based, among all sentences. */
  readonly position: number;
}

/**
 * A search through the sentences of a text. White space does not matter. It goes on from the end of
 * the segment found before, and only then from the beginning: memories mostly keep the order of the
 * text, and of sentences that are said more than once the next one is meant.
 */
export function searchSentences(sentences: readonly string[]): SegmentSearch {
  const placed = sentences
    .map((sentence, position): PlacedSentence => ({ text: bare(sentence), position }))
    .filter(({ text }) => text !== '');
  const findStarts = indexStarts(placed);
  const used = new Set<number>();
  let next = 0;
  return (segment) => {
    const text = bare(segment);
    if (text === '') return [];
    const isFree = (run: readonly number[]) => !run.some((position) => used.has(position));
    for (const start of startsFrom(next, text)) {
      const run = runAt(placed, start, text);
      if (run === undefined || !isFree(run)) continue;
      for (const position of run) used.add(position);
      next = start + run.length;
      return run;
    }
    return undefined;
  };

  /** The next place first, for it is nearly always right, then those after it, then the others. */
  function* startsFrom(place: number, text: string): Generator<number> {
    yield place;
    const starts = findStarts(text);
    yield* starts.filter((start) => start > place);
    yield* starts.filter((start) => start < place);
  }
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** A function that gives, ascending, the places of all sentences that a text begins with. */
function indexStarts(placed: readonly PlacedSentence[]): (text: string) => readonly number[] {
  const byText = new Map<string, number[]>();
  for (const [place, { text }] of placed.entries()) {
    const places = byText.get(text);
    if (places === undefined) byText.set(text, [place]);
    else places.push(place);
  }
  // One look for each length that a sentence has, instead of one for each sentence.
  const lengths = [...new Set(placed.map(({ text }) => text.length))];
  return (text) =>
    lengths
      .filter((length) => length <= text.length)
      .flatMap((length) => byText.get(text.slice(0, length)) ?? [])
      .sort((a, b) => a - b);
}

/** Positions of the sentences from `start` on that together are the text, if they are. */
function runAt(
  placed: readonly PlacedSentence[],
  start: number,
  text: string,
): readonly number[] | undefined {
  const run: number[] = [];
  let offset = 0;
  while (offset < text.length) {
    const sentence = placed[start + run.length];
    if (sentence === undefined || !text.startsWith(sentence.text, offset)) return undefined;
    offset += sentence.text.length;
    run.push(sentence.position);
  }
  return run;
}
