/** Finds English words that no dictionary has, with what they were probably meant to be. */
import { isKnownWord } from '../../language/spell/known-words.js';
import { suggestSpelling } from '../../language/spell/suggestions.js';
import type { TermMatcher } from '../../terms/matcher.js';
import type { CheckContext, Pair } from '../pair.js';
import type { Complaint, RunningRule } from '../rule.js';

export const spellingRule: RunningRule = {
  name: 'spelling',
  category: 'linguistic-conventions/spelling',
  example: {
    chinese: '大会审议了该报告。',
    english: 'The General Assembly considred the report.',
    mended: 'The General Assembly considered the report.',
  },
  needs: 'both-texts',
  begin: (context) => {
    const isTerm = termWords(context.termMatcher);
    const repeated = repeatedWords(context);
    const seen = new Set<string>();
    return {
      look: (pair) =>
        unknownWords(pair, isTerm).flatMap((word) => {
          // Who writes a word again means it.
          if (repeated.has(word.text) || seen.has(word.text)) return [];
          if (seen.size < mostSeen) seen.add(word.text);
          return [complaint(word, isTerm)];
        }),
    };
  },
};

const mostSeen = 100_000;

interface FoundWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// Names, codes, addresses and parts of words with accents or digits are not looked up.
const lowerCase =
  /(?<![\p{L}\p{N}\p{M}./@_'’&-])\p{Ll}{4,}(?![\p{L}\p{N}\p{M}/@_&]|\.\p{L}|-\p{Lu}|['’]\p{Ll}{2})/gu;
const firstOfHyphened = /(?<=[\p{L}]-)\p{Ll}{5,}(?![\p{L}\p{N}\p{M}/@_-])/gu;

function unknownWords({ source, target }: Pair, isTerm: (word: string) => boolean): FoundWord[] {
  const { text } = target;
  const isUnknown = (word: string) => !isKnownWord(word) && !isTerm(word);
  const found = [...text.matchAll(lowerCase), ...text.matchAll(firstOfHyphened)]
    .map((match) => ({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }))
    .filter((word) => isUnknown(word.text) && !source.text.includes(word.text));
  // Unknown words side by side are a phrase of another language.
  return found.filter(
    ({ start, end }) =>
      !isForeignAround(text, start, end) &&
      !found.some((other) => other.end === start - 1 || other.start === end + 1),
  );
}

// Their articles and prepositions tell French and Spanish.
const foreignBefore =
  /(?<![\p{L}])(?:de|des|du|la|le|les|et|pour|en|el|los|las|del|y|aux?|sur|une?|der|die|das|und|für)[ ’'](?:\p{L}+ )?$/u;
const foreignAfter =
  /^ (?:de|des|du|la|le|les|et|pour|el|los|las|del|y|aux?|sur|der|die|das|und|für)(?!\p{L})/u;

function isForeignAround(text: string, start: number, end: number): boolean {
  return (
    foreignBefore.test(text.slice(Math.max(0, start - 30), start)) ||
    foreignAfter.test(text.slice(end, end + 10))
  );
}

function complaint({ text, start, end }: FoundWord, isTerm: (word: string) => boolean): Complaint {
  const expected = suggestSpelling(text, isTerm);
  return {
    // A word without a likely reading is more often rare than wrong.
    severity: expected === undefined ? 'info' : 'warning',
    target: { start, end },
    found: text,
    ...(expected !== undefined && { expected }),
  };
}

const wordsOfTerms = new WeakMap<TermMatcher, ReadonlySet<string>>();

/** Whether a word stands in an English term of the termbase. */
function termWords(matcher: TermMatcher): (word: string) => boolean {
  const known =
    wordsOfTerms.get(matcher) ??
    new Set(
      matcher.termbase.concepts.flatMap(({ terms }) =>
        terms
          .filter(({ language }) => language === 'en')
          .flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []),
      ),
    );
  wordsOfTerms.set(matcher, known);
  return (word) => known.has(word);
}

/** Words in small letters that the whole text has twice or more, where it is at hand. */
function repeatedWords({ documents }: CheckContext): ReadonlySet<string> {
  const once = new Set<string>();
  const again = new Set<string>();
  for (const { text } of documents?.target.blocks ?? []) {
    for (const [word] of text.matchAll(lowerCase)) {
      if (once.has(word)) again.add(word);
      else once.add(word);
    }
  }
  return again;
}
