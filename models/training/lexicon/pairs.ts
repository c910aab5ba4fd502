/** Reads parallel text as pairs of word lists, leaving out what would teach wrong translations. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { chineseLexiconWords, englishLexiconWords } from '../../../src/language/lexicon/index.js';
import { toSimplified } from '../../../src/language/script.js';
import { detokenizeChinese, detokenizeEnglish } from './detokenize.js';
import { type TrainingText, trainingTexts } from './texts.js';

/** One pair of sentences as keys of the lexicon; `weight` is what it counts for. */
export interface TrainingPair {
  readonly chinese: readonly string[];
  readonly english: readonly string[];
  readonly weight: number;
}

/** How many pairs of a text were there, are used, and were left out for what reason. */
export interface TextCount {
  readonly name: string;
  readonly read: number;
  readonly used: number;
  readonly dropped: Readonly<Record<string, number>>;
}

/** A pair that shares this many Chinese characters running with a reserved text, or all, is not used. */
const reservedRun = 14;
const longest = 90;
const mostUneven = 3;

/**
 * The pairs of all training texts in `folder`.
 * @param reserved Chinese texts that must not be trained on.
 * @throws Error when a file is missing.
 */
export function readTrainingPairs(
  folder: string,
  reserved: readonly string[],
): { readonly pairs: readonly TrainingPair[]; readonly counts: readonly TextCount[] } {
  const runs = reservedRuns(reserved);
  const seen = new Set<string>();
  const pairs: TrainingPair[] = [];
  const counts: TextCount[] = [];
  for (const text of trainingTexts) {
    const rows = spread(readRows(folder, text), text.cap);
    const dropped: Record<string, number> = {};
    const before = pairs.length;
    for (const { zh, en } of rows) {
      const key = `${zh}\t${en}`;
      const chinese = chineseLexiconWords(zh).map(({ normal }) => normal);
      const english = englishLexiconWords(en).map(({ normal }) => normal);
      const why = seen.has(key) ? 'repeated' : objection(zh, chinese, en, english, runs);
      seen.add(key);
      if (why === undefined) pairs.push({ chinese, english, weight: text.weight });
      else dropped[why] = (dropped[why] ?? 0) + 1;
    }
    counts.push({ name: text.name, read: rows.length, used: pairs.length - before, dropped });
  }
  return { pairs, counts };
}

interface Row {
  readonly zh: string;
  readonly en: string;
}

function readRows(folder: string, { name, tokenized }: TrainingText): Row[] {
  const text = gunzipSync(readFileSync(join(folder, `${name}.tsv.gz`))).toString('utf8');
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const columns = header.split('\t');
  const [zhColumn, enColumn] = [columns.indexOf('zh'), columns.indexOf('en')];
  return lines.map((line) => {
    const cells = line.split('\t');
    const [zh, en] = [toSimplified(cells[zhColumn] ?? ''), cells[enColumn] ?? ''];
    return tokenized ? { zh: detokenizeChinese(zh), en: detokenizeEnglish(en) } : { zh, en };
  });
}

/** `count` rows at even distances, so that no part of a file is left out. */
function spread<Item>(rows: readonly Item[], count = rows.length): readonly Item[] {
  if (rows.length <= count) return rows;
  const step = rows.length / count;
  return Array.from({ length: count }, (_, at) => rows[Math.floor(at * step)]).filter(
    (row) => row !== undefined,
  );
}

/** What speaks against training on a pair. */
function objection(
  zh: string,
  chinese: readonly string[],
  en: string,
  english: readonly string[],
  reserved: ReadonlySet<string>,
): string | undefined {
  const most = Math.max(chinese.length, english.length);
  const least = Math.min(chinese.length, english.length);
  if (least === 0) return 'empty';
  if (most > longest) return 'long';
  if (most > mostUneven * least + 3) return 'uneven';
  if (!isChinese(zh) || /\p{Script=Han}/u.test(en)) return 'script';
  if (numbersDisagree(zh, en)) return 'numbers';
  return runsOf(zh).some((run) => reserved.has(run)) ? 'reserved' : undefined;
}

function isChinese(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return han > 0 && latin < 2 * han;
}

/** Whether both sides write numbers of two digits or more and share none of them. */
function numbersDisagree(zh: string, en: string): boolean {
  const chinese = zh.replaceAll(',', '').match(/\d{2,}/gu) ?? [];
  const english = new Set(en.replaceAll(',', '').match(/\d{2,}/gu) ?? []);
  return chinese.length > 0 && english.size > 0 && !chinese.some((number) => english.has(number));
}

/** All runs of so many characters, punctuation left out; of a shorter text the whole. */
function runsOf(text: string): string[] {
  const characters = text.replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (characters === '') return [];
  const count = Math.max(1, characters.length - reservedRun + 1);
  return Array.from({ length: count }, (_, at) => characters.slice(at, at + reservedRun));
}

function reservedRuns(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.map(toSimplified).flatMap(runsOf));
}
