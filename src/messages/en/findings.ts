/** What the checks found, in English sentences. */
import type { DraftWarning } from '../../core/draft.js';
import type { Finding } from '../../core/finding.js';
import { findingSentence, type RuleSentences, type RuleText } from '../finding-text.js';
import { parseTaggedMention } from '../mention-form.js';
import type { FindingText } from '../messages.js';
import { englishMention } from './mentions.js';

/** A mention in normal form as English writes it; any other text as it is. */
export function showEnglish(value: string): string {
  const tagged = parseTaggedMention(value);
  return tagged === undefined ? value : englishMention(tagged.kind, tagged.normal);
}

const anyRule: RuleSentences = {
  differs: (expected, found) => `Expected “${expected}”, found “${found}”.`,
  lacks: (expected) => `Expected “${expected}”, which is not there.`,
  stray: (found) => `Found “${found}”.`,
  plain: 'The whole segment is meant.',
};

function mentionRule(what: string): RuleSentences {
  return {
    differs: (expected, found) => `The Chinese has ${expected}; the English has ${found}.`,
    lacks: (expected) => `The Chinese has ${expected}; the English does not.`,
    stray: (found) => `The English has ${found}; the Chinese does not.`,
    plain: `${what} differ between the two texts.`,
  };
}

const rules: Readonly<Record<string, RuleText>> = {
  'term-missing': {
    title: 'Preferred term missing',
    differs: (expected, found) =>
      `The termbase has “${expected}” for this; the text has “${found}”.`,
    lacks: (expected) => `The termbase has “${expected}” for this; the text does not use it.`,
    stray: (found) => `“${found}” is not the term of the termbase.`,
    plain: 'A term of the termbase is missing.',
  },
  'term-deprecated': {
    title: 'Deprecated term used',
    differs: (expected, found) => `“${found}” is deprecated; use “${expected}”.`,
    lacks: (expected) => `A deprecated term stands where “${expected}” should.`,
    stray: (found) => `“${found}” is deprecated.`,
    plain: 'A deprecated term is used.',
  },
  'term-misspelt': {
    title: 'Term misspelt',
    differs: (expected, found) => `“${found}” is nearly “${expected}”, but not quite.`,
    lacks: (expected) => `A word is nearly “${expected}”, but not quite.`,
    stray: (found) => `“${found}” is nearly a term, but not quite.`,
    plain: 'A word is nearly a term, but not quite.',
  },
  number: { title: 'Number differs', ...mentionRule('Numbers') },
  date: { title: 'Date differs', ...mentionRule('Dates') },
  symbol: { title: 'Symbol differs', ...mentionRule('Document symbols') },
  'note-reference': {
    title: 'Note reference differs',
    differs: (expected, found) =>
      `The Chinese refers to note ${expected} here, the English to note ${found}.`,
    lacks: (expected) => `The Chinese refers to note ${expected} here; the English does not.`,
    stray: (found) => `The English refers to note ${found} here; the Chinese does not.`,
    plain: 'Note references differ between the two texts.',
  },
  untranslated: {
    title: 'Chinese left untranslated',
    ...anyRule,
    stray: (found) => `“${found}” was left in Chinese.`,
    plain: 'Chinese characters were left in the English.',
  },
  empty: { title: 'No translation', ...anyRule, plain: 'The English of this segment is empty.' },
  omitted: {
    title: 'Left out',
    ...anyRule,
    plain: 'This segment has no counterpart in the English.',
  },
  added: {
    title: 'Added',
    ...anyRule,
    plain: 'This segment has no counterpart in the Chinese.',
  },
  repeated: {
    title: 'Words repeated',
    ...anyRule,
    stray: (found) => `“${found}” is said again and again.`,
    plain: 'The text repeats itself.',
  },
  length: {
    title: 'Unusual length',
    ...anyRule,
    differs: (expected, found) =>
      `About ${expected} characters would be usual here; the text has ${found}.`,
    plain: 'The text is much longer or shorter than its counterpart.',
  },
};

/** The title of a rule; an unknown rule's own name. */
export function englishRuleTitle(rule: string): string {
  return rules[rule]?.title ?? rule;
}

/** A finding as a title and one sentence. */
export function englishFinding(finding: Finding): FindingText {
  return {
    title: englishRuleTitle(finding.rule),
    sentence: findingSentence(finding, rules[finding.rule] ?? anyRule, showEnglish),
  };
}

const warnings: Readonly<Record<DraftWarning['kind'], (what: string) => string>> = {
  'mention-missing': (what) => `${what} is missing`,
  'mention-added': (what) => `${what} is not in the Chinese`,
  untranslated: (what) =>
    what === '' ? 'Chinese was left in it' : `“${what}” was left in Chinese`,
  repeated: (what) => (what === '' ? 'It repeats itself' : `“${what}” is repeated`),
  'too-short': () => 'It is too short for its source',
  'too-long': () => 'It is too long for its source',
  empty: () => 'It is empty',
};

/** A draft's warning without its full stop. */
export function englishDraftWarning({ kind, what }: DraftWarning): string {
  return warnings[kind](showEnglish(what));
}
