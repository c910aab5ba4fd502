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

/** Adverbs that make a lead word of another one; an empty English one is left unsaid. */
const adverbs: readonly (readonly [zh: string, en: readonly string[]])[] = [
  ['又', ['also', 'further']],
  ['还', ['further', 'also']],
  ['并', ['also', 'further', '']],
  ['再', ['further', 'again', 'once again']],
  ['再次', ['again', 'once again', 'once more', '']],
  ['再度', ['again', 'once again', '']],
  ['特别', ['in particular', 'particularly', 'especially', 'specifically']],
];

/** English lead words with what each one stands for: finite forms for their participles. */
type EnglishForms = ReadonlyMap<string, string>;

/** `Noting with concern` as `Also noting …`, `Noting also …` and `Noting with concern also`. */
function withAdverb(phrase: string, adverb: string): readonly string[] {
  if (adverb === '') return [phrase];
  const lowered = phrase.charAt(0).toLowerCase() + phrase.slice(1);
  const [first = '', ...rest] = phrase.split(' ');
  return [
    `${adverb.charAt(0).toUpperCase()}${adverb.slice(1)} ${lowered}`,
    [first, adverb, ...rest].join(' '),
    [first, ...rest, adverb].join(' '),
  ];
}

function withFiniteForms(participles: readonly string[]): EnglishForms {
  return new Map(
    participles.flatMap((participle) =>
      [participle, ...finiteForm(participle)].map((form) => [form, participle] as const),
    ),
  );
}

function collectForms(): ReadonlyMap<string, EnglishForms> {
  const collected = new Map<string, EnglishForms>();
  const collect = (zh: string, participles: readonly string[]) => {
    collected.set(zh, new Map([...(collected.get(zh) ?? []), ...withFiniteForms(participles)]));
  };
  for (const [zh, en] of leadWordTable) collect(zh, en.split('|'));
  for (const [zh, en] of leadWordTable) {
    for (const [adverb, translations] of adverbs) {
      const modified = translations.flatMap((translation) =>
        en.split('|').flatMap((participle) => withAdverb(participle, translation)),
      );
      collect(adverb + zh, modified);
    }
  }
  return collected;
}

const formsByChinese = collectForms();

/** All lead words: those of the table, then those with an adverb. */
export const leadWords: readonly LeadWord[] = [...formsByChinese].map(([zh, forms]) => ({
  zh,
  en: [...forms.keys()],
}));

/** English lead words in lower case by their first word, longest first, with their participles. */
const englishForms: ReadonlyMap<string, readonly (readonly [form: string, normal: string])[]> =
  groupByFirstWord(
    new Map(
      [...formsByChinese.values()].flatMap((forms) =>
        [...forms].map(([form, participle]) => [form.toLowerCase(), participle.toLowerCase()]),
      ),
    ),
  );

function groupByFirstWord(forms: EnglishForms) {
  const groups = new Map<string, (readonly [string, string])[]>();
  for (const pair of forms) {
    const [first = ''] = pair[0].split(' ', 1);
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [pair]);
    else group.push(pair);
  }
  for (const group of groups.values()) group.sort(([a], [b]) => b.length - a.length);
  return groups;
}

const longestChinese = Math.max(...[...formsByChinese.keys()].map((zh) => zh.length));

const answers: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  leadWords.map((leadWord) => [leadWord.zh, new Set(leadWord.en.map((en) => en.toLowerCase()))]),
);

/** The longest lead word that `text` (without its number) opens with, if it opens with one. */
export function findLeadWord(text: string, language: Language): FoundLeadWord | undefined {
  const start = text.length - text.trimStart().length;
  return language === 'zh' ? findChinese(text, start) : findEnglish(text, start);
}

function findChinese(text: string, start: number): FoundLeadWord | undefined {
  for (let end = start + longestChinese; end > start; end--) {
    const head = text.slice(start, end);
    const normal = toSimplified(head);
    if (formsByChinese.has(normal)) return { start, end: start + head.length, text: head, normal };
  }
  return undefined;
}

const firstWord = /[\p{L}-]+/uy;
const wordGoesOn = /^[\p{L}\p{N}-]/u;

function findEnglish(text: string, start: number): FoundLeadWord | undefined {
  firstWord.lastIndex = start;
  const first = firstWord.exec(text)?.[0].toLowerCase() ?? '';
  for (const [form, normal] of englishForms.get(first) ?? []) {
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
