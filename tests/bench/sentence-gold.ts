/** Reads texts with a gold alignment of sentences; they are kept beside the repo, not in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bead } from '../../src/core/alignment.js';
import { readAlignment } from '../../src/formats/alignment/index.js';

/** Two texts, a sentence a line, and how they belong together. */
export interface GoldTexts {
  readonly name: string;
  readonly chinese: readonly string[];
  readonly english: readonly string[];
  readonly gold: readonly Bead[];
}

/** All texts of a folder: `NNN.zh.txt`, `NNN.en.txt`, `NNN.gold.align`. */
export function readGoldTexts(folder: string, set: string): readonly GoldTexts[] {
  const path = join(folder, set);
  return readdirSync(path)
    .filter((name) => name.endsWith('.gold.align'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.gold.align'.length);
      const read = (ending: string) => readFileSync(join(path, `${name}.${ending}`), 'utf8');
      return {
        name: `${set}/${name}`,
        chinese: linesOf(read('zh.txt')),
        english: linesOf(read('en.txt')),
        gold: readAlignment(read('gold.align'), file, { format: 'beads' }).beads,
      };
    });
}

function linesOf(text: string): readonly string[] {
  return text.replace(/\r?\n$/u, '').split(/\r?\n/u);
}

/** Texts cut into `count` stretches of about as many beads, at places where both sides end a bead. */
export function cutTexts(texts: GoldTexts, count: number): readonly GoldTexts[] {
  const perPart = Math.ceil(texts.gold.length / count);
  const parts: GoldTexts[] = [];
  let chineseStart = 0;
  let englishStart = 0;
  for (let part = 0; part < count; part += 1) {
    const gold = texts.gold.slice(part * perPart, (part + 1) * perPart);
    const chineseEnd = Math.max(
      chineseStart,
      ...gold.flatMap(({ source }) => source.map((at) => at + 1)),
    );
    const englishEnd = Math.max(
      englishStart,
      ...gold.flatMap(({ target }) => target.map((at) => at + 1)),
    );
    const [firstChinese, firstEnglish] = [chineseStart, englishStart];
    parts.push({
      name: `${texts.name}#${part + 1}`,
      chinese: texts.chinese.slice(chineseStart, chineseEnd),
      english: texts.english.slice(englishStart, englishEnd),
      gold: gold.map(({ source, target }) => ({
        source: source.map((at) => at - firstChinese),
        target: target.map((at) => at - firstEnglish),
      })),
    });
    chineseStart = chineseEnd;
    englishStart = englishEnd;
  }
  return parts;
}

/** `count` Chinese sentences of one text beside as many English ones of another: none has a counterpart. */
export function pairUnrelated(texts: GoldTexts, other: GoldTexts, count: number): GoldTexts {
  const chinese = texts.chinese.slice(0, count);
  const english = other.english.slice(0, count);
  return {
    name: `${texts.name} beside ${other.name}`,
    chinese,
    english,
    gold: [
      ...chinese.map((_, at) => ({ source: [at], target: [] })),
      ...english.map((_, at) => ({ source: [], target: [at] })),
    ],
  };
}

/** A text with `count` English sentences of another put in between two beads in its middle. */
export function insertPassage(texts: GoldTexts, other: GoldTexts, count: number): GoldTexts {
  const middle = texts.gold.length >> 1;
  const place = Math.max(
    0,
    ...texts.gold.slice(0, middle).flatMap(({ target }) => target.map((at) => at + 1)),
  );
  const strange = other.english.slice(0, count);
  const moved = texts.gold.map(({ source, target }) => ({
    source,
    target: target.map((at) => (at < place ? at : at + strange.length)),
  }));
  return {
    name: `${texts.name} with a passage of ${other.name}`,
    chinese: texts.chinese,
    english: [...texts.english.slice(0, place), ...strange, ...texts.english.slice(place)],
    gold: [
      ...moved.slice(0, middle),
      ...strange.map((_, at) => ({ source: [], target: [place + at] })),
      ...moved.slice(middle),
    ],
  };
}
