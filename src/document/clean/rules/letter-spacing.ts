/** Closes up headings whose characters were set apart: 决　议, 大 会. */
import { editMatches, type RepairRule } from '../rule.js';

const spaced =
  /\p{Script=Han}(?<=^[^\S\n]*\p{Script=Han})(?:[ \u3000]{1,4}\p{Script=Han}){1,12}(?=[，：]?\s*$)/gmu;

/** Closes up spaced-out headings. */
export const letterSpacing: RepairRule = {
  name: 'letter-spacing',
  find: (text, { language }) =>
    language === 'en' ? [] : editMatches(text, spaced, ([words]) => words.replaceAll(/\s/gu, '')),
};
