/** Finds what closes after a stop mark: quotes, brackets, note marks, white space. */

/** What stands between a stop mark and the next word. */
export interface Closing {
  /** Past the last closing mark, in UTF-16 units. */
  readonly end: number;
  /** Past the white space after them, where a sentence would start. */
  readonly next: number;
  /** The last quote or bracket; empty if there is none. */
  readonly last: string;
  /** Whether one of them is a quote. */
  readonly hasQuote: boolean;
}

const whiteSpace = /\s*/uy;
const noteMark = /\[\d{1,3}\]|[⁰¹²³⁴-⁹]+/uy;
const quotes = new Set('”’"\'」』');

/**
 * What closes after the stop mark that ends at `at`, where `closes(place, isApart)` says whether
 * the character at `place` does; `isApart` is whether white space stands before it.
 */
export function closingAfter(
  text: string,
  at: number,
  closes: (place: number, isApart: boolean) => boolean,
): Closing {
  let end = matchEnd(noteMark, text, at) ?? at;
  let last = '';
  let hasQuote = false;
  for (;;) {
    const next = matchEnd(whiteSpace, text, end) ?? end;
    if (next === text.length || !closes(next, next > end)) return { end, next, last, hasQuote };
    end = matchEnd(noteMark, text, next + 1) ?? next + 1;
    last = text.charAt(next);
    hasQuote ||= quotes.has(last);
  }
}

/** Where a match of the sticky `pattern` at `at` ends; undefined if there is none. */
export function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

const openers: Readonly<Record<string, string>> = {
  '”': '“',
  '’': '‘',
  '」': '「',
  '』': '『',
  '）': '（(',
  ')': '(（',
  '〕': '〔',
  '】': '【',
  ']': '[',
};

// No quotation or remark inside a sentence is longer.
const longestInsert = 160;
const afterWord = /[\p{L}\p{N}]\s?$/u;

/**
 * Whether what `closer` closes, with the stop mark at `stop` inside it, was opened right after a
 * word of the sentence that starts at `start`: `大会（是否？）决定`.
 */
export function isInsert(text: string, start: number, stop: number, closer: string): boolean {
  const opens = openers[closer];
  if (opens === undefined) return false;
  const lowest = Math.max(start, stop - longestInsert);
  for (let at = stop - 1; at > lowest; at--) {
    if (opens.includes(text.charAt(at))) {
      return afterWord.test(text.slice(Math.max(start, at - 3), at));
    }
  }
  return false;
}
