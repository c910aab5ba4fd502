/** Keeps units within the length that a tool takes, for tools that cut what is longer without a word. */
import { type ExchangeUnit, plainUnit } from './unit.js';

/**
 * The units, none with a text of more than `maxLength` UTF-16 units. A longer unit is cut at its line
 * feeds where both sides have as many lines, which are its paragraphs, and keeps nothing but its
 * texts and where they come from; one that cannot be cut so is left out.
 * @param onLeftOut is told the ids of those that were left out.
 */
export async function* limitLength(
  units: AsyncIterable<ExchangeUnit>,
  maxLength: number,
  onLeftOut: (id: string) => void,
): AsyncGenerator<ExchangeUnit> {
  const fits = (...texts: readonly string[]) => texts.every((text) => text.length <= maxLength);
  for await (const unit of units) {
    const { id, document, source, target } = unit;
    if (fits(source.text, target.text)) {
      yield unit;
      continue;
    }
    const [sources, targets] = [source, target].map(({ text }) => text.split('\n'));
    if (sources === undefined || targets?.length !== sources.length) {
      onLeftOut(id);
      continue;
    }
    for (const [index, text] of sources.entries()) {
      const part = `${id}.${index + 1}`;
      const counterpart = targets[index] ?? '';
      if (!fits(text, counterpart)) onLeftOut(part);
      else {
        yield {
          ...plainUnit(
            part,
            { language: source.language, text },
            { language: target.language, text: counterpart },
          ),
          ...(document !== undefined && { document }),
        };
      }
    }
  }
}
