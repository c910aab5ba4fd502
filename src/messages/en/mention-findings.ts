/** What the checks of numbers, dates, symbols and references found, in English sentences. */
import type { RuleText } from '../finding-text.js';

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** For what the two texts should share: numbers, dates, symbols, references. */
export function comparison(prefix = ''): RuleText['sentence'] {
  return ({ text, expected, found }) => {
    if (expected === undefined)
      return `${capitalize(text)} has ${prefix}${found}; the Chinese does not.`;
    return found === undefined
      ? `The Chinese has ${prefix}${expected}; ${text} does not.`
      : `The Chinese has ${prefix}${expected}; ${text} has ${prefix}${found}.`;
  };
}

export const mentionRules: Readonly<Record<string, RuleText>> = {
  'number-missing': { title: 'Number missing', sentence: comparison() },
  'number-extra': { title: 'Number added', sentence: comparison() },
  'number-changed': { title: 'Number differs', sentence: comparison() },
  'number-word': { title: 'Number in words differs', sentence: comparison() },
  'number-format': {
    title: 'Number written as elsewhere',
    sentence: ({ expected, found }) => `“${found}” is written “${expected}” in English.`,
  },
  'unit-magnitude': { title: 'Order of magnitude differs', sentence: comparison() },
  percent: { title: 'Percentage differs', sentence: comparison() },
  range: { title: 'End of a range differs', sentence: comparison() },
  ordinal: { title: 'Ordinal, session or meeting differs', sentence: comparison() },
  currency: { title: 'Currency differs', sentence: comparison() },
  date: { title: 'Date differs', sentence: comparison() },
  biennium: { title: 'Biennium or span of years differs', sentence: comparison() },
  symbol: { title: 'Document symbol differs', sentence: comparison() },
  'resolution-number': { title: 'Number of a resolution differs', sentence: comparison() },
  reference: { title: 'Reference differs', sentence: comparison() },
};
