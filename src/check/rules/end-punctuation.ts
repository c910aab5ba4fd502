/** Finds segments that end otherwise than their counterpart: 。 with a semicolon, or with nothing. */
import type { CheckRule, Complaint } from '../rule.js';

/** What a Chinese end mark becomes in English. */
const englishMarks: ReadonlyMap<string, string> = new Map([
  ['。', '.'],
  ['．', '.'],
  ['.', '.'],
  ['；', ';'],
  [';', ';'],
  ['，', ','],
  [',', ','],
  ['：', ':'],
  [':', ':'],
  ['？', '?'],
  ['！', '!'],
]);

const closing = /[\s"'”’)\]》」]+$/u;
/** The mark of a note that was left in the running text: `website.3`, `level of planning.[23]`. */
const noteMark = /(?<=[\p{L})"”’][.,;:?!])(?:\d{1,3}|\[\d{1,3}\]|\(\d{1,3}\)|\*{1,3}|[a-z])$/u;

export const endPunctuationRule: CheckRule = {
  name: 'end-punctuation',
  category: 'linguistic-conventions/punctuation',
  example: {
    chinese: '请秘书长提供必要支助；',
    english: 'Requests the Secretary-General to provide the necessary support',
    mended: 'Requests the Secretary-General to provide the necessary support;',
  },
  needs: 'both-texts',
  check({ source, target }) {
    const chinese = endMark(source.text);
    const english = endMark(target.text);
    const expected = englishMarks.get(chinese.mark);
    if (expected === undefined || chinese.mark === '' || expected === english.mark) return [];
    return [complaint(chinese.at, english, expected)];
  },
};

interface EndMark {
  readonly mark: string;
  /** Where the mark stands, or would. */
  readonly at: number;
}

function endMark(text: string): EndMark {
  const end = text.trimEnd().replace(noteMark, '').replace(closing, '').length;
  const last = text.charAt(end - 1);
  return /\p{P}/u.test(last) ? { mark: last, at: end - 1 } : { mark: '', at: end };
}

function complaint(sourceAt: number, english: EndMark, expected: string): Complaint {
  const lost = english.mark === '';
  return {
    // A text that just stops has often been cut off; another mark is a matter of style.
    severity: lost ? 'warning' : 'info',
    source: { start: sourceAt, end: sourceAt + 1 },
    target: { start: english.at, end: lost ? english.at : english.at + 1 },
    expected,
    ...(lost ? {} : { found: english.mark }),
    replacement: expected,
  };
}
