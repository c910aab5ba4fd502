/** Gathers, for every Chinese and every English word of a pair, what says that they belong together. */

import { stemEnglish } from '../../language/words.js';
import type { TermFinder } from '../profile.js';
import { matchNames } from './names.js';
import { linkMention } from './numbers.js';
import { type Block, pairMentions, pairTerms } from './pairing.js';
import type { PairWord, WordPair } from './tokens.js';
import type { Translations } from './translations.js';

/** What speaks most for a link. */
export type WordEvidence =
  | 'lexicon' // the lexicon learned from parallel text
  | 'dictionary' // a gloss of the dictionary
  | 'document' // how the word was translated elsewhere in the document
  | 'mention' // the same number, date, symbol …
  | 'term' // the same concept of the termbase
  | 'name' // Chinese characters that sound like the name
  | 'same' // the same letters
  | 'context'; // only the words around it

/** What is known of every pair of words, at `chinese * width + english`. */
export interface Evidence {
  readonly height: number;
  readonly width: number;
  /** p(english | chinese) and p(chinese | english), as far as the two words alone tell. */
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** Probability of each word among those without counterpart. */
  readonly chineseAlone: Float64Array;
  readonly englishAlone: Float64Array;
  /** 1 within a mention that both sides make, ½ where the parts are not told apart, −1 across its bounds. */
  readonly mention: Float64Array;
  /** The same for terms. */
  readonly term: Float64Array;
  /** How much a name and Chinese characters sound alike. */
  readonly name: Float64Array;
  /** 1 where both sides have the same letters. */
  readonly same: Float64Array;
  /** Whether the dictionary is what speaks for the pair, not the lexicon. */
  readonly glossed: Uint8Array;
  /** Whether the document is. */
  readonly documented: Uint8Array;
}

/** How a word was translated elsewhere in a document. */
export interface DocumentTranslations {
  /** p(english | chinese) given what a lexicon says. */
  forward(chinese: string, english: string, prior: number): number;
  /** p(chinese | english). */
  backward(chinese: string, english: string, prior: number): number;
}

export interface EvidenceOptions {
  readonly translations: Translations;
  readonly terms?: TermFinder | undefined;
  readonly document?: DocumentTranslations | undefined;
}

/** Of two words that nothing is known of. */
const unknownProbability = 1e-4;
/** What knowing a word leaves to meanings that were not seen. */
const knownRemainder = 0.1;

const certain = 0.9;
const likelyName = 0.3;
const withinBlock = 1e-3;
const acrossBlock = 0.1;

/** The evidence of a pair. */
export function gatherEvidence(pair: WordPair, options: EvidenceOptions): Evidence {
  const { translations, terms, document } = options;
  const { chineseWords, englishWords } = pair;
  const [height, width] = [chineseWords.length, englishWords.length];
  const matrix = () => new Float64Array(height * width);
  const evidence: Evidence = {
    height,
    width,
    forward: matrix(),
    backward: matrix(),
    chineseAlone: Float64Array.from(chineseWords, ({ normal, functional }) =>
      translations.chineseAlone(normal, functional),
    ),
    englishAlone: Float64Array.from(englishWords, ({ normal, functional }) =>
      translations.englishAlone(normal, functional),
    ),
    mention: matrix(),
    term: matrix(),
    name: matrix(),
    same: matrix(),
    glossed: new Uint8Array(height * width),
    documented: new Uint8Array(height * width),
  };
  lookUp(evidence, pair, translations);
  lookUpVariants(evidence, pair, translations);
  if (document !== undefined) remember(evidence, pair, document);
  setFloor(evidence, pair, translations);
  const mentions = pairMentions(pair);
  for (const block of mentions) {
    markBlock(evidence, evidence.mention, block);
    for (const [c, e] of linkMention(pair, block)) evidence.mention[c * width + e] = 1;
  }
  if (terms !== undefined) {
    for (const block of pairTerms(pair, terms)) markBlock(evidence, evidence.term, block);
  }
  markSameLetters(evidence, pair);
  markNames(evidence, pair);
  weighBlocks(evidence);
  return evidence;
}

function lookUp(evidence: Evidence, pair: WordPair, translations: Translations): void {
  const { width, forward, backward, glossed } = evidence;
  for (const [c, { normal }] of pair.chineseWords.entries()) {
    const known = translations.of(normal);
    if (known.size === 0) continue;
    for (const [e, word] of pair.englishWords.entries()) {
      const association = known.get(word.normal);
      if (association === undefined) continue;
      const at = c * width + e;
      forward[at] = association.forward;
      backward[at] = association.backward;
      glossed[at] = association.source === 'dictionary' ? 1 : 0;
    }
  }
}

/** How much a part of a hyphenated word, or a word of the same origin, says of the word itself. */
const partStrength = 0.6;
const kinStrength = 0.4;
const explained = 0.02;

/** English words that nothing explains speak through their parts and through words like them. */
function lookUpVariants(evidence: Evidence, pair: WordPair, translations: Translations): void {
  const { height, width, forward, backward } = evidence;
  for (const [e, { normal, functional }] of pair.englishWords.entries()) {
    if (functional || normal.length < 5) continue;
    let best = 0;
    for (let c = 0; c < height; c++) best = Math.max(best, forward[c * width + e] ?? 0);
    if (best > explained) continue;
    const parts = normal.includes('-') ? normal.split('-').map(stemEnglish) : [];
    for (const [c, word] of pair.chineseWords.entries()) {
      const at = c * width + e;
      for (const [stem, association] of translations.of(word.normal)) {
        const strength = parts.includes(stem)
          ? partStrength
          : isKin(stem, normal)
            ? kinStrength
            : 0;
        if (strength === 0) continue;
        forward[at] = Math.max(forward[at] ?? 0, strength * association.forward);
        backward[at] = Math.max(backward[at] ?? 0, strength * association.backward);
      }
    }
  }
}

