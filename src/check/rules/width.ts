/** Finds letters, digits and marks in the width of the other language: ， in English, a comma in Chinese. */
import { narrow } from '../../language/script.js';
import type { CheckRule, Complaint } from '../rule.js';

const wide = /[\uFF01-\uFF5E\u3000-\u303F]+/gu;
const han = /\p{Script=Han}/u;

/** Marks of Chinese text that have no narrow twin, as English writes them. */
const englishMarks: ReadonlyMap<string, string> = new Map([
  ['。', '.'],
  ['、', ','],
  ['「', '“'],
  ['」', '”'],
  ['『', '‘'],
  ['』', '’'],
  ['【', '['],
  ['】', ']'],
  ['〔', '['],
  ['〕', ']'],
  ['\u3000', ' '],
]);

const betweenChinese = /(?<=\p{Script=Han})[,;:?!](?=\p{Script=Han})/gu;
const wideMarks: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['?', '？'],
  ['!', '！'],
]);

export const widthRule: CheckRule = {
  name: 'width',
  category: 'linguistic-conventions/punctuation',
  example: {
    chinese: '大会注意到该报告，并感谢秘书长。',
    english: 'The General Assembly takes note of the report， and thanks the Secretary-General.',
    mended: 'The General Assembly takes note of the report, and thanks the Secretary-General.',
  },
  needs: 'both-texts',
  check: ({ source, target }) => [...wideInEnglish(target.text), ...narrowInChinese(source.text)],
};

function wideInEnglish(text: string): Complaint[] {
  return [...text.matchAll(wide)].flatMap((match): Complaint[] => {
    const [found] = match;
    const start = match.index;
    const end = start + found.length;
    // Chinese that is quoted, or was left as it is, keeps its marks.
    if (han.test(text.charAt(start - 1)) || han.test(text.charAt(end))) return [];
    const expected = Array.from(
      found,
      (character) => englishMarks.get(character) ?? narrow(character),
    );
    const written = expected.join('');
    const isKnown = !/[\u3000-\u303F]/u.test(written);
    return [
      {
        severity: 'error',
        target: { start, end },
        found,
        ...(isKnown && { expected: written, replacement: spaced(text, start, end, written) }),
      },
    ];
  });
}

/** Full-width marks bring their own space; narrow ones want it beside them. */
function spaced(text: string, start: number, end: number, written: string): string {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const opens = /^[([“‘]/u.test(written) && /[\p{L}\p{N}]/u.test(before) ? ' ' : '';
  const closes =
    (/[,;:?!]$/u.test(written) && /\p{L}/u.test(after)) ||
    (/[.)\]]$/u.test(written) && /\p{L}/u.test(after) && written.length === 1);
  return opens + written + (closes ? ' ' : '');
}

function narrowInChinese(text: string): Complaint[] {
  return [...text.matchAll(betweenChinese)].map((match) => ({
    severity: 'info',
    source: { start: match.index, end: match.index + 1 },
    expected: wideMarks.get(match[0]) ?? match[0],
    found: match[0],
  }));
}
