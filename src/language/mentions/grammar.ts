/** The few parser combinators that the grammars of mentions are written in. */
import type { Language } from '../../core/document.js';
import type { MentionKind } from '../../core/mention.js';
import { type Token, tokenize } from './tokens.js';

/** What a parser read, and the index of the token after it. */
export interface Parsed<T> {
  readonly value: T;
  readonly next: number;
}

/** Reads something from `tokens[at]` on, or nothing. */
export type Parser<T> = (tokens: readonly Token[], at: number) => Parsed<T> | undefined;

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

/** One token that fulfils a condition. */
export function tokenWhere(condition: (token: Token) => boolean): Parser<Token> {
  return (tokens, at) => {
    const token = tokens[at];
    return token !== undefined && condition(token) ? { value: token, next: at + 1 } : undefined;
  };
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
  return (tokens, at) => {
    const candidates = byFirst.get(tokens[at]?.lower ?? '');
    const found = candidates?.find((candidate) =>
      candidate.tokens.every((text, index) => tokens[at + index]?.lower === text),
    );
    return found && { value: found.text, next: at + found.tokens.length };
  };
}

/** One of several written forms, each in exactly this case and without white space inside. */
export function exactly(...alternatives: readonly string[]): Parser<string> {
  const forms = alternatives
    .map((text) => ({ text, tokens: tokenize(text) }))
    .sort((a, b) => b.tokens.length - a.tokens.length);
  return (tokens, at) => {
    const found = forms.find((form) =>
      form.tokens.every((token, index) => {
        const actual = tokens[at + index];
        return actual?.text === token.text && (index === 0 || !actual.spaced);
      }),
    );
    return found && { value: found.text, next: at + found.tokens.length };
  };
}

/** What `parser` reads, provided that no white space stands before it. */
export function attached<T>(parser: Parser<T>): Parser<T> {
  return (tokens, at) => (tokens[at]?.spaced === false ? parser(tokens, at) : undefined);
}

/** Several things one after the other. */
export function sequence<T extends readonly unknown[]>(
  ...parsers: { readonly [K in keyof T]: Parser<T[K]> }
): Parser<T> {
  return (tokens, at) => {
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
  };
}

/** The alternative that reads furthest; of equals the first. */
export function either<T>(...parsers: readonly Parser<T>[]): Parser<T> {
  return (tokens, at) => {
    let furthest: Parsed<T> | undefined;
    for (const parser of parsers) {
      const parsed = parser(tokens, at);
      if (parsed !== undefined && parsed.next > (furthest?.next ?? at)) furthest = parsed;
    }
    return furthest;
  };
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
  return (tokens, at) => parser(tokens, at) ?? { value: undefined, next: at };
}

/** The value turned into another; `undefined` from `turn` means that nothing was read after all. */
export function map<T, U>(parser: Parser<T>, turn: (value: T) => U | undefined): Parser<U> {
  return (tokens, at) => {
    const parsed = parser(tokens, at);
    if (parsed === undefined) return undefined;
    const value = turn(parsed.value);
    return value === undefined ? undefined : { value, next: parsed.next };
  };
}

/** The value with its place. */
export function located<T>(parser: Parser<T>): Parser<Located<T>> {
  return (tokens, at) => {
    const parsed = parser(tokens, at);
    return (
      parsed && { value: { value: parsed.value, from: at, to: parsed.next }, next: parsed.next }
    );
  };
}

/** One or more things with something between them; what stands between is dropped. */
export function separated<T>(item: Parser<T>, separator: Parser<unknown>): Parser<readonly T[]> {
  return (tokens, at) => {
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
  };
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
  return (tokens, at) => {
    const parsed = parser(tokens, at);
    if (parsed === undefined) return undefined;
    const place = { first: tokens[at], before: tokens[at - 1], after: tokens[parsed.next] };
    return condition(place) ? parsed : undefined;
  };
}

/** A phrase that is one mention. */
export function mention(kind: MentionKind, normal: Parser<string>): Parser<readonly Found[]> {
  return map(located(normal), ({ value, from, to }) => [{ kind, normal: value, from, to }]);
}

/** Mentions of one kind from located normal forms. */
export function mentions(kind: MentionKind, items: readonly Located<string>[]): readonly Found[] {
  return items.map(({ value, from, to }) => ({ kind, normal: value, from, to }));
}
