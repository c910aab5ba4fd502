/** Joins the lines of each paragraph, so that every line of the text is a paragraph. */
import type { Range } from '../../../core/range.js';
import { isEnactingWords } from '../../enacting-words.js';
import { type HyphenFacts, keepsHyphen, measureHyphens } from '../hyphens.js';
import { measureLayout } from '../layout.js';
import { isBlank, type Line, pageBreak, splitLines, wordsRange } from '../lines.js';
import { beginsParagraph, type Gap } from '../paragraph-starts.js';
import type { Edit, RepairRule, RuleContext } from '../rule.js';

/** Afterwards every line is a paragraph. */
export const lineJoins: RepairRule = {
  name: 'line-joins',
  find(text, context) {
    const lines = splitLines(text);
    const facts = {
      text,
      context,
      layout: measureLayout(lines),
      hasEnactingWords: lines.some(({ words }) => isEnactingWords(words, context.language)),
    };
    const hyphens = measureHyphens(text);
    const edits: Edit[] = [];
    let first: Line | undefined;
    let previous: Line | undefined;
    let gap: Gap = { blank: false, pageBreak: false };
    for (const [index, line] of lines.entries()) {
      if (isBlank(line)) {
        gap = {
          blank: gap.blank || line.words === '',
          pageBreak: gap.pageBreak || line.words === pageBreak,
        };
        continue;
      }
      const below = lines[index + 1];
      if (previous && first && !beginsParagraph({ ...facts, first, previous, line, below, gap })) {
        const start = wordsRange(previous, text).end;
        const end = wordsRange(line, text).start;
        edits.push(joinEdit(text, { start, end }, context, hyphens));
      } else {
        first = line;
      }
      previous = line;
      gap = { blank: false, pageBreak: false };
    }
    return edits;
  },
};

const chineseNeighbour = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…]/u;

/** What stands for a line end inside a paragraph: nothing in Chinese, a space in English. */
export function joinEdit(
  text: string,
  gap: Range,
  { language }: RuleContext,
  hyphens: HyphenFacts,
): Edit {
  const before = text.charAt(gap.start - 1);
  const after = text.charAt(gap.end);
  if (/[-‐‑]/u.test(before) && /\d/u.test(after)) return { ...gap, replacement: '' };
  if (/[-‐‑]/u.test(before) && /\p{L}/u.test(after)) {
    const keeps = keepsHyphen(text, gap, hyphens);
    return { ...gap, start: keeps ? gap.start : gap.start - 1, replacement: '' };
  }
  const isTight =
    chineseNeighbour.test(before) ||
    chineseNeighbour.test(after) ||
    (/[-/–—]/u.test(before) && language === 'zh') ||
    (/\d/u.test(before) && /\d/u.test(after) && language === 'zh');
  return { ...gap, replacement: isTight ? '' : ' ' };
}
