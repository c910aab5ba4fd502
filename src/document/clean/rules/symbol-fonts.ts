/** Replaces private-use characters that symbol fonts leave behind in text from Word and PDF. */
import { editMatches, type RepairRule } from '../rule.js';

// Symbol fonts sit at U+F000 plus their own 8-bit codes.
const bullets = new Set([0x6c, 0x6e, 0x71, 0x75, 0x76, 0x77, 0xa7, 0xa8, 0xb7, 0xd8, 0xfc]);

/**
 * Other private-use characters stay: they are most likely rare characters of names, and nobody
 * can tell which.
 */
export const symbolFonts: RepairRule = {
  name: 'symbol-fonts',
  find: (text) =>
    editMatches(text, /[\uf020-\uf0ff]/gu, ([character]) => {
      const code = character.charCodeAt(0) - 0xf000;
      if (bullets.has(code)) return '•';
      const plain = String.fromCharCode(code);
      return /[0-9 ()+,./:;<=>[\]|%&-]/u.test(plain) ? plain : '';
    }),
};
