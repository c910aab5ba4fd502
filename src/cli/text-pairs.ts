/** Reads the pairs of Chinese and English out of files in any format that is converted. */
import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { DuizhaoError } from '../core/errors.js';
import {
  type ExchangeItem,
  type ExchangeUnit,
  exchangeFormats,
  formatOfFile,
} from '../formats/convert/index.js';
import { isChineseTag, isEnglishTag } from '../language/tags.js';
import type { TermTexts } from '../terms/text-pair.js';
import { openSource } from './exchange-source.js';
import type { Settings } from './settings.js';

/** What was no pair. */
export interface LeftOut {
  count: number;
  first: string;
}

/**
 * The pairs of files, one after the other; those with an empty side are passed over.
 * @throws DuizhaoError BAD_USAGE for a file of unknown format, or what reading it throws.
 */
export async function* readTextPairs(
  files: readonly string[],
  leftOut: LeftOut,
  settings: Settings,
): AsyncGenerator<TermTexts> {
  let read = 0;
  for (const file of files) {
    const name = basename(file);
    for await (const item of itemsOf(file, settings)) {
      read += 1;
      if (read % 1024 === 0) {
        await setImmediate();
        settings.signal.throwIfAborted();
      }
      const pair = 'problem' in item ? undefined : pairOf(item, name);
      if (pair === undefined) {
        leftOut.count += 1;
        if (leftOut.first === '') leftOut.first = 'problem' in item ? item.place : item.id;
      } else if (pair.chinese.trim() !== '' && pair.english.trim() !== '') yield pair;
    }
  }
}

function itemsOf(file: string, { messages }: Settings): AsyncIterable<ExchangeItem> {
  const { termsUsage: words } = messages;
  const format = formatOfFile(file);
  if (format?.read === undefined) {
    const names = exchangeFormats.filter(({ read }) => read !== undefined).map(({ name }) => name);
    throw new DuizhaoError(
      'BAD_USAGE',
      words.badFormat(file),
      words.badFormatHint(names.join(', ')),
    );
  }
  if (format.kind === 'file') return format.read(openSource(file, messages));
  const end = [format.pair.chinese, format.pair.english].find((known) => file.endsWith(known));
  const common = end === undefined ? file : file.slice(0, -end.length);
  return format.read({
    chinese: openSource(common + format.pair.chinese, messages),
    english: openSource(common + format.pair.english, messages),
  });
}

function pairOf({ id, source, target }: ExchangeUnit, file: string): TermTexts | undefined {
  const name = `${file} ${id}`;
  if (isChineseTag(source.language) && isEnglishTag(target.language)) {
    return { name, chinese: source.text, english: target.text };
  }
  if (isEnglishTag(source.language) && isChineseTag(target.language)) {
    return { name, chinese: target.text, english: source.text };
  }
  return undefined;
}
