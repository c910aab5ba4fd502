/** Decides whether a hyphen at the end of a line belongs to the word or only to the line. */
import type { Range } from '../../core/range.js';
import { isEnglishWord } from './english-words.js';

/** Words and compounds that a text shows elsewhere, and whether it breaks words at line ends. */
export interface HyphenFacts {
  readonly words: ReadonlySet<string>;
  readonly compounds: ReadonlySet<string>;
  readonly breaksWords: boolean;
}

const wordAlone = /(?<![\p{L}-])\p{L}+(?!-?\p{L}|-\s*\n)/gu;
const compound = /(?<!\p{L})\p{L}+(?:-\p{L}+)+/gu;
const brokenWord = /(?<!\p{L})(\p{L}+)[-‐‑][ \t]*\n\s*(\p{Ll}+)/gu;

/** Collects what a text shows about its hyphens. */
export function measureHyphens(text: string): HyphenFacts {
  const broken = [...text.matchAll(brokenWord)];
  // Most texts have no hyphen at any line end, and need no facts.
  if (broken.length === 0) return { words: new Set(), compounds: new Set(), breaksWords: false };
  const lower = text.toLowerCase();
  const words = new Set(lower.match(wordAlone) ?? []);
  const compounds = new Set(lower.match(compound) ?? []);
  const shown = broken.filter(([, head = '', tail = '']) => {
    const joined = `${head}${tail}`.toLowerCase();
    return words.has(joined) || (isEnglishWord(joined) && !isEnglishWord(tail));
  });
  return { words, compounds, breaksWords: shown.length > 1 };
}

const numerals =
  /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|one|two|three|four|five|six|seven|eight|nine|ten)$/u;

// Parts of compounds that documents of record hyphenate though others write them as one word.
const firstParts = new Set(
  `all anti co counter cross de decision ex extra follow inter intra law long mid multi non one post
   pre pro quasi re self semi short socio sub third twenty two under well`.split(/\s+/u),
);
const lastParts = new Set(
  `based being building fold general governmental keeping laundering led like making operation
   owned resolution sharing standing taking term trafficking up wide`.split(/\s+/u),
);

/**
 * Whether the hyphen before a gap stays when the lines are joined (`money-⏎laundering`) rather
 * than goes (`organi-⏎zation`). What the text shows elsewhere decides, then what is known of
 * English words, then the habits of the document.
 */
export function keepsHyphen(text: string, gap: Range, facts: HyphenFacts): boolean {
  const before = /\p{L}+(?:-\p{L}+)*(?=[-‐‑]$)/u.exec(
    text.slice(Math.max(0, gap.start - 60), gap.start),
  );
  const after = /^\p{L}+/u.exec(text.slice(gap.end, gap.end + 60))?.[0] ?? '';
  const parts = (before?.[0] ?? '').toLowerCase().split('-');
  const head = parts.at(-1) ?? '';
  const tail = after.toLowerCase();
  const joined = head + tail;
  if (facts.compounds.has(`${head}-${tail}`)) return true;
  if (facts.words.has(joined)) return false;
  if (/^\p{Lu}/u.test(after) || numerals.test(head)) return true;
  const areWords = isEnglishWord(head) && isEnglishWord(tail);
  if (isEnglishWord(joined)) {
    return areWords && (firstParts.has(head) || lastParts.has(tail));
  }
  if (areWords || firstParts.has(head)) return true;
  // Neither the whole nor both parts are known: a name, a rare word, another language.
  return !(facts.breaksWords || isEnglishWord(tail) === isEnglishWord(head));
}
