/** Recognises the lead words that open the paragraphs of resolutions, and which answer which. */
import type { Language } from '../core/document.js';
import type { Range } from '../core/range.js';
import { leadWordTable } from './lead-word-table.js';
import { finiteForm } from './lead-word-verbs.js';
import { toSimplified } from './script.js';

/** A Chinese lead word and every English one that translates it. */
export interface LeadWord {
  readonly zh: string;
  /** As a paragraph opens, participles (`Recalling`) and finite forms (`Recalls`) alike. */
  readonly en: readonly string[];
}

/** A lead word found at the start of a text. */
export interface FoundLeadWord extends Range {
  readonly text: string;
  /** Chinese: in Simplified characters. English: the participle in lower case (`also reaffirming`). */
  readonly normal: string;
}

/** All lead words, in the order of the table. */
export const leadWords: readonly LeadWord[] = leadWordTable.map(([zh, en]) => ({
  zh,
  en: en.split('|').flatMap((phrase) => [phrase, ...finiteForm(phrase)]),
}));

/** English lead words in lower case, longest first, with the participle each one stands for. */
const englishForms: readonly (readonly [form: string, normal: string])[] = [
  ...new Map(
    leadWordTable.flatMap(([, en]) =>
      en.split('|').flatMap((phrase) => {
        const normal = phrase.toLowerCase();
        return [phrase, ...finiteForm(phrase)].map((form) => [form.toLowerCase(), normal] as const);
      }),
    ),
  ),
].sort(([a], [b]) => b.length - a.length);

const chineseForms: readonly string[] = leadWords
  .map((leadWord) => leadWord.zh)
  .sort((a, b) => b.length - a.length);

const answers: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  leadWords.map((leadWord) => [leadWord.zh, new Set(leadWord.en.map((en) => en.toLowerCase()))]),
);

/** The longest lead word that `text` (without its number) opens with, if it opens with one. */
export function findLeadWord(text: string, language: Language): FoundLeadWord | undefined {
  const start = text.length - text.trimStart().length;
  return language === 'zh' ? findChinese(text, start) : findEnglish(text, start);
}

function findChinese(text: string, start: number): FoundLeadWord | undefined {
  for (const form of chineseForms) {
    const end = start + form.length;
    const head = text.slice(start, end);
    if (head === form || toSimplified(head) === form) {
      return { start, end, text: head, normal: form };
    }
  }
  return undefined;
}

const wordGoesOn = /^[\p{L}\p{N}-]/u;

function findEnglish(text: string, start: number): FoundLeadWord | undefined {
  for (const [form, normal] of englishForms) {
    const end = start + form.length;
    const head = text.slice(start, end);
    if (head.toLowerCase() === form && !wordGoesOn.test(text.slice(end, end + 1))) {
      return { start, end, text: head, normal };
    }
  }
  return undefined;
}

/** Whether an English lead word (any form, any case) translates a Chinese one (either script). */
export function leadWordsMatch(zh: string, en: string): boolean {
  return answers.get(toSimplified(zh))?.has(en.toLowerCase()) ?? false;
}
