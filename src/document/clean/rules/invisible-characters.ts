/** Takes out characters that nobody sees: zero-width ones, soft hyphens, control codes. */
import { editMatches, type RepairRule } from '../rule.js';

const softHyphens = String.raw`\u00ad(?:[ \t]*\n\s*(?=\p{Ll}))?`;
const zeroWidth = String.raw`[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u180e\ufe00-\ufe0f]`;
const controls = String.raw`[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]`;

/** Invisible characters go, and the line end after a soft hyphen with them. */
export const invisibleCharacters: RepairRule = {
  name: 'invisible-characters',
  find: (text) =>
    editMatches(text, new RegExp(`${softHyphens}|(?:${zeroWidth}|${controls})+`, 'gu'), () => ''),
};
