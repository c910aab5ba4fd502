/**
 * Compares Chinese transliterations with the names they stand for by their consonants, since
 * transliterations keep those (贝索斯 b-s-s, Bezos b-z-s) and are free with the vowels.
 */
import { loadDictionary } from './dictionary/index.js';

/**
 * How alike Chinese characters and a name in Latin letters sound, 0–1; 0 where there is too little
 * to compare.
 */
export function soundsAlike(chinese: string, name: string): number {
  const ours = chineseSounds(chinese);
  const theirs = latinSounds(name);
  if (ours === undefined || ours === '' || theirs === '') return 0;
  if (Math.max(ours.length, theirs.length) < 2) return 0;
  const total = Math.max(soundWeight(ours), soundWeight(theirs));
  return Math.max(0, 1 - soundDistance(ours, theirs) / total);
}

/** Sounds of syllables' beginnings; those of one class are written alike by transcribers. */
const initials: Readonly<Record<string, string>> = {
  b: 'P',
  p: 'P',
  m: 'M',
  f: 'F',
  d: 'T',
  t: 'T',
  n: 'N',
  l: 'L',
  r: 'L',
  g: 'K',
  k: 'K',
  h: 'H',
  j: 'J',
  q: 'J',
  x: 'S',
  zh: 'J',
  ch: 'J',
  sh: 'S',
  z: 'S',
  c: 'S',
  s: 'S',
  w: 'W',
};

const syllable = /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(.*?)(ng|n|r)?\d?$/u;
const knownSounds = new Map<string, string | undefined>();

/** Consonants of Chinese characters, as `latinSounds` writes them; undefined if one is unknown. */
export function chineseSounds(text: string): string | undefined {
  let sounds = '';
  for (const character of text) {
    const own = characterSounds(character);
    if (own === undefined) return undefined;
    sounds += own;
  }
  return sounds.replaceAll(/(.)\1+/gu, '$1');
}

function characterSounds(character: string): string | undefined {
  if (knownSounds.has(character)) return knownSounds.get(character);
  // The capital is for surnames, whose reading may differ from what transliterations use.
  const readings = loadDictionary().lookup(character)?.readings ?? [];
  const reading = readings.find(({ pinyin }) => /^[a-z]/u.test(pinyin)) ?? readings[0];
  const sounds = reading === undefined ? undefined : syllableSounds(reading.pinyin.toLowerCase());
  knownSounds.set(character, sounds);
  return sounds;
}

function syllableSounds(pinyin: string): string {
  const [, initial = '', , coda = ''] = syllable.exec(pinyin) ?? [];
  return (initials[initial] ?? '') + (coda === 'r' ? 'L' : coda === '' ? '' : 'N');
}

const latinRules: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]/gu, ''],
  [/mc/gu, 'mk'],
  [/tch|ch|sch/gu, 'J'],
  [/sh/gu, 'S'],
  [/ph/gu, 'F'],
  [/th/gu, 'T'],
  [/gh/gu, 'K'],
  [/ck/gu, 'K'],
  [/c(?=[eiy])/gu, 'S'],
  [/g(?=[eiy])/gu, 'J'],
  [/x/gu, 'KS'],
  [/[bp]/gu, 'P'],
  [/m/gu, 'M'],
  [/f/gu, 'F'],
  [/v|w/gu, 'W'],
  [/[dt]/gu, 'T'],
  [/n/gu, 'N'],
  [/[lr]/gu, 'L'],
  [/[cgkq]/gu, 'K'],
  [/h/gu, 'H'],
  [/j/gu, 'J'],
  [/[sz]/gu, 'S'],
  [/[a-z]/gu, ''],
  [/(.)\1+/gu, '$1'],
];

/** Consonants of a name in Latin letters, those that transcribers do not tell apart as one. */
export function latinSounds(name: string): string {
  const plain = name.normalize('NFD').toLowerCase();
  return latinRules.reduce((sounds, [pattern, sound]) => sounds.replaceAll(pattern, sound), plain);
}

/** What it costs to leave a sound out: weak ones are often not written. */
const weights: Readonly<Record<string, number>> = { H: 0.4, W: 0.5, L: 0.7, N: 0.7, T: 0.8 };

function soundWeight(sounds: string): number {
  return [...sounds].reduce((sum, sound) => sum + (weights[sound] ?? 1), 0);
}

/** Costs of writing one sound for another; 1 where nothing is said. */
const swaps: Readonly<Record<string, number>> = {
  MN: 0.3,
  FW: 0.3,
  HK: 0.5,
  FH: 0.5,
  JS: 0.4,
  JK: 0.6,
  JT: 0.6,
  PW: 0.5,
  ST: 0.7,
  LN: 0.8,
};

function swapCost(a: string, b: string): number {
  if (a === b) return 0;
  return swaps[a < b ? a + b : b + a] ?? 1.2;
}

function soundDistance(a: string, b: string): number {
  let row = [0];
  for (const sound of b) row.push((row.at(-1) ?? 0) + (weights[sound] ?? 1));
  for (const ours of a) {
    const gap = weights[ours] ?? 1;
    const next = [(row[0] ?? 0) + gap];
    for (let at = 1; at <= b.length; at++) {
      const theirs = b.charAt(at - 1);
      next.push(
        Math.min(
          (row[at] ?? 0) + gap,
          (next[at - 1] ?? 0) + (weights[theirs] ?? 1),
          (row[at - 1] ?? 0) + swapCost(ours, theirs),
        ),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
