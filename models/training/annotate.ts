/**
 * Writes terms and glosses into the Chinese of a training mix, as the engine does when it drafts.
 *
 * Terms are words and names whose English stands in the target, in dictionary form: the model
 * learns to take them up and to inflect them. Glosses are what the dictionary says of rare words,
 * whether or not the target has it: the model learns to make use of them.
 * Run: npx tsx models/training/annotate.ts --work W --name NAME [--seed 1] [--drafting]; with
 * --drafting only the glosses of rare words, as where no terms are asked for. The mix as it was stays
 * in W/NAME.plain.tsv, the words that count as known go to W/known-words.txt if it is not there.
 */
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageFile } from '../../src/core/package-folder.js';
import { loadDictionary } from '../../src/language/dictionary/index.js';
import { segmentChinese, stemEnglish, tokenizeEnglish } from '../../src/language/words.js';
import { createTermMatcher } from '../../src/terms/matcher.js';
import { readTbx } from '../../src/terms/tbx.js';
import { glossesOf } from '../../src/translate/marks/glosses.js';
import { arrangeNotes, type Note } from '../../src/translate/marks/notes.js';
import { createRandom } from '../../tests/bench/random.js';

const { values } = parseArgs({
  options: {
    work: { type: 'string', default: '.' },
    name: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    drafting: { type: 'boolean', default: false },
  },
});
const { work, name } = values;
const random = createRandom(Number(values.seed));
const dictionary = loadDictionary();

// A word is known to the model once it has come so often; of the general text it sees but a part.
const leastSeen = 30;
const weights = { 'un.tsv': 3, 'register.tsv': 3, 'general.tsv': 0.4 };
const rareHinted = values.drafting ? 1 : 0.85;
const knownHinted = values.drafting ? 0 : 0.04;
const pairsWithTerms = values.drafting ? 0 : 0.5;
const termTaken = 0.2;
const mostTerms = 5;

interface Pair {
  readonly zh: string;
  readonly en: string;
  readonly rest: readonly string[];
}

function readPairs(path: string): readonly Pair[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [zh, en, ...rest] = line.split('\t');
    return zh === undefined || en === undefined ? [] : [{ zh, en, rest }];
  });
}

function findKnownWords(): ReadonlySet<string> {
  const path = join(work, 'known-words.txt');
  if (!existsSync(path)) {
    const counts = new Map<string, number>();
    for (const [file, weight] of Object.entries(weights)) {
      for (const { zh } of readPairs(join(work, file))) {
        for (const { normal } of segmentChinese(zh)) {
          counts.set(normal, (counts.get(normal) ?? 0) + weight);
        }
      }
    }
    const known = [...counts].filter(([, count]) => count >= leastSeen).map(([word]) => word);
    const words = known.filter((word) => /^\p{Script=Han}{2,}$/u.test(word)).sort();
    writeFileSync(path, words.map((word) => `${word}\n`).join(''));
  }
  return new Set(readFileSync(path, 'utf8').split('\n'));
}

/** Short pairs of the UN text, names above all, by their Chinese. */
function readPhrases(): ReadonlyMap<string, string> {
  const short = ['un.tsv', 'register.tsv']
    .flatMap((file) => readPairs(join(work, file)))
    .filter(({ zh, en }) => /^\p{Script=Han}{4,14}$/u.test(zh) && en.split(' ').length <= 9);
  return new Map(short.map(({ zh, en }) => [zh, en.replace(/^the /u, '')]));
}

const stem = (text: string): readonly string[] =>
  tokenizeEnglish(text).map(({ normal }) => stemEnglish(normal));

/** Whether `english` stands in a target given by its stems, inflected or not. */
function standsIn(english: string, target: readonly string[]): boolean {
  const wanted = stem(english);
  if (wanted.length === 0 || english.length < 4) return false;
  return target.some((_, at) => wanted.every((part, offset) => target[at + offset] === part));
}

// Characters of the private-use area, which the tokenizer holds as pieces of their own (restore.py).
const marks = { start: '\uE000', term: '\uE001', end: '\uE002', hint: '\uE003' } as const;

function markSource(text: string, notes: readonly Note[]): string {
  let marked = '';
  let at = 0;
  for (const { start, end, kind, english } of arrangeNotes(notes)) {
    const source = text.slice(start, end);
    marked += `${text.slice(at, start)}${marks.start}${source}${marks[kind]}${english}${marks.end}`;
    at = end;
  }
  return marked + text.slice(at);
}

const known = findKnownWords();
const phrases = readPhrases();
const phraseLengths = [...new Set([...phrases.keys()].map(({ length }) => length))].sort(
  (a, b) => b - a,
);
const termbase = createTermMatcher(
  readTbx(
    readFileSync(packageFile('corpora', 'termbases', 'un-crime-prevention.tbx'), 'utf8'),
    'tbx',
  ),
);

function phraseTerms(zh: string): Note[] {
  const found: Note[] = [];
  for (let at = 0; at < zh.length; at++) {
    const length = phraseLengths.find(
      (size) => size < zh.length && phrases.has(zh.slice(at, at + size)),
    );
    if (length === undefined) continue;
    const english = phrases.get(zh.slice(at, at + length)) ?? '';
    found.push({ start: at, end: at + length, kind: 'term', english });
  }
  return found;
}

function termbaseTerms(zh: string): Note[] {
  return termbase.find(zh, 'zh').flatMap(({ start, end, concept }): Note[] => {
    const preferred = concept.terms.find(
      ({ language, status }) => language === 'en' && status === 'preferred',
    );
    return preferred === undefined ? [] : [{ start, end, kind: 'term', english: preferred.text }];
  });
}

let terms = 0;
let hints = 0;

function annotate({ zh, en, rest }: Pair): string {
  const notes: Note[] = [];
  const words = segmentChinese(zh).filter(({ normal }) => /^\p{Script=Han}{2,}$/u.test(normal));
  if (random() < pairsWithTerms) {
    const target = stem(en);
    const keep = (note: Note, chance: number): void => {
      const isTaken = notes.length < mostTerms && random() < chance;
      if (isTaken && standsIn(note.english, target)) notes.push(note);
    };
    for (const note of termbaseTerms(zh)) keep(note, 0.6);
    for (const note of phraseTerms(zh)) keep(note, 0.5);
    for (const { start, end, normal } of words) {
      const english = glossesOf(normal, dictionary).find((gloss) => standsIn(gloss, target));
      if (english !== undefined) keep({ start, end, kind: 'term', english }, termTaken);
    }
  }
  terms += notes.length;
  for (const { start, end, normal } of words) {
    if (random() >= (known.has(normal) ? knownHinted : rareHinted)) continue;
    const glosses = glossesOf(normal, dictionary);
    if (glosses.length === 0) continue;
    notes.push({ start, end, kind: 'hint', english: glosses.join(' / ') });
    hints += 1;
  }
  return `${[markSource(zh, notes), en, ...rest].join('\t')}\n`;
}

const path = join(work, `${name}.tsv`);
const plain = join(work, `${name}.plain.tsv`);
copyFileSync(path, plain);
const pairs = readPairs(plain);
writeFileSync(path, pairs.map(annotate).join(''));
console.log(`${pairs.length} pairs, ${terms} terms, ${hints} glosses, ${known.size} known words`);
