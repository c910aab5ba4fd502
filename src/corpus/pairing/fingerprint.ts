/** Finds what the two languages of a document share, so that counterparts can be found by it. */
import type { Document } from '../../core/document.js';
import {
  chineseLexiconWords,
  englishLexiconWords,
  loadLexicon,
} from '../../language/lexicon/index.js';
import { findMentions } from '../../language/mentions.js';
import { stemEnglish } from '../../language/words.js';
import type { Fingerprint } from '../tasks/task.js';
import { hash32 } from './hash.js';
import { minHash } from './min-hash.js';
import { isStopStem } from './stop-stems.js';

/** Features that are kept: those with the smallest hashes, which are the same on both sides. */
const mostFeatures = 1_500;
const signatureSize = 64;
/** Least probability of an English word for a Chinese one. */
const leastProbability = 0.25;
/** Text beyond this says little more of which document it is. */
const mostCharacters = 400_000;

/** The fingerprint of a document in either language. */
export function fingerprintOf(document: Document): Fingerprint {
  const texts = [...document.blocks, ...document.notes].map(({ text }) => text);
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const stated = new Set<string>();
  const words = new Set<string>();
  let read = 0;
  for (const text of texts) {
    if (read > mostCharacters) break;
    read += text.length;
    for (const { kind, normal } of findMentions(text, document.language)) {
      // Dates hold their years; small numbers are everywhere.
      if (!/^\d$/u.test(normal)) stated.add(`${kind}:${normal}`);
    }
    for (const word of document.language === 'zh' ? wordsOfChinese(text) : wordsOfEnglish(text)) {
      words.add(word);
    }
  }
  const features = smallest([...stated, ...words].sort(inOrder));
  return {
    language: document.language,
    length,
    ...(document.symbol !== undefined && { symbol: document.symbol }),
    features,
    signature: [...minHash(stated, signatureSize)],
  };
}

/** Stems of the likely translations, and of what stands in Latin letters. */
function* wordsOfChinese(text: string): Generator<string> {
  const lexicon = loadLexicon();
  for (const { normal } of chineseLexiconWords(text)) {
    if (/^\p{Script=Latin}{3,}$/u.test(normal)) {
      yield stemEnglish(normal.toLowerCase());
      continue;
    }
    if (!/\p{Script=Han}/u.test(normal)) continue;
    for (const { english, forward } of lexicon.translations(normal)) {
      if (forward < leastProbability) break;
      if (!isStopStem(english)) yield english;
    }
  }
}

function* wordsOfEnglish(text: string): Generator<string> {
  for (const { normal } of englishLexiconWords(text)) {
    if (/^\p{Script=Latin}{3,}/u.test(normal) && !isStopStem(normal)) yield normal;
  }
}

/** A sketch of both sides alike: what is kept of one is kept of the other (Broder 1997, bottom k). */
function smallest(features: readonly string[]): readonly string[] {
  if (features.length <= mostFeatures) return features;
  return features
    .map((feature) => ({ feature, hash: hash32(feature) }))
    .sort((a, b) => a.hash - b.hash)
    .slice(0, mostFeatures)
    .map(({ feature }) => feature)
    .sort(inOrder);
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
