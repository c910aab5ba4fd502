/** What the checks of what is said found, in English sentences. */
import type { RuleText } from '../finding-text.js';

export const contentRules: Readonly<Record<string, RuleText>> = {
  omission: {
    title: 'Clause left out',
    sentence: ({ text, words }) => `Nothing in ${text} stands for ${words.join(', ')}.`,
  },
  addition: {
    title: 'Clause added',
    sentence: ({ words }) => `Nothing in the Chinese stands for “${words.join(' … ')}”.`,
  },
  copied: {
    title: 'Not translated',
    sentence: ({ text }) => `${capitalize(text)} and its source are the same words of English.`,
  },
  'inconsistent-target': {
    title: 'Translated otherwise before',
    sentence: ({ expected }) => `The same Chinese was translated before as “${expected}”.`,
  },
  'inconsistent-source': {
    title: 'Same English for other Chinese',
    sentence: ({ expected }) => `The same English stood before for ${expected}`,
  },
  'lead-word-adverb': {
    title: 'Adverb of the lead word',
    sentence: ({ chinese, expected, found }) => {
      const remark = `“${found}” does not have the adverb of ${chinese ?? 'the Chinese'}`;
      return expected === undefined ? `${remark}.` : `${remark}; that would be “${expected}”.`;
    },
  },
  'lead-word-consistency': {
    title: 'Lead word answered otherwise before',
    sentence: ({ chinese, expected, found }) =>
      `${chinese ?? 'The lead word'} is “${found}” here and was “${expected}” before.`,
  },
};

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
