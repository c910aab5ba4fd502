/** Finds Cyrillic and Greek letters that pass for Latin ones: а document symbol that nobody can search for. */
import type { CheckRule, Complaint } from '../rule.js';

/** Letters that look like Latin ones (the confusables of Unicode Technical Standard 39, in part). */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    А: 'A',
    В: 'B',
    С: 'C',
    Е: 'E',
    Н: 'H',
    І: 'I',
    Ј: 'J',
    К: 'K',
    М: 'M',
    О: 'O',
    Р: 'P',
    Ѕ: 'S',
    Т: 'T',
    У: 'Y',
    Х: 'X',
    а: 'a',
    с: 'c',
    е: 'e',
    һ: 'h',
    і: 'i',
    ј: 'j',
    о: 'o',
    р: 'p',
    ѕ: 's',
    у: 'y',
    х: 'x',
    Α: 'A',
    Β: 'B',
    Ε: 'E',
    Ζ: 'Z',
    Η: 'H',
    Ι: 'I',
    Κ: 'K',
    Μ: 'M',
    Ν: 'N',
    Ο: 'O',
    Ρ: 'P',
    Τ: 'T',
    Υ: 'Y',
    Χ: 'X',
    ο: 'o',
    ν: 'v',
  }),
);

const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const words = /[\p{L}\p{M}\p{N}/.-]*[\p{Script=Cyrillic}\p{Script=Greek}][\p{L}\p{M}\p{N}/.-]*/gu;

export const mixedScriptRule: CheckRule = {
  name: 'mixed-script',
  category: 'linguistic-conventions/spelling',
  example: {
    chinese: '秘书长的报告（A/56/402）',
    english: 'Report of the Secretary-General (А/56/402)',
    mended: 'Report of the Secretary-General (A/56/402)',
  },
  needs: 'both-texts',
  check({ target: { text } }) {
    if (!foreign.test(text)) return [];
    return [...text.matchAll(words)].flatMap((match): Complaint[] => {
      const [found] = match;
      const written = Array.from(found, (letter) => lookAlikes.get(letter) ?? letter).join('');
      const isWholly = !foreign.test(written);
      // A word of Russian, a Greek letter of mathematics: they are what they look like.
      if (!isWholly && !/\p{Script=Latin}{2}/u.test(found)) return [];
      if (!isWholly && /\p{Script=Greek}/u.test(found)) return [];
      return [
        {
          severity: 'error',
          target: { start: match.index, end: match.index + found.length },
          found: [...found].filter((letter) => foreign.test(letter)).join(''),
          ...(isWholly && { expected: written, replacement: written }),
        },
      ];
    });
  },
};
