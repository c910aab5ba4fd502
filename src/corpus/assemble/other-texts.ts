/** Reads the units of other corpora, and the texts of held-out sets. */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { DuizhaoError } from '../../core/errors.js';
import { type ExchangeUnit, formatOfFile } from '../../formats/convert/index.js';
import { detectLanguage } from '../../language/detect.js';
import type { HeldOutText } from '../deduplicate/index.js';
import { fileSource } from './file-source.js';

/** The two sides of a unit elsewhere. */
export interface OtherUnit {
  readonly chinese: string;
  readonly english: string;
  /** Name of its file. */
  readonly name: string;
}

/**
 * The units of a corpus's folder, or of a file of pairs in any format.
 * @throws DuizhaoError FILE_NOT_FOUND, FORMAT_UNKNOWN, what the format's reader throws.
 */
export async function* otherUnits(path: string): AsyncGenerator<OtherUnit> {
  for (const file of await filesOf(path)) {
    const name = basename(file);
    for await (const { chinese, english } of pairsOf(file)) {
      if (chinese !== undefined && english !== undefined) yield { chinese, english, name };
    }
  }
}

/**
 * The texts of a held-out set: a corpus, a file of pairs, or one text a line in either language.
 * @throws DuizhaoError FILE_NOT_FOUND, what the format's reader throws.
 */
export async function* heldOutTexts(path: string): AsyncGenerator<HeldOutText> {
  for (const file of await filesOf(path)) {
    const name = basename(file);
    let line = 0;
    if (!isBitext(file)) {
      for await (const text of linesOf(file)) {
        line += 1;
        const language = detectLanguage(text);
        if (language !== undefined) yield { language, text, place: `${name}:${line}` };
      }
      continue;
    }
    for await (const { chinese, english } of pairsOf(file)) {
      line += 1;
      const place = `${name}:${line}`;
      if (chinese !== undefined) yield { language: 'zh', text: chinese, place };
      if (english !== undefined) yield { language: 'en', text: english, place };
    }
  }
}

/** The units of a corpus are read from one of its formats. */
async function filesOf(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new DuizhaoError(
      'FILE_NOT_FOUND',
      `${path} is not there`,
      'Check the path of what the corpus is to be held against.',
      { cause },
    );
  });
  if (!found.isDirectory()) return [path];
  const data = join(path, 'data');
  const names = (await readdir(data).catch(() => [])).sort();
  for (const end of ['.jsonl', '.parquet', '.tmx']) {
    const files = names.filter((name) => name.endsWith(end));
    if (files.length > 0) return files.map((name) => join(data, name));
  }
  throw new DuizhaoError(
    'CORPUS_INVALID',
    `${path} holds no corpus in a format that is read`,
    'Give a folder that duizhao corpus build wrote in JSON lines, Parquet or TMX, or a file of pairs.',
  );
}

function isBitext(file: string): boolean {
  const format = formatOfFile(file);
  return format?.kind === 'file' && format.read !== undefined;
}

async function* pairsOf(
  file: string,
): AsyncGenerator<{ readonly chinese?: string; readonly english?: string }> {
  const format = formatOfFile(file);
  if (format?.kind !== 'file' || format.read === undefined) {
    throw new DuizhaoError(
      'FORMAT_UNKNOWN',
      `${file} is in no format that pairs of texts are read from`,
      'See duizhao convert --help for the formats.',
    );
  }
  for await (const item of format.read(fileSource(file))) {
    if ('problem' in item) continue;
    yield sidesOf(item);
  }
}

function sidesOf({ source, target }: ExchangeUnit) {
  const textIn = (language: string) =>
    [source, target].find(
      (side) => side.language.toLowerCase().startsWith(language) && side.text.trim() !== '',
    )?.text;
  const [chinese, english] = [textIn('zh'), textIn('en')];
  return { ...(chinese !== undefined && { chinese }), ...(english !== undefined && { english }) };
}

function linesOf(file: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
}
