/** The grams by which units are found: neighbouring pieces, hashed into buckets. */
import { stemEnglish } from '../../language/spelling.js';
import { type Analysis, cutPlainly, hashed, type Piece, signatureOf } from './analyse.js';

/** How many buckets grams are hashed into. Grams that share one cost time, never a match. */
export const bucketCount = 1 << 15;

// What stands before a piece that is the only one, and before a word looked for by itself.
const alone = 0xfffe;
const asWord = 0xffff;

/**
 * The buckets of the bigrams of a signature in order, one for each place; of a single unit, the
 * bucket of it standing alone.
 */
export function bigramBuckets(signature: string): number[] {
  if (signature.length === 1) return [bucketOf(alone, signature.charCodeAt(0))];
  const buckets: number[] = [];
  for (let at = 1; at < signature.length; at++) {
    buckets.push(bucketOf(signature.charCodeAt(at - 1), signature.charCodeAt(at)));
  }
  return buckets;
}

/** The bucket of an English word in any of its forms. */
export function stemBucket(word: string): number {
  return bucketOf(asWord, hashed(stemEnglish(word)).charCodeAt(0));
}

/**
 * All buckets a unit is found by: those of its signature, and those by which a concordance search
 * finds what stands in the text, the insides of numbers and dates too.
 */
export function unitBuckets(text: string, { language, signature, mentions }: Analysis): number[] {
  const buckets = bigramBuckets(signature);
  if (language === 'zh' && mentions.length === 0) return buckets;
  const plain = cutPlainly(text, language);
  const more =
    language === 'zh' ? bigramBuckets(signatureOf(plain)) : wordsOf(plain).map(stemBucket);
  return buckets.concat(more);
}

/** The pieces that are words and not marks. */
export function wordsOf(pieces: readonly Piece[]): string[] {
  return pieces.map(({ normal }) => normal).filter((normal) => /[\p{L}\p{N}]/u.test(normal));
}

function bucketOf(first: number, second: number): number {
  let hash = Math.imul((first << 16) | second, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca77);
  return (hash ^ (hash >>> 13)) >>> 17;
}
