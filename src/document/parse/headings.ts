/** Recognises headings and the titles of annexes. */
import type { Language } from '../../core/document.js';
import { toSimplified } from '../../language/script.js';
import { findHeadingLabel } from '../clean/labels.js';
import { endsItem, endsSentence, endsWithStop } from '../clean/sentence-ends.js';
import { findClosingLines } from '../closing-lines.js';
import type { OutlineParagraph } from './outline.js';

const longestHeading = { han: 50, latin: 120 } as const;

/** Whether a paragraph is a short line without a stop, above something that is a paragraph. */
export function isHeading(outline: readonly OutlineParagraph[], index: number): boolean {
  const { text = '', lead, label } = outline[index] ?? {};
  if (partNumber.test(text)) return true;
  const longest = /\p{Script=Han}/u.test(text) ? longestHeading.han : longestHeading.latin;
  if (text.length > longest || endsWithStop(text)) return false;
  if (lead && label?.style === 'arabic') return false;
  if (label && /^[(（]/u.test(label.label)) return false;
  if (cellGap.test(text)) return false;
  if (!/\p{L}/u.test(text) || /^[•▪●○*-]/u.test(text)) return false;
  const below = outline.slice(index + 1, index + 5).find(({ text: other }) => endsWithStop(other));
  const above = outline[index - 1];
  if (!findHeadingLabel(text) && isInList(outline, index)) return false;
  return below !== undefined && (!above || endsSentence(above.text) || !endsItem(above.text));
}

// A tab parts two cells of a table's row, unless a number stands before it.
const cellGap = /[^\s.)）、]\t/u;

// The number of a part on a line of its own: II, 二.
const partNumber = /^(?:[IVX]{1,5}|[一二三四五六七八九十]{1,3})$/u;

// A title, its subtitle and a section's heading may follow one another; more lines are a list.
const mostHeadings = 3;

/** Lines that have no stop either, and are neither headings nor items of a list. */
function isFrame(text: string): boolean {
  return languages.some(
    (language) => isAnnexTitle(text, language) || findClosingLines(text, language).length > 0,
  );
}

const languages: readonly Language[] = ['zh', 'en'];

/** Whether a line stands among so many without a stop that they must be a list or a table. */
function isInList(outline: readonly OutlineParagraph[], index: number): boolean {
  const isOpen = (at: number) => {
    const text = outline[at]?.text;
    return text !== undefined && !endsWithStop(text) && !isFrame(text);
  };
  let [first, last] = [index, index];
  while (last - first < mostHeadings && isOpen(first - 1)) first -= 1;
  while (last - first < mostHeadings && isOpen(last + 1)) last += 1;
  return last - first >= mostHeadings;
}

const chineseAnnex =
  /^(?:附件|附录|附文)(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[A-Z])?(?:[:： \u3000].{0,60})?$/u;
const englishAnnex =
  /^(?:Annex|Appendix|Enclosure)(?: (?:[IVXL]{1,5}|\d{1,2}|[A-Z]))?(?:[.:—–-]? .{0,120})?$/iu;

/** Whether a line is the title of an annex: 附件, Annex II, Appendix: List of participants. */
export function isAnnexTitle(text: string, language: Language): boolean {
  if (text.length > 160 || endsWithStop(text)) return false;
  return language === 'zh' ? chineseAnnex.test(toSimplified(text)) : englishAnnex.test(text);
}
