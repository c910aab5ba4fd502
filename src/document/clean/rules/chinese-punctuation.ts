/** Brings half-width punctuation of Chinese text to full width. */
import { editMatches, type RepairRule } from '../rule.js';

const fullWidthMarks: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
  '｡': '。',
  '､': '、',
  '．': '·',
  '(': '（',
  ')': '）',
};

const hanOrClosing = String.raw`[\p{Script=Han}》」』”）〉】]`;
const afterHan = String.raw`(?<=${hanOrClosing})[,;:?!] ?(?!\d{3})`;
const stopAfterHan = String.raw`(?<=${hanOrClosing})\.(?=\s*$)`;
const beforeHan = String.raw`(?<=[0-9A-Za-z)%"])[,;?!] ?(?=\p{Script=Han}|《|“)`;
const halfWidth = '[｡､]';
const nameDot = String.raw`(?<=\p{Script=Han})．(?=\p{Script=Han})`;
const stops = new RegExp([afterHan, stopAfterHan, beforeHan, halfWidth, nameDot].join('|'), 'gmu');

/** Half-width punctuation after Chinese becomes full-width. */
export const chinesePunctuation: RepairRule = {
  name: 'chinese-punctuation',
  find: (text, { language }) =>
    language === 'en'
      ? []
      : editMatches(text, stops, ([mark]) => fullWidthMarks[mark.charAt(0)] ?? mark),
};

// Brackets around Chinese words, and pairs of two widths; (2002) and (A/56/574) are right as they are.
const bracketed = /[(（]([^()（）\n]*)[)）]/gu;

/** Brackets around Chinese, and pairs of two widths, become full-width. */
export const chineseBrackets: RepairRule = {
  name: 'chinese-brackets',
  find: (text, { language }) =>
    language === 'en'
      ? []
      : [...text.matchAll(bracketed)].flatMap((match) => {
          const inner = match[1] ?? '';
          const end = match.index + match[0].length;
          const isWide = match[0].startsWith('（') || match[0].endsWith('）');
          if (isLabel(text, match.index, inner)) return [];
          if (!isWide && !/\p{Script=Han}/u.test(inner)) return [];
          return [
            { start: match.index, end: match.index + 1, replacement: '（' },
            { start: end - 1, end, replacement: '）' },
          ].filter(({ start, replacement }) => text[start] !== replacement);
        }),
};

function isLabel(text: string, index: number, inner: string): boolean {
  return (
    inner.length <= 4 && /(?:^|[\n；;：:，,])\s*$/u.test(text.slice(Math.max(0, index - 12), index))
  );
}
