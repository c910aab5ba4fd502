/** The units of an alignment by position, with the sentences that it counts. */
import type { Alignment } from '../../core/alignment.js';
import type { SentencePair } from '../alignment/index.js';
import { invalidFormat } from '../invalid-format.js';
import { usualTags } from './languages.js';
import { type ExchangeUnit, plainUnit } from './unit.js';

/**
 * A unit for each bead, in their order; sentences of a side are joined with a space in English and
 * with nothing in Chinese, which is the source.
 * @param name of the alignment, for messages.
 * @throws DuizhaoError FORMAT_INVALID for a position that a text does not have.
 */
export async function* unitsOfAlignment(
  { beads }: Alignment,
  texts: SentencePair,
  name: string,
): AsyncGenerator<ExchangeUnit> {
  for (const [index, { source, target }] of beads.entries()) {
    const place = `link ${index + 1}`;
    const textOf = (side: keyof SentencePair, positions: readonly number[], between: string) =>
      positions
        .map((position) => {
          const sentence = texts[side][position];
          if (sentence !== undefined) return sentence.text;
          throw invalidFormat(name, place, `there is no ${side} sentence ${position + 1}`);
        })
        .join(between);
    yield plainUnit(
      String(index + 1),
      { language: usualTags.chinese, text: textOf('source', source, '') },
      { language: usualTags.english, text: textOf('target', target, ' ') },
    );
  }
}
