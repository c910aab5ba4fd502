/** Finds Chinese characters left in the English. */
import type { CheckRule } from '../rule.js';

// Characters with the marks and digits between them: one finding for each run.
const chinese = String.raw`\p{Script=Han}`;
const between = String.raw`[\s\d，、：；。《》“”（）·]`;
const run = new RegExp(`[《（“]?${chinese}(?:${between}*${chinese})*[》）”。，；]?`, 'gu');

export const untranslatedRule: CheckRule = {
  name: 'untranslated',
  category: 'accuracy/untranslated',
  example: {
    chinese: '该方案由预防犯罪中心执行。',
    english: 'The programme is carried out by the 预防犯罪中心.',
    mended: 'The programme is carried out by the crime prevention centre.',
  },
  needs: 'both-texts',
  check({ target }) {
    return [...target.text.matchAll(run)].map((match) => ({
      severity: 'error',
      target: { start: match.index, end: match.index + match[0].length },
      found: match[0],
    }));
  },
};
