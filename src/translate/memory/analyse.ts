/** Brings a text to the form in which a translation memory compares it. */

import type { Language } from '../../core/document.js';
import { type Mention, type MentionKind, mentionKinds } from '../../core/mention.js';
import type { Range } from '../../core/range.js';
import { remember } from '../../core/remember.js';
import { findMentions } from '../../language/mentions.js';
import { toSimplified } from '../../language/script.js';
import { foldSpelling } from '../../language/spelling.js';

/** A character of Chinese, a word or mark of English, or a number, date or symbol of either. */
export interface Piece extends Range {
  /** Equal for pieces that a match does not tell apart. */
  readonly normal: string;
}

/** A text in pieces. Ranges count UTF-16 units in the text as it was given. */
export interface Analysis {
  readonly language: Language;
  readonly pieces: readonly Piece[];
  /** One UTF-16 unit a piece: equal pieces have equal units, and different ones nearly always other. */
  readonly signature: string;
  readonly mentions: readonly Mention[];
  /** The values of the mentions in order, as one string. */
  readonly placeables: string;
}

// Private characters stand for mentions, one for each kind.
const firstPlaceholder = 0xe000;
const placeholders: ReadonlyMap<MentionKind, string> = new Map(
  mentionKinds.map((kind, index) => [kind, String.fromCharCode(firstPlaceholder + index)]),
);

/**
 * A text with width, script, case, quotation marks and white space made equal and with each number,
 * date, symbol or reference as one piece that stands for its kind, whatever its value.
 */
export function analyse(text: string, language: Language): Analysis {
  const mentions = findMentions(text, language);
  const pieces: Piece[] = [];
  let from = 0;
  for (const { kind, start, end } of mentions) {
    cut(text, from, start, language, pieces);
    pieces.push({ start, end, normal: placeholders.get(kind) ?? '' });
    from = end;
  }
  cut(text, from, text.length, language, pieces);
  return {
    language,
    pieces,
    signature: signatureOf(pieces),
    mentions,
    placeables: mentions.map(({ kind, normal }) => `${kind}:${normal}`).join('\n'),
  };
}

/** The pieces of a text in which numbers and dates are letters like others, as people search it. */
export function cutPlainly(text: string, language: Language): Piece[] {
  const pieces: Piece[] = [];
  cut(text, 0, text.length, language, pieces);
  return pieces;
}

/** One UTF-16 unit for each piece. */
export function signatureOf(pieces: readonly Piece[]): string {
  let signature = '';
  for (const { normal } of pieces) signature += normal.length === 1 ? normal : hashed(normal);
  return signature;
}

/** A UTF-16 unit, no half of a pair, that stands for a word. */
export function hashed(word: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return String.fromCharCode((hash ^ (hash >>> 16)) & 0xffff);
}

const word = String.raw`[\p{L}\p{M}\p{N}]+(?:[-‐‑'’.][\p{L}\p{M}\p{N}]+)*`;
const units: Readonly<Record<Language, RegExp>> = {
  zh: /\P{M}\p{M}*|\p{M}+/gu,
  en: new RegExp(`${word}|[^\\s\\p{L}\\p{M}\\p{N}]`, 'gu'),
};
const normalizers = { zh: remember(normalizeCharacter), en: remember(normalizeWord) } as const;

function cut(text: string, from: number, to: number, language: Language, pieces: Piece[]): void {
  if (from >= to) return;
  const normalize = normalizers[language];
  for (const { 0: unit, index } of text.slice(from, to).matchAll(units[language])) {
    const normal = normalize(unit);
    const start = from + index;
    if (normal !== '') pieces.push({ start, end: start + unit.length, normal });
  }
}

const ignored = /[\s\p{Cf}]/gu;

/** A character in one width, script and case; empty for white space. */
function normalizeCharacter(character: string): string {
  return foldMarks(toSimplified(character.normalize('NFKC').replaceAll(ignored, '')).toLowerCase());
}

function normalizeWord(written: string): string {
  return foldMarks(foldSpelling(written.normalize('NFKC').replaceAll(ignored, '')));
}

const quotes = /[“”„‟«»「」『』〝〞〞＂‘’‚‛‹›']/gu;
const dashes = /[‐‑‒–—―−─]/gu;

function foldMarks(text: string): string {
  return text.replaceAll(quotes, '"').replaceAll(dashes, '-');
}
