/** Cuts texts into overlapping pieces, by which they are held to be nearly the same. */
import type { Language } from '../../core/document.js';
import { normalForm, normalWords } from './normal-form.js';

/** Parts of a shingle (characters of Chinese, words of English), and of the shortest text that has any. */
const shapes = {
  zh: { length: 3, fewest: 12, between: '' },
  en: { length: 2, fewest: 8, between: ' ' },
} as const satisfies Record<Language, unknown>;

/** The pieces of both sides of a unit. */
export interface UnitShingles {
  readonly chinese: ReadonlySet<string>;
  readonly english: ReadonlySet<string>;
}

/**
 * The shingles of a text (Broder 1997): runs of three characters of Chinese, of two words of English;
 * nothing for one of fewer than 12 characters or 8 words, which differs in too little for “nearly the
 * same” to mean anything.
 */
export function textShingles(text: string, language: Language): ReadonlySet<string> | undefined {
  const { length, fewest, between } = shapes[language];
  const parts = language === 'zh' ? [...normalForm(text)] : normalWords(text);
  if (parts.length < fewest) return undefined;
  const shingles = new Set<string>();
  for (let at = 0; at + length <= parts.length; at++) {
    shingles.add(parts.slice(at, at + length).join(between));
  }
  return shingles;
}

/** The shingles of a unit; nothing where a side is so short that it is compared as a whole only. */
export function unitShingles(chinese: string, english: string): UnitShingles | undefined {
  const sides = { chinese: textShingles(chinese, 'zh'), english: textShingles(english, 'en') };
  if (sides.chinese === undefined || sides.english === undefined) return undefined;
  return { chinese: sides.chinese, english: sides.english };
}

/** Jaccard likeness of two sets, 0–1. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [smaller, larger] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const piece of smaller) if (larger.has(piece)) shared += 1;
  const union = a.size + b.size - shared;
  return union === 0 ? 1 : shared / union;
}

/** Likeness of two units: that of the side in which they differ more. */
export function likeness(a: UnitShingles, b: UnitShingles): number {
  return Math.min(jaccard(a.chinese, b.chinese), jaccard(a.english, b.english));
}
