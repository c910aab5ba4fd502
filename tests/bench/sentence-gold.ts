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
