/** Recognises the printed numbers of paragraphs and sub-paragraphs: 7. (a) (iv) （三） 四、 56/123. */
import type { ParagraphNumber } from '../../core/document.js';

/** A printed number at the start of a text, and how many units it takes with the space after it. */
export interface FoundLabel extends ParagraphNumber {
  readonly length: number;
  /** Other styles the same label could be in: `(i)` is the letter as well as the Roman numeral. */
  readonly otherwise?: Pick<ParagraphNumber, 'style' | 'value'>;
}

const chineseDigits = '〇一二三四五六七八九';

/** The number that a Chinese numeral below one hundred stands for; 0 for anything else. */
export function chineseNumeralValue(numeral: string): number {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(numeral);
  if (!match || numeral === '') return 0;
  const [, tens, ten, ones] = match;
  if (!ten) return tens && ones ? 0 : chineseDigits.indexOf(tens ?? ones ?? '');
  return (tens ? chineseDigits.indexOf(tens) : 1) * 10 + (ones ? chineseDigits.indexOf(ones) : 0);
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
const romanNumeral = /^(?=.)(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/u;

/** The number that a Roman numeral (either case) stands for; 0 for anything else. */
export function romanNumeralValue(numeral: string): number {
  const lower = numeral.toLowerCase();
  if (!romanNumeral.test(lower)) return 0;
  const values = [...lower].map((letter) => romanDigits[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

const space = String.raw`[ \u3000]*`;
const resolutionLabel = new RegExp(
  String.raw`^(\d{1,4}/\d{1,4}(?:[ ]?[A-Z])?)[.．。]?${space}`,
  'u',
);
const arabicLabel = new RegExp(String.raw`^(\d{1,3})(?:[.．](?!\d)|、|[)）](?!\d))${space}`, 'u');
const bracketedLabel = new RegExp(
  String.raw`^[(（]${space}([a-zA-Z]{1,5}|\d{1,3}|[一二三四五六七八九十]{1,3})${space}[)）]${space}`,
  'u',
);
const plainLetterLabel = /^([a-z]{1,2}|[ivx]{1,5})[.)．）][ \u3000]+(?=\S)/u;
const circledLabel = /^([①-⑳])[ \u3000]*/u;
// ㈠ to ㈩, one character each: the usual form of (一) in the Chinese of the United Nations.
const enclosedLabel = /^([㈠-㈩])[ \u3000]*/u;
const chineseLabel = new RegExp(`^([一二三四五六七八九十]{1,3})[、.．]${space}`, 'u');
const upperLabel = /^([IVXL]{1,6}|[A-H])\.[ \u3000]+(?=\S)/u;

/** The letter's place in the alphabet; a doubled letter ((aa)) goes on after the last. */
function letterValue(letters: string): number {
  const lower = letters.toLowerCase();
  const value = lower.charCodeAt(0) - 96;
  if (lower.length === 1) return value;
  return lower.length === 2 && lower[0] === lower[1] ? 26 + value : 0;
}

const mostRoman = 39;

function bracketed(inner: string): Pick<FoundLabel, 'style' | 'value' | 'otherwise'> | undefined {
  if (/^\d/u.test(inner)) return { style: 'arabic', value: Number(inner) };
  const chinese = chineseNumeralValue(inner);
  if (chinese > 0) return { style: 'chinese', value: chinese };
  const roman = { style: 'roman', value: romanNumeralValue(inner) } as const;
  const letter = { style: 'letter', value: letterValue(inner) } as const;
  // (c), (d), (l) and (m) are letters: no list has that many items in Roman numerals.
  if (roman.value === 0 || roman.value > mostRoman) return letter.value > 0 ? letter : undefined;
  return letter.value > 0 ? { ...roman, otherwise: letter } : roman;
}

/** The number of a resolution's title (`56/123. `) at the start of a text. */
export function findResolutionLabel(text: string): FoundLabel | undefined {
  const match = resolutionLabel.exec(text);
  if (!match) return undefined;
  const value = Number(/\/(\d+)/u.exec(match[0])?.[1] ?? 0);
  return { label: match[0].trim(), style: 'resolution', value, length: match[0].length };
}

/** The number of a paragraph or sub-paragraph at the start of a text. */
export function findLabel(text: string): FoundLabel | undefined {
  const arabic = arabicLabel.exec(text);
  if (arabic) return found(arabic, { style: 'arabic', value: Number(arabic[1]) });
  const bracket = bracketedLabel.exec(text);
  if (bracket) return found(bracket, bracketed(bracket[1] ?? ''));
  const chinese = chineseLabel.exec(text);
  if (chinese) {
    return found(chinese, { style: 'chinese', value: chineseNumeralValue(chinese[1] ?? '') });
  }
  const enclosed = enclosedLabel.exec(text);
  if (enclosed) {
    return found(enclosed, { style: 'chinese', value: enclosed[0].charCodeAt(0) - 0x321f });
  }
  const circled = circledLabel.exec(text);
  if (circled) {
    return found(circled, { style: 'arabic', value: circled[0].charCodeAt(0) - 0x245f });
  }
  const letter = plainLetterLabel.exec(text);
  return letter ? found(letter, bracketed(letter[1] ?? '')) : undefined;
}

/** The number of a heading (`II. `, `B. `, `三、`) at the start of a text. */
export function findHeadingLabel(text: string): FoundLabel | undefined {
  const upper = upperLabel.exec(text);
  if (!upper) return findLabel(text);
  const roman = romanNumeralValue(upper[1] ?? '');
  return found(
    upper,
    roman > 0
      ? { style: 'roman', value: roman }
      : { style: 'letter', value: letterValue(upper[1] ?? '') },
  );
}

function found(
  match: RegExpExecArray,
  number: Pick<FoundLabel, 'style' | 'value' | 'otherwise'> | undefined,
): FoundLabel | undefined {
  if (!number || number.value === 0 || match[0].length === match.input.length) return undefined;
  return { label: match[0].trim(), length: match[0].length, ...number };
}
