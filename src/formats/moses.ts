/**
 * Pairs of plain text as Moses and most trainers of models take them: two files, whose lines of the
 * same number say the same. Nothing but the texts is kept, and a text is one line: breaks of lines
 * within it become spaces.
 */

import { isEnglishTag } from '../language/tags.js';
import { boundedLines } from './convert/bounded-lines.js';
import type { ExchangeItem, PairFormat, PairPart, WriteOptions } from './convert/format.js';
import { usualTags } from './convert/languages.js';
import { type ExchangeUnit, plainUnit } from './convert/unit.js';
import { invalidFormat } from './invalid-format.js';
import { decodeStrictly } from './text-stream.js';

/** Two files whose names end in `.zh` and `.en`. */
export const moses: PairFormat = {
  kind: 'pair',
  name: 'moses',
  extensions: ['.zh', '.en'],
  pair: { chinese: '.zh', english: '.en' },
  read: readPair,
  write: writePair,
};

async function* readPair({
  chinese,
  english,
}: Parameters<PairFormat['read']>[0]): AsyncGenerator<ExchangeItem> {
  const [left, right] = [chinese, english].map(({ name, bytes }) =>
    boundedLines(decodeStrictly(bytes(), name), name)[Symbol.asyncIterator](),
  );
  if (left === undefined || right === undefined) return;
  try {
    for (let number = 1; ; number += 1) {
      const [zh, en] = await Promise.all([left.next(), right.next()]);
      if (zh.done && en.done) return;
      if (zh.done || en.done) {
        const [short, long] = zh.done ? [chinese, english] : [english, chinese];
        throw invalidFormat(short.name, `line ${number}`, `it ends here, ${long.name} goes on`);
      }
      if (zh.value === '' && en.value === '') {
        yield { problem: 'empty', place: `line ${number}` };
        continue;
      }
      yield plainUnit(
        String(number),
        { language: usualTags.chinese, text: zh.value },
        { language: usualTags.english, text: en.value },
      );
    }
  } finally {
    await Promise.all([left.return?.(undefined), right.return?.(undefined)]);
  }
}

const lineBreaks = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu;

async function* writePair(
  units: AsyncIterable<ExchangeUnit>,
  { onLoss }: WriteOptions,
): AsyncGenerator<PairPart> {
  for await (const { id, source, target } of units) {
    const texts = [source.text, target.text];
    const [from = '', to = ''] = texts.map((text) => text.replaceAll(lineBreaks, ' '));
    if (from !== source.text || to !== target.text) onLoss?.('line-break', id);
    const [chinese, english] = isEnglishTag(source.language) ? [to, from] : [from, to];
    yield { chinese: `${chinese}\n`, english: `${english}\n` };
  }
}
