/** Breaks text into lines and lines into pages, as a plain typesetter does. */
import type { PrintedPart } from './printed.js';

/** A piece of text that is not broken: a word, a Chinese character with its punctuation. */
interface Word {
  readonly text: string;
  readonly look: PrintedPart['look'];
  readonly width: number;
  /** Whether white space, in which a line may end, follows it. */
  readonly isSpaced: boolean;
}

/** Words of one look that stand beside one another; `x` is from the left edge of the line. */
export interface SetRun {
  readonly text: string;
  readonly look: PrintedPart['look'];
  readonly x: number;
}

export interface SetLine {
  readonly runs: readonly SetRun[];
  readonly width: number;
}

export interface LineOptions {
  readonly width: number;
  readonly firstIndent: number;
  /** Whether spaces are stretched so that lines end together. */
  readonly isJustified: boolean;
  /** Width of a text in points. */
  measure(text: string, look: PrintedPart['look']): number;
}

const pieces =
  /\s+|[“‘《（([]*(?:\p{Script=Han}|[^\s\p{Script=Han}“‘《（(\u3000-\u303f\uff00-\uffef-]+-?|[-—…]+|.)[，。、；：！？”’》）)\],.;:]*/gu;

function cutWords(parts: readonly PrintedPart[], { measure }: LineOptions): Word[] {
  const words: Word[] = [];
  for (const { text, look } of parts) {
    for (const { 0: piece } of look === 'mark' ? [[text]] : text.matchAll(pieces)) {
      const last = words.at(-1);
      if (piece.trim() === '') {
        if (last) words[words.length - 1] = { ...last, isSpaced: true };
      } else {
        words.push({ text: piece, look, width: measure(piece, look), isSpaced: false });
      }
    }
  }
  return words;
}

/** The lines of a paragraph. */
export function setLines(parts: readonly PrintedPart[], options: LineOptions): SetLine[] {
  const words = cutWords(parts, options);
  const space = options.measure(' ', 'plain');
  const lines: Word[][] = [[]];
  let used = options.firstIndent;
  for (const [index, word] of words.entries()) {
    // What must not begin a line takes the word before it along: its width counts with that word.
    const next = words[index + 1];
    const tail = next?.look === 'mark' ? next.width : 0;
    const line = lines.at(-1) ?? [];
    const mayBreak =
      line.length > 0 && word.look !== 'mark' && !/^[，。、；：！？”’》）,.;:]/u.test(word.text);
    if (mayBreak && used + word.width + tail > options.width) {
      lines.push([word]);
      used = 0;
    } else {
      line.push(word);
    }
    used += word.width + (word.isSpaced ? space : 0);
  }
  return lines.map((line, index) => {
    const indent = index === 0 ? options.firstIndent : 0;
    const isLast = index === lines.length - 1;
    return placeWords(line, indent, space, options, options.isJustified && !isLast);
  });
}

function placeWords(
  words: readonly Word[],
  indent: number,
  space: number,
  { width }: LineOptions,
  isJustified: boolean,
): SetLine {
  const gaps = words.slice(0, -1).filter(({ isSpaced }) => isSpaced).length;
  const natural = words.reduce((sum, word) => sum + word.width, 0) + gaps * space;
  const stretched = isJustified && gaps > 0 ? space + (width - indent - natural) / gaps : space;
  const runs: { text: string; look: PrintedPart['look']; x: number }[] = [];
  let x = indent;
  let isApart = true;
  for (const word of words) {
    const last = runs.at(-1);
    if (!isApart && last?.look === word.look) last.text += word.text;
    else runs.push({ text: word.text, look: word.look, x });
    x += word.width + (word.isSpaced ? stretched : 0);
    isApart = word.isSpaced;
  }
  return { runs, width: x };
}
