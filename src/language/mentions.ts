/** Finds the numbers, dates, symbols and references of a text in a form that both languages share. */
import type { Language } from '../core/document.js';
import type { Mention } from '../core/mention.js';
import { dates } from './mentions/date.js';
import { either, type Found, openingOf, type Parser } from './mentions/grammar.js';
import { idiomGrammar } from './mentions/idiom.js';
import { meetings } from './mentions/meeting.js';
import { money } from './mentions/money.js';
import { numbers } from './mentions/number.js';
import { firstTokenTest } from './mentions/openings.js';
import { ordinals } from './mentions/ordinal.js';
import { percents } from './mentions/percent.js';
import { references } from './mentions/reference.js';
import { resolutions } from './mentions/resolution.js';
import { sessions } from './mentions/session.js';
import { symbols } from './mentions/symbol.js';
import { type Token, tokenize } from './mentions/tokens.js';
import { yearRanges, years } from './mentions/year.js';
import { simplifyInPlace } from './script.js';

// Where two grammars read equally far, the first of them is right.
const grammars = [
  symbols,
  resolutions,
  sessions,
  meetings,
  references,
  dates,
  yearRanges,
  money,
  percents,
  years,
  ordinals,
  numbers,
  idiomGrammar,
];

const anyMention: { readonly [language in Language]: Parser<readonly Found[]> } = {
  en: either(...grammars.map((grammar) => grammar.en)),
  zh: either(...grammars.map((grammar) => grammar.zh)),
};

const opensMention = {
  en: firstTokenTest(openingOf(anyMention.en)),
  zh: firstTokenTest(openingOf(anyMention.zh)),
};
const none: readonly Found[] = [];

/**
 * The mentions in a text, in order, none overlapping another; where several readings are possible
 * the longest holds. Chinese may be in either script. The same thing has the same kind and normal
 * form in both languages.
 */
export function findMentions(text: string, language: Language): Mention[] {
  const tokens = tokenize(language === 'zh' ? simplifyInPlace(text) : text);
  const read = anyMention[language];
  const canOpen = opensMention[language];
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token !== undefined && !canOpen(token)) {
      at += 1;
      continue;
    }
    const phrase = read(tokens, at);
    for (const mention of phrase?.value ?? none) found.push(place(mention, tokens, text));
    at = phrase?.next ?? at + 1;
  }
  return found;
}

function place({ kind, normal, from, to }: Found, tokens: readonly Token[], text: string): Mention {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return { kind, normal, start, end, text: text.slice(start, end) };
}
