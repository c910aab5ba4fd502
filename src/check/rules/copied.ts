/** Finds segments in which both sides are the same words of English, so that nothing was translated. */
import { type CheckRule, wholeRange } from '../rule.js';
import { sameEnglish } from '../same-text.js';

/** Words in lower case; names and symbols are rightly the same on both sides. */
const fewestWords = 4;

export const copiedRule: CheckRule = {
  name: 'copied',
  category: 'accuracy/untranslated',
  example: {
    chinese: 'the report of the Secretary-General on the work of the Commission',
    english: 'The report of the Secretary-General on the work of the Commission',
    mended: 'Report of the Secretary-General (A/56/151)',
  },
  needs: 'both-texts',
  check({ source, target }) {
    if (/\p{Script=Han}/u.test(source.text)) return [];
    const words = target.text.match(/(?<![\p{L}-])\p{Ll}{2,}(?![\p{L}-])/gu) ?? [];
    if (words.length < fewestWords) return [];
    if (sameEnglish(source.text) !== sameEnglish(target.text)) return [];
    return [{ severity: 'warning', source: wholeRange(source), target: wholeRange(target) }];
  },
};
