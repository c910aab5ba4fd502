/** What the evidence modules need to know of a block, or of neighbouring blocks taken together. */
import type { Block, BlockKind, Language } from '../core/document.js';
import type { Mention } from '../core/mention.js';
import type { TermHit } from '../core/term.js';
import { loadDictionary } from '../language/dictionary/index.js';
import { findLeadWord } from '../language/lead-words.js';
import { findMentions } from '../language/mentions.js';
import { toSimplified } from '../language/script.js';
import {
  chineseStopWords,
  englishStopWords,
  segmentChinese,
  stemEnglish,
  tokenizeEnglish,
} from '../language/words.js';
import { type BlockNumber, readArticleNumber } from './article-number.js';

/** Finds the terms of a termbase in a text; `TermMatcher` of `terms/` is one. */
export interface TermFinder {
  find(text: string, language: Language): readonly TermHit[];
}

/** A Chinese content word and the stems of the English words that its glosses offer. */
export interface GlossedWord {
  readonly word: string;
  readonly glosses: readonly string[];
}

/** Facts of a block or of a run of neighbouring blocks, ready to be compared. */
export interface Profile {
  readonly language: Language;
  readonly kinds: readonly BlockKind[];
  /** Number of the first block of the run. */
  readonly number: BlockNumber | undefined;
  /** Lead word of the first block of the run, in normal form. */
  readonly lead: string | undefined;
  readonly mentions: readonly Mention[];
  readonly noteMarks: readonly string[];
  readonly concepts: readonly TermHit[];
  /** Chinese side: content words with glosses. Empty for English. */
  readonly glossed: readonly GlossedWord[];
  /** Every gloss of every content word. */
  readonly glosses: ReadonlySet<string>;
  /** English side: stems of content words. Empty for Chinese. */
  readonly stems: readonly string[];
  /** For each stem the first word in the text that has it, for people to read. */
  readonly surfaces: ReadonlyMap<string, string>;
  /** Characters of running text (UTF-16 units, white space left out). */
  readonly length: number;
  /** Of these, characters of mentions, which are about as long in either language. */
  readonly verbatim: number;
  /** How many blocks were taken together. */
  readonly size: number;
}

/**
 * The profile of one block.
 * @param terms finds termbase hits; without it `concepts` stays empty.
 */
export function profileBlock(block: Block, language: Language, terms?: TermFinder): Profile {
  const text = language === 'zh' ? toSimplified(block.text) : block.text;
  const glossed = language === 'zh' ? glossContentWords(text) : [];
  const words = language === 'en' ? stemContentWords(text) : [];
  const mentions = findMentions(block.text, language);
  return {
    language,
    kinds: [block.kind],
    number: block.number ?? readArticleNumber(block.text, language),
    lead: findLeadWord(text, language)?.normal,
    mentions,
    noteMarks: block.spans.flatMap(({ kind, mark }) =>
      kind === 'note-reference' && mark !== undefined ? [mark] : [],
    ),
    concepts: terms?.find(block.text, language) ?? [],
    glossed,
    glosses: new Set(glossed.flatMap(({ glosses }) => glosses)),
    stems: words.map(({ stem }) => stem),
    surfaces: new Map(words.toReversed().map(({ stem, word }) => [stem, word])),
    length: countCharacters(text),
    verbatim: mentions.reduce((sum, mention) => sum + countCharacters(mention.text), 0),
    size: 1,
  };
}

/** The profile of neighbouring blocks taken together; `profiles` must not be empty. */
export function joinProfiles(profiles: readonly Profile[]): Profile {
  const [first] = profiles;
  if (first === undefined) throw new TypeError('joinProfiles needs at least one profile');
  if (profiles.length === 1) return first;
  return {
    language: first.language,
    kinds: profiles.flatMap(({ kinds }) => kinds),
    number: first.number,
    lead: first.lead,
    mentions: profiles.flatMap(({ mentions }) => mentions),
    noteMarks: profiles.flatMap(({ noteMarks }) => noteMarks),
    concepts: profiles.flatMap(({ concepts }) => concepts),
    glossed: profiles.flatMap(({ glossed }) => glossed),
    glosses: new Set(profiles.flatMap(({ glosses }) => [...glosses])),
    stems: profiles.flatMap(({ stems }) => stems),
    surfaces: new Map(profiles.toReversed().flatMap(({ surfaces }) => [...surfaces])),
    length: profiles.reduce((sum, { length }) => sum + length, 0),
    verbatim: profiles.reduce((sum, { verbatim }) => sum + verbatim, 0),
    size: profiles.reduce((sum, { size }) => sum + size, 0),
  };
}

/** Profiles of runs of neighbouring blocks, each joined once however often it is asked for. */
export type Runs = (start: number, count: number) => Profile;

/** Remembers the joined profiles of all runs that a search asks for. */
export function createRuns(profiles: readonly Profile[]): Runs {
  const known = profiles.map((profile) => [profile]);
  return (start, count) => {
    const remembered = known[start]?.[count - 1];
    if (remembered !== undefined) return remembered;
    const joined = joinProfiles(profiles.slice(start, start + count));
    const row = known[start];
    if (row !== undefined) row[count - 1] = joined;
    return joined;
  };
}

function glossContentWords(text: string): GlossedWord[] {
  const dictionary = loadDictionary();
  return segmentChinese(text)
    .filter(({ text: word }) => /\p{Script=Han}/u.test(word) && !chineseStopWords.has(word))
    .flatMap(({ text: word }) => {
      const known = dictionary.glossWords(word);
      return known.length > 0 ? [{ word, glosses: known }] : glossParts(word);
    });
}

/** A word that the dictionary lacks speaks through the longest words it is made of. */
function glossParts(word: string): GlossedWord[] {
  const dictionary = loadDictionary();
  const parts: GlossedWord[] = [];
  for (let from = 0; from < word.length; ) {
    const length = dictionary.longestMatch(word, from)?.length ?? 1;
    const part = word.slice(from, from + length);
    if (length > 1) parts.push({ word: part, glosses: dictionary.glossWords(part) });
    from += length;
  }
  return parts;
}

function countCharacters(text: string): number {
  return text.replace(/\s/gu, '').length;
}

function stemContentWords(text: string): { readonly stem: string; readonly word: string }[] {
  return tokenizeEnglish(text)
    .filter(({ normal }) => /\p{Letter}/u.test(normal) && !englishStopWords.has(normal))
    .map(({ normal, text: word }) => ({ stem: stemEnglish(normal), word }));
}
