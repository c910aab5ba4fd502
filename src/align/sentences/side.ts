/** One side of a pair as arrays of numbers, which the search can read fast. */

import type { Language } from '../../core/document.js';
import type { TermFinder } from '../profile.js';
import { readSentenceFacts, type SentenceWord } from './facts.js';
import { followQuotations } from './quotations.js';

/** The sentences of one text; words are numbered by type in order of first appearance. */
export interface Side {
  readonly language: Language;
  /** Number of sentences. */
  readonly size: number;
  /** Word types of all sentences, end to end. */
  readonly words: Int32Array;
  /** `size + 1` places in `words`; sentence s has the words from start[s] to start[s + 1]. */
  readonly start: Int32Array;
  /** The first word of each type. */
  readonly types: readonly SentenceWord[];
  /** How often each type stands in the text. */
  readonly counts: Float64Array;
  /** Inverse document frequency of each type, sentences as documents (nats). */
  readonly rarity: Float64Array;
  /** Characters of each sentence, white space left out. */
  readonly lengths: Float64Array;
  /** Sum of `rarity` over the words of each sentence, for what its words count. */
  readonly mass: Float64Array;
  readonly numbers: readonly (readonly string[])[];
  readonly capitals: readonly (readonly string[])[];
  /** 1 where the sentence has the mark: question, exclamation, colon, pause. */
  readonly marks: readonly Uint8Array[];
  /** 1 where a quotation is open at the end of the sentence. */
  readonly endsInside: Uint8Array;
  /** Quotations that begin in the sentence. */
  readonly opened: Uint8Array;
  /** 1 where the sentence begins, and where it ends, with a quotation mark. */
  readonly startsQuoted: Uint8Array;
  readonly endsQuoted: Uint8Array;
}

/** Reads the sentences of one text. */
export function createSide(texts: readonly string[], language: Language, terms?: TermFinder): Side {
  const facts = texts.map((text) => readSentenceFacts(text, language, terms));
  const ids = new Map<string, number>();
  const types: SentenceWord[] = [];
  const counts: number[] = [];
  const words: number[] = [];
  const start = new Int32Array(texts.length + 1);
  for (const [at, sentence] of facts.entries()) {
    for (const word of sentence.words) {
      let id = ids.get(word.key);
      if (id === undefined) {
        id = types.length;
        ids.set(word.key, id);
        types.push(word);
        counts.push(0);
      }
      counts[id] = (counts[id] ?? 0) + 1;
      words.push(id);
    }
    start[at + 1] = words.length;
  }
  const wordArray = Int32Array.from(words);
  const rarity = rarities(wordArray, start, types.length);
  return {
    language,
    size: texts.length,
    words: wordArray,
    start,
    types,
    counts: Float64Array.from(counts),
    rarity,
    lengths: Float64Array.from(facts, ({ length }) => length),
    mass: massOfSentences(wordArray, start, rarity),
    numbers: facts.map(({ numbers }) => numbers),
    capitals: facts.map(({ capitals }) => capitals),
    marks: [
      Uint8Array.from(facts, ({ hasQuestion }) => Number(hasQuestion)),
      Uint8Array.from(facts, ({ hasExclamation }) => Number(hasExclamation)),
      Uint8Array.from(facts, ({ hasColon }) => Number(hasColon)),
      Uint8Array.from(facts, ({ hasPause }) => Number(hasPause)),
    ],
    ...followQuotations(texts),
    startsQuoted: Uint8Array.from(texts, (text) => Number(/^\s*["“「『]/u.test(text))),
    endsQuoted: Uint8Array.from(texts, (text) => Number(/["”」』]\s*$/u.test(text))),
  };
}

/** Idf as in Spärck Jones (1972). */
function rarities(words: Int32Array, start: Int32Array, typeCount: number): Float64Array {
  const frequency = new Float64Array(typeCount);
  const lastSeen = new Int32Array(typeCount).fill(-1);
  const size = start.length - 1;
  for (let sentence = 0; sentence < size; sentence += 1) {
    for (let at = start[sentence] ?? 0; at < (start[sentence + 1] ?? 0); at += 1) {
      const type = words[at] ?? 0;
      if (lastSeen[type] === sentence) continue;
      lastSeen[type] = sentence;
      frequency[type] = (frequency[type] ?? 0) + 1;
    }
  }
  return frequency.map((count) => Math.max(0, Math.log((size + 1) / (count + 0.5))));
}

function massOfSentences(words: Int32Array, start: Int32Array, rarity: Float64Array): Float64Array {
  const mass = new Float64Array(start.length - 1);
  for (let sentence = 0; sentence < mass.length; sentence += 1) {
    let sum = 0;
    for (let at = start[sentence] ?? 0; at < (start[sentence + 1] ?? 0); at += 1) {
      sum += rarity[words[at] ?? 0] ?? 0;
    }
    const wordCount = (start[sentence + 1] ?? 0) - (start[sentence] ?? 0);
    mass[sentence] = sum * weightOfWords(wordCount);
  }
  return mass;
}

/** A sentence's words count for no more than so many: few sentences have as many. */
const mostWords = 300;

/**
 * What a word counts, 0–1, in a sentence of so many. A sentence as long as a chapter has most words of
 * the text in it, so that hardly any tells for or against it, and what little each says adds up to
 * more than anything else.
 */
export function weightOfWords(wordCount: number): number {
  return wordCount <= mostWords ? 1 : mostWords / wordCount;
}

/** Running totals: `totals[k]` is the sum of the first k values. */
export function runningTotals(values: Float64Array): Float64Array {
  const totals = new Float64Array(values.length + 1);
  for (let at = 0; at < values.length; at += 1) {
    totals[at + 1] = (totals[at] ?? 0) + (values[at] ?? 0);
  }
  return totals;
}
