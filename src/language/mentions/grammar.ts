/** The few parser combinators that the grammars of mentions are written in. */
import type { Language } from '../../core/document.js';
import type { MentionKind } from '../../core/mention.js';
import {
  anyOf,
  anyOpening,
  inSequence,
  lone,
  type Opening,
  open,
  openingTable,
  orEmpty,
  paired,
  type TokenSet,
  tokensLike,
  tokensOf,
} from './openings.js';
import { type Token, tokenize } from './tokens.js';

/** What a parser read, and the index of the token after it. */
export interface Parsed<T> {
  readonly value: T;
  readonly next: number;
}

/** Reads something from `tokens[at]` on, or nothing; what it reads hangs on nothing else. */
export interface Parser<T> {
  (tokens: readonly Token[], at: number): Parsed<T> | undefined;
  /** What it reads opens with; anything if left out. */
  readonly opening?: Opening;
  /** What it chooses between, if it reads the furthest of several. */
  readonly alternatives?: readonly Parser<T>[];
}

/**
 * Marks a parser that nothing else uses yet with what opens all that it can read, so that it need
 * not be tried on anything else.
 */
export function opening<T>(how: Opening | undefined, parser: Parser<T>): Parser<T> {
  return Object.assign(parser, { opening: how ?? anyOpening });
}

/** What `parser` reads opens with. */
export const openingOf = (parser: Parser<unknown>): Opening => parser.opening ?? anyOpening;

/** A value with the tokens it was read from: `from` inclusive, `to` exclusive. */
export interface Located<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

/** A mention before its tokens are turned into offsets. */
export interface Found {
  readonly kind: MentionKind;
  readonly normal: string;
  readonly from: number;
  readonly to: number;
}

/** How one kind of mention is written in each language; a phrase may hold several mentions. */
export type MentionGrammar = { readonly [language in Language]: Parser<readonly Found[]> };

// How many places a parser remembers; a power of two.
const memory = 8;

/**
 * The parser with a memory of the last places it was tried at: for what many phrases begin with,
 * or have in their lists.
 */
export function remembering<T>(parser: Parser<T>): Parser<T> {
  let known: readonly Token[] | undefined;
  const places: number[] = new Array(memory).fill(-1);
  const results: (Parsed<T> | undefined)[] = new Array(memory).fill(undefined);
  return opening(parser.opening, (tokens, at) => {
    if (tokens !== known) {
      known = tokens;
      places.fill(-1);
    }
    const slot = at & (memory - 1);
    if (places[slot] !== at) {
      results[slot] = parser(tokens, at);
      places[slot] = at;
    }
    return results[slot];
  });
}

/** One token that fulfils a condition, which only tokens of `among` do. */
export function tokenWhere(condition: (token: Token) => boolean, among?: TokenSet): Parser<Token> {
  return opening(lone(among), (tokens, at) => {
    const token = tokens[at];
    return token !== undefined && condition(token) ? { value: token, next: at + 1 } : undefined;
  });
}

/** A run of digits that fulfils a condition. */
export function digitsWhere(condition: (token: Token) => boolean): Parser<Token> {
  return tokenWhere((token) => token.kind === 'digits' && condition(token), tokensOf('digits'));
}

/** One of several phrases, whatever its case and spacing; the longest that fits. */
export function phrase(...alternatives: readonly string[]): Parser<string> {
  const byFirst = new Map<string, { text: string; tokens: readonly string[] }[]>();
  for (const text of alternatives) {
    const tokens = tokenize(text).map((token) => token.lower);
    const first = tokens[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), { text, tokens }]);
  }
  for (const group of byFirst.values()) group.sort((a, b) => b.tokens.length - a.tokens.length);
  return opening(openingOfForms([...byFirst.values()].flat()), (tokens, at) => {
    const candidates = byFirst.get(tokens[at]?.lower ?? '');
    const found = candidates?.find((candidate) =>
      candidate.tokens.every((text, index) => tokens[at + index]?.lower === text),
    );
    return found && { value: found.text, next: at + found.tokens.length };
  });
}

/** How forms with these tokens in lower case open. */
function openingOfForms(forms: readonly { readonly tokens: readonly string[] }[]): Opening {
  const first = tokensLike(forms.map(({ tokens }) => tokens[0] ?? ''));
  const second = tokensLike(forms.flatMap(({ tokens }) => tokens.slice(1, 2)));
  const hasShort = forms.some(({ tokens }) => tokens.length < 2);
  return hasShort ? open(first, second) : paired(first, second);
}

/** One of several written forms, each in exactly this case and without white space inside. */
export function exactly(...alternatives: readonly string[]): Parser<string> {
  const forms = alternatives
    .map((text) => ({ text, tokens: tokenize(text) }))
    .sort((a, b) => b.tokens.length - a.tokens.length);
  const lower = forms.map(({ tokens }) => ({ tokens: tokens.map((token) => token.lower) }));
  return opening(openingOfForms(lower), (tokens, at) => {
    const found = forms.find((form) =>
      form.tokens.every((token, index) => {
        const actual = tokens[at + index];
        return actual?.text === token.text && (index === 0 || !actual.spaced);
      }),
    );
    return found && { value: found.text, next: at + found.tokens.length };
  });
}

