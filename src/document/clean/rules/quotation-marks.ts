/** Brings quotation marks and apostrophes to one normal form: “ ” in Chinese, " and ' in English. */
import { type Edit, editMatches, type RepairRule } from '../rule.js';

/** Quotation marks in one form a language. */
export const quotationMarks: RepairRule = {
  name: 'quotation-marks',
  find: (text, { language }) => (language === 'zh' ? chineseQuotes(text) : englishQuotes(text)),
};

function englishQuotes(text: string): Edit[] {
  return editMatches(text, /[“”„‟«»＂]|[‘’‚‛`´′＇]/gu, ([mark]) =>
    /[“”„‟«»＂]/u.test(mark) ? '"' : "'",
  );
}

/** Straight and odd quotation marks of a paragraph, turned by turns into opening and closing ones. */
function chineseQuotes(text: string): Edit[] {
  const edits: Edit[] = [];
  let isOpen = false;
  for (const { 0: mark, index } of text.matchAll(/[“”„‟"＂〝〞\n]/gu)) {
    if (mark === '\n') isOpen = false;
    else if (mark === '“' || mark === '”') isOpen = mark === '“';
    else {
      isOpen = !isOpen;
      edits.push({ start: index, end: index + 1, replacement: isOpen ? '“' : '”' });
    }
  }
  return edits;
}
