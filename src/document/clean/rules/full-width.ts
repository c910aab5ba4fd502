/** Brings full-width digits, letters and the signs that go with them to their usual width. */
import { narrow, normalizeWidth } from '../../../language/script.js';
import { editMatches, type RepairRule } from '../rule.js';

const letters = `[０-９Ａ-Ｚａ-ｚ％＃＆＋＝＠]+`;
// Between letters and digits, and after a number, these are the ASCII signs; elsewhere a dot may
// part a foreign name and a bar may be a dash.
const signs = `(?<=[0-9A-Za-z０-９Ａ-Ｚａ-ｚ])[．／－](?=[0-9A-Za-z０-９Ａ-Ｚａ-ｚ])`;
const numberStop = `(?<=[0-9０-９])．`;
const chinese = new RegExp(`${letters}|${signs}|${numberStop}`, 'gu');

/** Full-width letters, digits and their signs become half-width. */
export const fullWidth: RepairRule = {
  name: 'full-width',
  find: (text, { language }) =>
    language === 'zh'
      ? editMatches(text, chinese, ([characters]) => normalizeWidth(characters))
      : editMatches(text, /[！-～]+/gu, ([characters]) => [...characters].map(narrow).join('')),
};
