/** Tells Chinese from English. */
import type { Language } from '../core/document.js';
import { detectScript } from './script.js';

const letter = /[\p{Script=Han}\p{Script=Latin}]/u;

/** The language a text is written in by the script of most of it; `undefined` without letters. */
export function detectLanguage(text: string): Language | undefined {
  if (!letter.test(text)) return undefined;
  return detectScript(text) === 'Latn' ? 'en' : 'zh';
}