/** What `parser` reads, provided that no white space stands before it. */
export function attached<T>(parser: Parser<T>): Parser<T> {
  return opening(parser.opening, (tokens, at) =>
    tokens[at]?.spaced === false ? parser(tokens, at) : undefined,
  );
}

/** Several things one after the other. */
export function sequence<T extends readonly unknown[]>(
  ...parsers: { readonly [K in keyof T]: Parser<T[K]> }
): Parser<T> {
  return opening(inSequence(parsers.map(openingOf)), (tokens, at) => {
    let values: unknown[] | undefined;
    let next = at;
    for (const parser of parsers) {
      const parsed = parser(tokens, next);
      if (parsed === undefined) return undefined;
      // Most attempts end with the first part: the list waits for it.
      values ??= [];
      values.push(parsed.value);
      next = parsed.next;
    }
    return { value: values as unknown as T, next };
  });
}

// So few are tried as quickly as looked up.
const fewAlternatives = 3;

/** The alternative that reads furthest; of equals the first. */
export function either<T>(...parsers: readonly Parser<T>[]): Parser<T> {
  // A choice between choices is one between all that they offer.
  const alternatives = parsers.flatMap((parser) => parser.alternatives ?? [parser]);
  const openingWith =
    alternatives.length > fewAlternatives ? openingTable(alternatives) : () => alternatives;
  const choice = opening<T>(anyOf(alternatives.map(openingOf)), (tokens, at) => {
    const token = tokens[at];
    if (token === undefined) return undefined;
    let furthest: Parsed<T> | undefined;
    for (const parser of openingWith(token, tokens[at + 1])) {
      const parsed = parser(tokens, at);
      if (parsed !== undefined && parsed.next > (furthest?.next ?? at)) furthest = parsed;
    }
    return furthest;
  });
  return Object.assign(choice, { alternatives });
}

/** The value turned into another with the tokens it was read from; see `map`. */
export function mapLocated<T, U>(
  parser: Parser<T>,
  turn: (value: T, from: number, to: number) => U | undefined,
): Parser<U> {
  return map(located(parser), ({ value, from, to }) => turn(value, from, to));
}

/** What `parser` reads, or `undefined` as a value where it reads nothing. */
export function optional<T>(parser: Parser<T>): Parser<T | undefined> {
  return opening<T | undefined>(
    orEmpty(openingOf(parser)),
    (tokens, at) => parser(tokens, at) ?? { value: undefined, next: at },
  );
}

/** The value turned into another; `undefined` from `turn` means that nothing was read after all. */
export function map<T, U>(parser: Parser<T>, turn: (value: T) => U | undefined): Parser<U> {
  return opening(parser.opening, (tokens, at) => {
    const parsed = parser(tokens, at);
    if (parsed === undefined) return undefined;
    const value = turn(parsed.value);
    return value === undefined ? undefined : { value, next: parsed.next };
  });
}

/** The value with its place. */
export function located<T>(parser: Parser<T>): Parser<Located<T>> {
  return opening(parser.opening, (tokens, at) => {
    const parsed = parser(tokens, at);
    return (
      parsed && { value: { value: parsed.value, from: at, to: parsed.next }, next: parsed.next }
    );
  });
}

/** How one or more things with something between them open. */
function openingOfList(item: Parser<unknown>, separator: Parser<unknown>): Opening {
  return inSequence([openingOf(item), orEmpty(openingOf(separator))]);
}

/** One or more things with something between them; what stands between is dropped. */
export function separated<T>(item: Parser<T>, separator: Parser<unknown>): Parser<readonly T[]> {
  return opening(openingOfList(item, separator), (tokens, at) => {
    const first = item(tokens, at);
    if (first === undefined) return undefined;
    const values = [first.value];
    let next = first.next;
    for (;;) {
      const between = separator(tokens, next);
      const following = between && item(tokens, between.next);
      if (following === undefined) return { value: values, next };
      values.push(following.value);
      next = following.next;
    }
  });
}

/** Where something was read: its first token, the one before and the one after. */
export interface Surroundings {
  readonly first: Token | undefined;
  readonly before: Token | undefined;
  readonly after: Token | undefined;
}

/** What `parser` reads, provided that `condition` holds of where it was read. */
export function where<T>(
  parser: Parser<T>,
  condition: (place: Surroundings) => boolean,
): Parser<T> {
  return opening(parser.opening, (tokens, at) => {
    const parsed = parser(tokens, at);
    if (parsed === undefined) return undefined;
    const place = { first: tokens[at], before: tokens[at - 1], after: tokens[parsed.next] };
    return condition(place) ? parsed : undefined;
  });
}

/** A phrase that is one mention. */
export function mention(kind: MentionKind, normal: Parser<string>): Parser<readonly Found[]> {
  return map(located(normal), ({ value, from, to }) => [{ kind, normal: value, from, to }]);
}

/** Mentions of one kind from located normal forms. */
export function mentions(kind: MentionKind, items: readonly Located<string>[]): readonly Found[] {
  return items.map(({ value, from, to }) => ({ kind, normal: value, from, to }));
}
