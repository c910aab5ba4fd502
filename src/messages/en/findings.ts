/** What the checks found, in English sentences. */

import type { DraftWarning } from '../../core/draft.js';
import { entryOf } from '../../core/entry.js';
import type { CheckedText, Finding } from '../../core/finding.js';
import { type RuleText, type ShownFinding, showFinding } from '../finding-text.js';
import { bareLabel, parseTaggedMention, recognizeMention } from '../mention-form.js';
import type { FindingText } from '../messages.js';
import { contentRules } from './content-findings.js';
import { formRules } from './form-findings.js';
import { comparison, mentionRules } from './mention-findings.js';
import { englishMention } from './mentions.js';

/** A mention in normal form as English writes it; any other text as it is. */
function show(value: string): string {
  const tagged = parseTaggedMention(value);
  return tagged === undefined ? value : englishMention(tagged.kind, tagged.normal);
}

const texts: Readonly<Record<CheckedText, string>> = {
  target: 'the English',
  draft: 'the draft',
};

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function anySentence({ text, expected, found }: ShownFinding): string {
  if (expected === undefined) {
    return found === undefined ? `${capitalize(text)} needs a look.` : `Found “${found}”.`;
  }
  return found === undefined
    ? `Expected “${expected}”, which is not there.`
    : `Expected “${expected}”, found “${found}”.`;
}

/** “刑事司法 is “criminal justice” in the termbase”, as far as it is known. */
function termbaseHas({ chinese, expected }: ShownFinding): string {
  return chinese === undefined
    ? `The termbase has “${expected}”`
    : `The termbase has “${expected}” for ${chinese}`;
}

const rules: Readonly<Record<string, RuleText>> = {
  ...contentRules,
  ...formRules,
  ...mentionRules,
  omitted: {
    title: 'Left out',
    sentence: ({ text }) => `${capitalize(text)} has no counterpart of this.`,
  },
  added: {
    title: 'Added',
    sentence: ({ text }) => `This stands in ${text} only; the Chinese has no counterpart of it.`,
  },
  empty: { title: 'No translation', sentence: ({ text }) => `${capitalize(text)} is empty here.` },
  'paragraph-number': {
    title: 'Paragraph number differs',
    sentence: ({ text, expected, found }) => {
      const [chinese, english] = [expected, found].map((label) => label && bareLabel(label));
      if (chinese && english) return `This is ${chinese} in the Chinese and ${english} in ${text}.`;
      return chinese
        ? `Only the Chinese numbers this, as ${chinese}.`
        : `Only ${text} numbers this, as ${english}.`;
    },
  },
  'lead-word': {
    title: 'Lead word differs',
    sentence: ({ chinese, expected, found }) => {
      const remark = `“${found}” does not render ${chinese ?? 'the Chinese'}`;
      return expected === undefined ? `${remark}.` : `${remark}; that would be “${expected}”.`;
    },
  },
  'term-missing': {
    title: 'Term missing',
    sentence: (finding) =>
      finding.found === undefined
        ? `${termbaseHas(finding)}; ${finding.text} does not use it.`
        : `${termbaseHas(finding)}; ${finding.text} has “${finding.found}”.`,
  },
  'term-deprecated': {
    title: 'Deprecated term',
    sentence: ({ expected, found }) =>
      `The termbase advises against “${found}” and prefers “${expected}”.`,
  },
  'term-superseded': {
    title: 'Name not of the time',
    sentence: ({ expected, found }) =>
      `“${found}” was not the name when the text was written; it was “${expected}”.`,
  },
  'title-inexact': {
    title: 'Title inexact',
    sentence: ({ expected, found }) => `The title is “${expected}”, not “${found}”.`,
  },
  'entity-name-inexact': {
    title: 'Name inexact',
    sentence: ({ expected, found }) => `The name is “${expected}”, not “${found}”.`,
  },
  'country-form': {
    title: 'Form of a country’s name',
    sentence: ({ chinese, expected, found }) =>
      chinese === undefined
        ? `“${found}” should be “${expected}”.`
        : `The Chinese has ${chinese}, which is “${expected}”; the English has “${found}”.`,
  },
  'do-not-translate': {
    title: 'Not to be translated',
    sentence: ({ expected, text }) =>
      `“${expected}” stays as it is in both languages; ${text} does not have it.`,
  },
  'term-misspelt': {
    title: 'Term misspelt',
    sentence: ({ expected, found }) =>
      `“${found}” is close to “${expected}”, the spelling of the termbase, but not the same.`,
  },
  'note-reference': {
    title: 'Note reference differs',
    sentence: comparison('a reference to note '),
  },
  untranslated: {
    title: 'Left in Chinese',
    sentence: ({ found }) => `“${found}” was not translated.`,
  },
  repeated: {
    title: 'Words repeated',
    sentence: ({ found }) => `“${found}” says the same twice or more.`,
  },
  length: {
    title: 'Unusual length',
    sentence: ({ text, expected, found }) =>
      `About ${expected} characters would be usual for this; ${text} has ${found}.`,
  },
  bracket: {
    title: 'Bracket or quotation mark unpaired',
    sentence: ({ expected, found }) => `“${found}” lacks its “${expected}”.`,
  },
  'end-punctuation': {
    title: 'Closing punctuation differs',
    sentence: ({ text, chinese, expected, found }) => {
      const ends =
        chinese === undefined ? 'The Chinese ends otherwise' : `The Chinese ends with ${chinese}`;
      const but =
        found === undefined ? `${text} ends without a mark` : `${text} ends with “${found}”`;
      return `${ends}, which would be “${expected}”; ${but}.`;
    },
  },
};

/** The title of a rule; an unknown rule's own name. */
export function englishRuleTitle(rule: string): string {
  return entryOf(rules, rule)?.title ?? rule;
}

/** A finding as a title and one sentence. */
export function englishFinding(finding: Finding): FindingText {
  const { sentence } = entryOf(rules, finding.rule) ?? { sentence: anySentence };
  return {
    title: englishRuleTitle(finding.rule),
    sentence: sentence(showFinding(finding, texts[finding.checked], show)),
  };
}

const warnings: Readonly<Record<DraftWarning['kind'], (what: string) => string>> = {
  'mention-missing': (what) => `${what} is missing`,
  'mention-added': (what) => `${what} is not in the Chinese`,
  'term-missing': (what) => `${what} is not used`,
  untranslated: (what) =>
    what === '' ? 'Chinese was left in it' : `“${what}” was left in Chinese`,
  repeated: (what) => (what === '' ? 'It repeats itself' : `“${what}” is repeated`),
  'too-short': () => 'It is too short for its source',
  'too-long': () => 'It is too long for its source',
  empty: () => 'It is empty',
};

/** A draft's warning without its full stop. */
export function englishDraftWarning({ kind, what }: DraftWarning): string {
  const mention = recognizeMention(what);
  return warnings[kind](
    mention === undefined ? what : englishMention(mention.kind, mention.normal),
  );
}
