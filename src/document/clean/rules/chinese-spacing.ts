/** Takes out the spaces that PDF files leave between Chinese characters, digits and punctuation. */
import { editMatches, type RepairRule } from '../rule.js';

const han = String.raw`[\p{Script=Han}〇○々]`;
const mark = String.raw`[\u3001-\u3020\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff60“”‘’—…·]`;
const other = String.raw`[\p{L}\p{N}%°℃]`;
const open = `[([]`;
const close = String.raw`[)\]]`;

const gap = new RegExp(
  [
    `(?<=${han}|${mark}) +(?=${han}|${mark}|${other}|${open}|${close})`,
    `(?<=${other}|${open}|${close}) +(?=${han}|${mark})`,
    String.raw`(?<=${han}|${mark})[ \u3000]{2,}(?=\S)`,
  ].join('|'),
  'gu',
);
// 第一条 为了 …: the space parts an article's number from its words, and nothing else does.
const numbered = /(?:^|\n)\s*第[0-9〇一二三四五六七八九十百千]{1,6}[章节節条條款编編篇部分]+$/u;

/** Spaces that no typesetter meant go. */
export const chineseSpacing: RepairRule = {
  name: 'chinese-spacing',
  find: (text, { language }) =>
    language === 'en'
      ? editMatches(text, /(?<=\S)[ \t]{2,}(?=\S)/gu, () => ' ')
      : editMatches(text, gap, ({ index, 0: spaces }) =>
          followsArticleNumber(text, index) ? spaces.slice(0, 1) : '',
        ),
};

const longestNumber = 12;

function followsArticleNumber(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - longestNumber), index);
  return (index <= longestNumber || before.includes('\n')) && numbered.test(before);
}
