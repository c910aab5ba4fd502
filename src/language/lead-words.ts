/** Recognises the lead words that open the paragraphs of resolutions, and which answer which. */
import type { Language } from '../core/document.js';
import type { Range } from '../core/range.js';
import { chineseAdverbs, englishAdverbAt } from './lead-word-adverbs.js';
import { leadWordTable } from './lead-word-table.js';
import { finiteForm } from './lead-word-verbs.js';
import { toSimplified } from './script.js';

/** A Chinese lead word and every English one that translates it. */
export interface LeadWord {
  readonly zh: string;
  /** As a paragraph opens, participles (`Recalling`) and finite forms (`Recalls`); the usual first. */
  readonly en: readonly string[];
}

/** A lead word found at the start of a text. */
export interface FoundLeadWord extends Range {
  readonly text: string;
  /** Chinese: in Simplified characters. English: the participle in lower case (`also reaffirming`). */
  readonly normal: string;
}

/** An English lead word, taken apart. */
interface Parts extends FoundLeadWord {
  /** The participle of the table, in lower case. */
  readonly base: string;
  /** In lower case; empty where there is none. */
  readonly adverb: string;
}

/** The lead words of the table; adverbs (又, also) may stand before each or after its verb. */
export const leadWords: readonly LeadWord[] = leadWordTable.map(([zh, en]) => ({
  zh,
  en: en.split('|').flatMap((participle) => [participle, ...finiteForm(participle)]),
}));

const formsOf = new Map(leadWords.map(({ zh, en }) => [zh, en] as const));

/** Chinese lead words with the participles, in lower case, that answer them. */
const answers: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  leadWordTable.map(([zh, en]) => [zh, new Set(en.toLowerCase().split('|'))]),
);

const longestChinese =
  Math.max(...leadWordTable.map(([zh]) => zh.length)) +
  Math.max(...[...chineseAdverbs.keys()].map((adverb) => adverb.length));

interface EnglishForm {
  /** In lower case: the words up to where an adverb may come in, and those after it. */
  readonly verb: string;
  readonly rest: string;
  readonly participle: string;
}

/** English forms by their first word, longest first. */
const englishForms: ReadonlyMap<string, readonly EnglishForm[]> = groupForms();

function groupForms(): ReadonlyMap<string, readonly EnglishForm[]> {
  const groups = new Map<string, Map<string, EnglishForm>>();
  for (const participle of new Set(leadWordTable.flatMap(([, en]) => en.split('|')))) {
    for (const form of [participle, ...finiteForm(participle)]) {
      // `Is also concerned`, `Notes also with concern`: after the first word in either case.
      const [verb = '', ...rest] = form.toLowerCase().split(' ');
      const group = groups.get(verb) ?? new Map<string, EnglishForm>();
      groups.set(verb, group);
      group.set(form, { verb, rest: rest.join(' '), participle: participle.toLowerCase() });
    }
  }
  return new Map(
    [...groups].map(([verb, group]) => [
      verb,
      [...group.values()].sort((a, b) => b.rest.length - a.rest.length),
    ]),
  );
}

/** The longest lead word that `text` (without its number) opens with, if it opens with one. */
export function findLeadWord(text: string, language: Language): FoundLeadWord | undefined {
  const found = language === 'zh' ? findChinese(text) : findEnglish(text);
  if (found === undefined) return undefined;
  const { start, end, text: words, normal } = found;
  return { start, end, text: words, normal };
}

/** Whether an English lead word (any form, any case) translates a Chinese one (either script). */
export function leadWordsMatch(zh: string, en: string): boolean {
  const source = findChinese(zh);
  const target = findEnglish(en);
  if (source?.end !== zh.length || target?.end !== en.length) return false;
  if (answers.get(source.normal)?.has(target.normal)) return true;
  return readings(source.normal).some(
    ({ base, adverbs }) => answers.get(base)?.has(target.base) && adverbs.includes(target.adverb),
  );
}

/**
 * Whether an English lead word translates a Chinese one once adverbs are left out of account: English
 * puts an “also” where the same verb opens two paragraphs running, Chinese need not.
 */
export function leadVerbsMatch(zh: string, en: string): boolean {
  const source = findChinese(zh);
  const target = findEnglish(en);
  if (source?.end !== zh.length || target?.end !== en.length) return false;
  return readings(source.normal).some(({ base }) => answers.get(base)?.has(target.base));
}

/** The ways to take a Chinese lead word for an adverb and an entry of the table. */
function readings(zh: string) {
  const modified = [...chineseAdverbs].map(([adverb, adverbs]) => ({
    base: zh.startsWith(adverb) ? zh.slice(adverb.length) : '',
    adverbs,
  }));
  return [{ base: zh, adverbs: [''] }, ...modified].filter(({ base }) => answers.has(base));
}

/** The English lead words that answer a Chinese one (either script, any adverb), the usual first. */
export function englishLeadWords(zh: string): readonly string[] {
  return readings(toSimplified(zh)).flatMap(({ base, adverbs }) =>
    adverbs.flatMap((adverb) => (formsOf.get(base) ?? []).map((form) => addAdverb(form, adverb))),
  );
}

function addAdverb(form: string, adverb: string): string {
  if (adverb === '') return form;
  const lowered = form.charAt(0).toLowerCase() + form.slice(1);
  return `${adverb.charAt(0).toUpperCase()}${adverb.slice(1)} ${lowered}`;
}

function findChinese(text: string): FoundLeadWord | undefined {
  const start = text.length - text.trimStart().length;
  for (let end = Math.min(text.length, start + longestChinese); end > start; end--) {
    const words = text.slice(start, end);
    const normal = toSimplified(words);
    if (readings(normal).length > 0) return { start, end, text: words, normal };
  }
  return undefined;
}

const wordAt = /[\p{L}-]+/uy;

function findEnglish(text: string): Parts | undefined {
  const start = text.length - text.trimStart().length;
  const before = englishAdverbAt(text, start);
  const verbStart = before === undefined ? start : skipSpaces(text, start + before.length);
  wordAt.lastIndex = verbStart;
  const verb = wordAt.exec(text)?.[0].toLowerCase() ?? '';
  for (const form of englishForms.get(verb) ?? []) {
    const found = readForm(text, verbStart + verb.length, form, before);
    if (found === undefined) continue;
    const { end, adverb } = found;
    const normal = adverb === '' ? form.participle : `${adverb} ${form.participle}`;
    return { start, end, text: text.slice(start, end), normal, base: form.participle, adverb };
  }
  return undefined;
}

/** Reads what follows a verb: one adverb at most, before the rest of the form or after it. */
function readForm(text: string, verbEnd: number, form: EnglishForm, before: string | undefined) {
  let adverb = before ?? '';
  let end = verbEnd;
  const takeAdverb = () => {
    const at = skipSpaces(text, end);
    const found = adverb === '' && at > end ? englishAdverbAt(text, at) : undefined;
    if (found === undefined) return;
    adverb = found;
    end = at + found.length;
  };
  takeAdverb();
  if (form.rest !== '') {
    const restStart = skipSpaces(text, end);
    end = restStart + form.rest.length;
    if (text.slice(restStart, end).toLowerCase() !== form.rest) return undefined;
    if (/^[\p{L}\p{N}-]/u.test(text.slice(end, end + 1))) return undefined;
    takeAdverb();
  }
  return { end, adverb };
}

function skipSpaces(text: string, at: number): number {
  let next = at;
  while (text[next] === ' ') next += 1;
  return next;
}
