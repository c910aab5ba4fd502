/** Refuses units that say the same again and again. */
import { z } from 'zod';
import { kinds, kindsOf } from '../languages/character-kinds.js';
import { bothPass, defineFilter, perSide } from './define-filter.js';

export const repetitionFilter = defineFilter({
  name: 'RepetitionFilter',
  finds: 'Loops of a model or of a broken converter: a stretch that repeats itself at once.',
  scores: 'How often the stretch that repeats itself most does so after it was first said.',
  origin:
    'OpusFilter: min_length 3, max_length 100; its threshold of 2 finds “contributions from all of the members of a membership” too.',
  parameters: {
    threshold: perSide(z.number().int().min(1)).default([3, 3]),
    min_length: z.number().int().min(1).default(3),
    max_length: z.number().int().min(1).default(100),
  },
  build: ({ threshold, min_length: least, max_length: most }) => ({
    measures: [least, most],
    score: ({ chinese, english }) => [
      repeatsIn(chinese, least, most),
      repeatsIn(english, least, most),
    ],
    accepts: (score) => bothPass(score, (repeats, side) => repeats < threshold[side]),
  }),
});

/** Letters and numbers in lower case; rows of dots, spaces and rules repeat themselves too, and mean nothing. */
function saidIn(text: string): Uint16Array {
  const lower = text.toLowerCase();
  const said = new Uint16Array(lower.length);
  let length = 0;
  for (let at = 0; at < lower.length; at++) {
    const code = lower.codePointAt(at) ?? 0;
    const isWide = code > 0xffff;
    if ((kindsOf(code) & (kinds.letter | kinds.number)) !== 0) {
      said[length++] = lower.charCodeAt(at);
      if (isWide) said[length++] = lower.charCodeAt(at + 1);
    }
    if (isWide) at += 1;
  }
  return said.subarray(0, length);
}

function repeatsIn(text: string, least: number, most: number): number {
  const said = saidIn(text);
  const isPossible = possiblePeriods(said, most);
  let best = 0;
  for (let period = least; period <= most && period * 2 <= said.length; period++) {
    if (period >= gram && isPossible[period] !== 1) continue;
    let run = 0;
    for (let at = period; at < said.length; at++) {
      if (said[at] !== said[at - period]) {
        run = 0;
        continue;
      }
      run += 1;
      if (run >= period) best = Math.max(best, Math.floor(run / period));
    }
  }
  return best;
}

/** Characters that a stretch of this length or more has to share with the one before it. */
const gram = 8;
const buckets = 1_024;
const radix = 0x01000193;
/** What a character weighs once it leaves the window of a rolling hash (Karp & Rabin 1987). */
const leaving = Array.from({ length: gram }).reduce<number>((power) => Math.imul(power, radix), 1);

/**
 * Marks the periods, from `gram` on, at which eight characters may come again, so that the others need
 * not be looked at; a few are marked for nothing.
 */
function possiblePeriods(said: Uint16Array, most: number): Uint8Array {
  const isPossible = new Uint8Array(most + 1);
  const latest = new Int32Array(buckets).fill(-1);
  const before = new Int32Array(said.length);
  let hash = 0;
  for (let at = 0; at < said.length; at++) {
    hash = (Math.imul(hash, radix) + (said[at] ?? 0)) | 0;
    if (at >= gram) hash = (hash - Math.imul(said[at - gram] ?? 0, leaving)) | 0;
    if (at < gram - 1) continue;
    const bucket = (Math.imul(hash, 0x9e3779b1) >>> 16) % buckets;
    let earlier = latest[bucket] ?? -1;
    before[at] = earlier;
    latest[bucket] = at;
    for (; earlier >= 0 && at - earlier <= most; earlier = before[earlier] ?? -1) {
      isPossible[at - earlier] = 1;
    }
  }
  return isPossible;
}
