/** Tells whether a concept is meant in a text, by its “only when” and “not when” patterns. */
import type { Language } from '../core/document.js';
import type { Concept } from '../core/term.js';
import { normalizeWidth, simplifyInPlace } from '../language/script.js';

/**
 * Whether a concept can be meant in a segment, as far as its text in one language tells: it has one
 * of the patterns of `onlyWhen` that are in that language, if any are, and none of `notWhen`.
 */
export function isMeantIn(concept: Concept, text: string, language: Language): boolean {
  const { onlyWhen, notWhen } = concept;
  if (onlyWhen === undefined && notWhen === undefined) return true;
  const patterns = patternsOf(concept)[language];
  const segment = language === 'zh' ? comparableChinese(text) : text;
  const matches = (pattern: RegExp) => pattern.test(segment);
  if (patterns.onlyWhen.length > 0 && !patterns.onlyWhen.some(matches)) return false;
  return !patterns.notWhen.some(matches);
}

interface Patterns {
  readonly onlyWhen: readonly RegExp[];
  readonly notWhen: readonly RegExp[];
}

const known = new WeakMap<Concept, Readonly<Record<Language, Patterns>>>();

function patternsOf(concept: Concept): Readonly<Record<Language, Patterns>> {
  const made = known.get(concept) ?? { zh: compile(concept, 'zh'), en: compile(concept, 'en') };
  known.set(concept, made);
  return made;
}

function compile({ onlyWhen = [], notWhen = [] }: Concept, language: Language): Patterns {
  const inLanguage = (pattern: string) => /\p{Script=Han}/u.test(pattern) === (language === 'zh');
  const toRegExp = (pattern: string) => expressionFor(pattern, language);
  return {
    onlyWhen: onlyWhen.filter(inLanguage).map(toRegExp),
    notWhen: notWhen.filter(inLanguage).map(toRegExp),
  };
}

const between = String.raw`[\s\S]{0,40}`;

function expressionFor(pattern: string, language: Language): RegExp {
  const plain = language === 'zh' ? comparableChinese(pattern) : pattern;
  const source = plain
    .trim()
    .split(/\s*…+\s*/u)
    .map((words) =>
      words
        .replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
        .replaceAll(/\s+/gu, String.raw`\s+`),
    )
    .join(between);
  if (language === 'zh') return new RegExp(source, 'u');
  // A pattern that begins or ends with a gap may begin or end within a word.
  const start = /^\p{L}/u.test(plain.trim()) ? String.raw`(?<![\p{L}\p{N}])` : '';
  const end = /\p{L}$/u.test(plain.trim()) ? String.raw`(?:e?s)?(?![\p{L}\p{N}])` : '';
  return new RegExp(start + source + end, 'iu');
}

function comparableChinese(text: string): string {
  return simplifyInPlace(normalizeWidth(text));
}
