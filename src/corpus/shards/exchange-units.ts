/** Turns units of a corpus into units that files are written of. */
import { type ExchangeUnit, plainUnit } from '../../formats/convert/index.js';
import type { CorpusUnit, JudgedUnit } from '../unit.js';

/** BCP 47 tags of Chinese by its script. */
const chineseTags = { Hans: 'zh-CN', Hant: 'zh-TW' } as const;

/** The unit with its document, its alignment score and its level. */
export function exchangeUnitOf(unit: CorpusUnit): ExchangeUnit {
  const { id, document, chinese, english, script, alignment, level } = unit;
  return {
    ...plainUnit(
      id,
      { language: chineseTags[script], text: chinese },
      { language: 'en', text: english },
    ),
    document,
    ...(alignment !== undefined && { score: alignment }),
    properties: [{ type: 'level', value: level }],
  };
}

/** Units as such, one after the other. */
export async function* exchangeUnitsOf(
  units: AsyncIterable<JudgedUnit>,
): AsyncGenerator<ExchangeUnit> {
  for await (const unit of units) yield exchangeUnitOf(unit);
}
