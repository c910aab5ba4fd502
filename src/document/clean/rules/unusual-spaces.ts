/** Turns no-break, thin and other special spaces into plain ones. */
import { editMatches, type RepairRule } from '../rule.js';

const narrow = String.raw`[\u00a0\u1680\u2000-\u200a\u202f\u205f]+`;
const ideographicIndent = String.raw`\u3000(?<=^[ \u3000]*)`;

/** Special spaces become plain ones, indents keep their width. */
export const unusualSpaces: RepairRule = {
  name: 'unusual-spaces',
  find: (text, { language }) =>
    editMatches(
      text,
      new RegExp(`${narrow}|${ideographicIndent}${language === 'en' ? '|\u3000' : ''}`, 'gmu'),
      ([spaces]) => (spaces === '\u3000' ? '  ' : ' '.repeat(spaces.length)),
    ),
};
