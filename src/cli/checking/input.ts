/** Opens what is to be checked: two texts, a bitext, or a file of pairs. */
import { closeSync, openSync, readSync } from 'node:fs';
import type { TextPair } from '../../check/index.js';
import type { Bitext } from '../../core/bitext.js';
import type { Draft } from '../../core/draft.js';
import { DuizhaoError } from '../../core/errors.js';
import { plainText } from '../../document/index.js';
import {
  type ExchangeItem,
  type ExchangeSource,
  type ExchangeUnit,
  type FileFormat,
  formatNamed,
  formatOfFile,
  type PlacedItem,
} from '../../formats/convert/index.js';
import { jsonlSchema, readJsonl } from '../../formats/index.js';
import { invalidFormat } from '../../formats/invalid-format.js';
import { isChineseTag, isEnglishTag } from '../../language/tags.js';
import type { TermMatcher } from '../../terms/matcher.js';
import { openSource } from '../exchange-source.js';
import { readInput, standardInput } from '../files.js';
import { alignPair, readPair } from '../pipeline.js';
import type { Settings } from '../settings.js';

/** Two documents with links between them. */
export interface BitextInput {
  readonly kind: 'bitext';
  readonly name: string;
  readonly bitext: Bitext;
  readonly drafts: readonly Draft[];
  /** The text that the English was read from, where it is one without a format. */
  readonly readEnglish?: () => Promise<string | undefined>;
}

/** A pair out of a file of pairs. */
export interface UnitPair extends TextPair {
  readonly unit: ExchangeUnit;
  /** Whether its source is English and its target Chinese. */
  readonly isTurned: boolean;
  /** 1-based, where the file has lines. */
  readonly line?: number;
}

export interface UnitInput {
  readonly kind: 'units';
  readonly name: string;
  readonly format: FileFormat;
  readonly source: ExchangeSource;
  readonly pairs: AsyncIterable<UnitPair>;
  /** What was no pair: how many, and where the first was. */
  leftOut(): { readonly count: number; readonly first: string };
}

export type CheckInput = BitextInput | UnitInput;

/**
 * Opens the input of a check. Two texts are aligned; one file is a bitext or has pairs in it.
 * @throws DuizhaoError for what cannot be read, or is neither.
 */
export async function openCheckInput(
  first: string,
  second: string | undefined,
  from: string | undefined,
  terms: () => TermMatcher,
  settings: Settings,
): Promise<CheckInput> {
  const { messages } = settings;
  if (second !== undefined) {
    const pair = await readPair(first, second, messages);
    const english = pair.chinesePath === first ? second : first;
    return {
      kind: 'bitext',
      name: pair.chinese.symbol ?? pair.chinese.id,
      bitext: alignPair(pair, terms()),
      drafts: [],
      // Standard input can only be read once.
      ...(english !== standardInput && {
        readEnglish: () => plainText(readInput(english, messages).bytes, { name: english }),
      }),
    };
  }
  const format = formatFor(first, from, settings);
  const isBitext = format === undefined || (format.name === 'jsonl' && beginsAsBitext(first));
  if (isBitext) return readBitext(first, settings);
  return openUnits(first, format, settings);
}

function formatFor(
  path: string,
  named: string | undefined,
  { messages }: Settings,
): FileFormat | undefined {
  const format = named === undefined ? formatOfFile(path) : formatNamed(named);
  if (format?.kind === 'file' && format.read !== undefined) return format;
  if (named === undefined) return undefined;
  const { convert: words } = messages;
  throw new DuizhaoError(
    'BAD_USAGE',
    words.unknownFormat(named),
    words.unknownFormatHint(
      '--from',
      'tsv, csv, tmx, xliff12, xliff21, xlsx, docx-table, parquet, jsonl',
    ),
  );
}

/** Whether the first line of a file is that of a bitext. Standard input can only be read once. */
function beginsAsBitext(path: string): boolean {
  if (path === standardInput) return false;
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return false;
  }
  try {
    const bytes = Buffer.alloc(4096);
    const length = readSync(file, bytes);
    return bytes.toString('utf8', 0, length).includes(`"${jsonlSchema}"`);
  } finally {
    closeSync(file);
  }
}

function readBitext(path: string, { messages }: Settings): BitextInput {
  const { name, bytes } = readInput(path, messages);
  const text = new TextDecoder().decode(bytes);
  if (!text.trimStart().startsWith('{')) {
    const { errors } = messages;
    throw new DuizhaoError('FORMAT_UNKNOWN', errors.notBitext(name), errors.notBitextHint);
  }
  const { findings: _, ...run } = readJsonl(text, name);
  return { kind: 'bitext', ...run };
}

function openUnits(path: string, format: FileFormat, settings: Settings): UnitInput {
  const source = openSource(path, settings.messages);
  const others = { count: 0, first: '' };
  return {
    kind: 'units',
    name: source.name,
    format,
    source,
    pairs: pairsOf(placedItems(format, source), source.name, others),
    leftOut: () => others,
  };
}

async function* placedItems(
  { read, readPlaced }: FileFormat,
  source: ExchangeSource,
): AsyncGenerator<PlacedItem | { readonly item: ExchangeItem; readonly line?: undefined }> {
  if (readPlaced !== undefined) yield* readPlaced(source);
  else if (read !== undefined) for await (const item of read(source)) yield { item };
}

async function* pairsOf(
  items: ReturnType<typeof placedItems>,
  name: string,
  others: { count: number; first: string },
): AsyncGenerator<UnitPair> {
  let number = 0;
  let hasChinese = false;
  for await (const { item, line } of items) {
    const pair = 'problem' in item ? undefined : pairOf(item, number + 1, line);
    if (pair !== undefined) {
      number += 1;
      hasChinese ||= /\p{Script=Han}/u.test(pair.chinese);
      yield pair;
      continue;
    }
    others.count += 1;
    if (others.first === '') others.first = 'problem' in item ? item.place : item.id;
  }
  if (!hasChinese) {
    const place = number > 0 || others.count === 0 ? 'all of it' : others.first;
    throw invalidFormat(name, place, 'nothing in the file is a pair of Chinese and English');
  }
}

function pairOf(
  unit: ExchangeUnit,
  number: number,
  line: number | undefined,
): UnitPair | undefined {
  const { source, target } = unit;
  const isTurned = isEnglishTag(source.language) && isChineseTag(target.language);
  const [chinese, english] = isTurned ? [target, source] : [source, target];
  if (!isChineseTag(chinese.language) || !isEnglishTag(english.language)) return undefined;
  // A line is a better name than the number of a row that has none.
  const id = line !== undefined && unit.id === String(number) ? String(line) : unit.id;
  return {
    id,
    chinese: chinese.text,
    english: english.text,
    unit,
    isTurned,
    ...(line !== undefined && { line }),
  };
}