const kinBeginning = 4;

/** Whether two stems share most of their letters from the beginning (volcan, volcano). */
function isKin(a: string, b: string): boolean {
  if (a.charCodeAt(0) !== b.charCodeAt(0) || a === b) return false;
  const longer = Math.max(a.length, b.length);
  const needed = Math.max(kinBeginning, Math.ceil(0.7 * longer));
  return Math.min(a.length, b.length) >= needed && a.slice(0, needed) === b.slice(0, needed);
}

/** The document outweighs the lexicon as far as it has examples. */
function remember(evidence: Evidence, pair: WordPair, document: DocumentTranslations): void {
  const { width, forward, backward, documented } = evidence;
  for (const [c, chinese] of pair.chineseWords.entries()) {
    for (const [e, english] of pair.englishWords.entries()) {
      const at = c * width + e;
      const prior = forward[at] ?? 0;
      const there = document.forward(chinese.normal, english.normal, prior);
      const back = document.backward(chinese.normal, english.normal, backward[at] ?? 0);
      if (there > 2 * prior + 0.01) documented[at] = 1;
      forward[at] = there;
      backward[at] = back;
    }
  }
}

/** Words that were not seen may still translate each other. */
function setFloor(evidence: Evidence, pair: WordPair, translations: Translations): void {
  const { width, forward, backward } = evidence;
  const openness = (known: boolean) => (known ? knownRemainder : 1);
  const english = pair.englishWords.map(({ normal }) =>
    openness(translations.knowsEnglish(normal)),
  );
  for (const [c, { normal }] of pair.chineseWords.entries()) {
    const chinese = openness(translations.knowsChinese(normal));
    for (const [e, open] of english.entries()) {
      const floor = unknownProbability * chinese * open;
      const at = c * width + e;
      forward[at] = (forward[at] ?? 0) + floor;
      backward[at] = (backward[at] ?? 0) + floor;
    }
  }
}

/** ½ within the block; −1 for its words with all others, where nothing was marked before. */
function markBlock({ height, width }: Evidence, marks: Float64Array, block: Block): void {
  for (const c of block.chinese) {
    for (let e = 0; e < width; e++) if ((marks[c * width + e] ?? 0) <= 0) marks[c * width + e] = -1;
  }
  for (const e of block.english) {
    for (let c = 0; c < height; c++)
      if ((marks[c * width + e] ?? 0) <= 0) marks[c * width + e] = -1;
  }
  for (const c of block.chinese) for (const e of block.english) marks[c * width + e] = 0.5;
}

function markSameLetters({ width, same }: Evidence, pair: WordPair): void {
  for (const [c, { normal }] of pair.chineseWords.entries()) {
    if (!/[a-z]/u.test(normal)) continue;
    for (const [e, { text }] of pair.englishWords.entries()) {
      if (text.toLowerCase() === normal) same[c * width + e] = 1;
    }
  }
}

/** A word is explained if one of the other side translates it at least this likely. */
const explainedName = 0.05;

function markNames(evidence: Evidence, pair: WordPair): void {
  const { height, width, forward, name, mention } = evidence;
  const bestOfChinese = new Float64Array(height);
  const bestOfEnglish = new Float64Array(width);
  for (let c = 0; c < height; c++) {
    for (let e = 0; e < width; e++) {
      const at = c * width + e;
      const value = Math.max(forward[at] ?? 0, mention[at] ?? 0);
      bestOfChinese[c] = Math.max(bestOfChinese[c] ?? 0, value);
      bestOfEnglish[e] = Math.max(bestOfEnglish[e] ?? 0, value);
    }
  }
  const isOpen = (word: PairWord | undefined, best: number | undefined) =>
    word !== undefined && !word.functional && (best ?? 0) < explainedName;
  const matches = matchNames(
    pair,
    (place) => isOpen(pair.chineseWords[place], bestOfChinese[place]),
    (place) => isOpen(pair.englishWords[place], bestOfEnglish[place]),
  );
  for (const { chinese, english, likeness } of matches) {
    for (const c of chinese) name[c * width + english] = likeness;
  }
}

/** Lets mentions, terms, names and equal letters weigh on the probabilities. */
function weighBlocks({ forward, backward, mention, term, name, same }: Evidence): void {
  for (let at = 0; at < forward.length; at++) {
    let [there, back] = [forward[at] ?? 0, backward[at] ?? 0];
    for (const mark of [mention[at] ?? 0, term[at] ?? 0]) {
      if (mark < 0) [there, back] = [there * acrossBlock, back * acrossBlock];
      else if (mark > 0) {
        [there, back] = [Math.max(there, withinBlock), Math.max(back, withinBlock)];
      }
    }
    const strength = Math.max(
      mention[at] === 1 ? certain : 0,
      certain * (same[at] ?? 0),
      likelyName * (name[at] ?? 0),
    );
    forward[at] = Math.max(there, strength);
    backward[at] = Math.max(back, strength);
  }
}
