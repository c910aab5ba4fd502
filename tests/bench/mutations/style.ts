/** Slips of spelling, and of the style of the United Nations. */
import { readFileSync } from 'node:fs';
import { packageFile } from '../../../src/core/package-folder.js';
import { changeEnglish, type Fault, type Planter, rangeOf } from './clean-pair.js';
import { misspell } from './terms.js';

let known: ReadonlySet<string> | undefined;

/** Words of English in lower case, in British and American spelling. */
function englishWords(): ReadonlySet<string> {
  if (known === undefined) {
    const file = packageFile('node_modules', 'dictionary-en-gb', 'index.dic');
    const lines = readFileSync(file, 'utf8').split('\n');
    known = new Set(lines.map((line) => line.replace(/\/.*$/u, '').trim().toLowerCase()));
  }
  return known;
}

export const misspellWord: Planter = (pair, { random }) =>
  [...pair.english.text.matchAll(/(?<=[ (])\p{Ll}{7,}(?=[ ,;.)])/gu)].flatMap((match): Fault[] => {
    const changed = misspell(match[0], random);
    const stem = changed?.replace(/(?:s|ed|d|ing)$/u, '') ?? '';
    if (changed === undefined || englishWords().has(changed) || englishWords().has(stem)) return [];
    return [changeEnglish(pair, rangeOf(match), changed)];
  });

/** What is written in documents, and what is not. */
const styles: readonly (readonly [RegExp, string])[] = [
  [/\bprogramme(?=s?\b)/gu, 'program'],
  [/\bProgramme(?=s?\b)/gu, 'Program'],
  [/(?<=\b[Oo]rgani)z(?=ation|e)/gu, 's'],
  [/(?<=\b[Rr]ecogni)z(?=e)/gu, 's'],
  [/(?<=\b[Ee]mphasi)z(?=e)/gu, 's'],
  [/\b[Ll]abour\b/gu, 'labor'],
  [/\b[Dd]efence\b/gu, 'defense'],
  [/\bcentre(?=s?\b)/gu, 'center'],
  [/(?<=\banaly)s(?=e)/gu, 'z'],
  [/(?<=\b[Hh])onour/gu, 'onor'],
  [/(?<=\d )per cent\b/gu, 'percent'],
  [/\bcooperation\b/gu, 'co-operation'],
  [/\bbehaviour\b/gu, 'behavior'],
  [/\bcounsellor/gu, 'counselor'],
  [/\bfulfil(?=s?\b)/gu, 'fulfill'],
];

export const slipInStyle: Planter = (pair) =>
  styles.flatMap(([right, wrong]) =>
    [...pair.english.text.matchAll(right)].map((match) => {
      const fault = changeEnglish(pair, rangeOf(match), wrong);
      return { ...fault, what: `${match[0]} → ${wrong}` };
    }),
  );
