/** Tells which two tokens a phrase can open with, so that grammars are only tried where they could fit. */
import type { Token, TokenKind } from './tokens.js';

/** A kind of token, words in capitals apart from others. */
export type TokenClass = TokenKind | 'capitals';

/** The tokens of some classes, and those with certain texts in lower case. */
export interface TokenSet {
  readonly classes: ReadonlySet<TokenClass>;
  readonly texts: ReadonlySet<string>;
}

/** What is sure of the first two tokens of a phrase; a set that is left out holds any token. */
export interface Opening {
  /** What the first token is one of. */
  readonly first?: TokenSet | undefined;
  /** What the token after it is one of, unless the phrase `canBeLone`. */
  readonly second?: TokenSet | undefined;
  /** Whether the phrase may be one token, with anything after it. */
  readonly canBeLone: boolean;
  /** Whether the phrase may be empty. */
  readonly canBeEmpty: boolean;
}

/** Nothing is sure. */
export const anyOpening: Opening = { canBeLone: true, canBeEmpty: false };

const noTokens: TokenSet = { classes: new Set(), texts: new Set() };

/** All tokens of some classes. */
export function tokensOf(...classes: readonly TokenClass[]): TokenSet {
  return { classes: new Set(classes), texts: new Set() };
}

/** All tokens with one of these texts in lower case. */
export function tokensLike(texts: Iterable<string>): TokenSet {
  return { classes: new Set(), texts: new Set(texts) };
}

/** The tokens of all sets. */
export function union(...sets: readonly (TokenSet | undefined)[]): TokenSet | undefined {
  const known = sets.filter((set) => set !== undefined);
  if (known.length < sets.length) return undefined;
  return {
    classes: new Set(known.flatMap(({ classes }) => [...classes])),
    texts: new Set(known.flatMap(({ texts }) => [...texts])),
  };
}

/** A phrase of one token. */
export function lone(first: TokenSet | undefined): Opening {
  return { first, second: noTokens, canBeLone: true, canBeEmpty: false };
}

/** A phrase of one token or more. */
export function open(first: TokenSet | undefined, second?: TokenSet): Opening {
  return { first, second, canBeLone: true, canBeEmpty: false };
}

/** A phrase of two tokens or more, or of one that only such a token can follow. */
export function paired(first: TokenSet | undefined, second: TokenSet | undefined): Opening {
  return { first, second, canBeLone: false, canBeEmpty: false };
}

/** The opening of a phrase that may be left out. */
export function orEmpty(opening: Opening): Opening {
  return { ...opening, canBeEmpty: true };
}

/** The opening of a phrase that is one of several. */
export function anyOf(openings: readonly Opening[]): Opening {
  return {
    first: union(...openings.map(({ first }) => first)),
    second: union(...openings.map(({ second }) => second)),
    canBeLone: openings.some(({ canBeLone }) => canBeLone),
    canBeEmpty: openings.some(({ canBeEmpty }) => canBeEmpty),
  };
}

const nothing: Opening = { first: noTokens, second: noTokens, canBeLone: false, canBeEmpty: true };

/** The opening of several phrases one after the other. */
export function inSequence(openings: readonly Opening[]): Opening {
  return openings.reduce(
    (before, after) => ({
      first: before.canBeEmpty ? union(before.first, after.first) : before.first,
      second: union(
        before.second,
        before.canBeLone ? after.first : noTokens,
        before.canBeEmpty ? after.second : noTokens,
      ),
      canBeLone: (before.canBeLone && after.canBeEmpty) || (before.canBeEmpty && after.canBeLone),
      canBeEmpty: before.canBeEmpty && after.canBeEmpty,
    }),
    nothing,
  );
}

const capitals = /^\p{Lu}+$/u;

function classOf({ kind, text, lower }: Token): TokenClass {
  return kind === 'word' && text !== lower && capitals.test(text) ? 'capitals' : kind;
}

/** Those of several things that can open with a token and the one after it, in their order. */
export type OpeningTable<T> = (token: Token, next: Token | undefined) => readonly T[];

/** A table to look up the things that can open with two tokens by. */
export function openingTable<T extends { readonly opening?: Opening }>(
  things: readonly T[],
): OpeningTable<T> {
  const byFirst = tokenTable(
    things,
    ({ opening = anyOpening }) => (opening.canBeEmpty ? undefined : opening.first),
    (fitting) => ({
      alone: fitting.filter(({ opening = anyOpening }) => opening.canBeLone),
      bySecond: tokenTable(
        fitting,
        ({ opening = anyOpening }) =>
          opening.canBeLone || opening.canBeEmpty ? undefined : opening.second,
        (fittingBoth) => fittingBoth,
      ),
    }),
  );
  return (token, next) => {
    const { alone, bySecond } = byFirst(token);
    return next === undefined ? alone : bySecond(next);
  };
}

/** Tells whether something that opens like `opening` can open with a token. */
export function firstTokenTest({ first, canBeEmpty }: Opening): (token: Token) => boolean {
  // Of most tokens their one character tells all.
  const known: (boolean | undefined)[] = new Array(0x10000);
  const canOpen = (token: Token) => canBeEmpty || isIn(first, classOf(token), token.lower);
  return (token) => {
    if (token.text.length > 1) return canOpen(token);
    const code = token.text.charCodeAt(0);
    known[code] ??= canOpen(token);
    return known[code];
  };
}

/** Looks up, by a token, what `make` gives for the things whose set has the token; it is kept. */
function tokenTable<T, U>(
  things: readonly T[],
  setOf: (thing: T) => TokenSet | undefined,
  make: (fitting: readonly T[]) => U,
): (token: Token) => U {
  const texts = things.flatMap((thing) => [...(setOf(thing)?.texts ?? [])]);
  const byText = new Map(texts.map((text) => [text, rowFor(text)] as const));
  const others = rowFor();
  return (token) => (byText.get(token.lower) ?? others)(classOf(token));

  function rowFor(text?: string): (tokenClass: TokenClass) => U {
    const known: Partial<Record<TokenClass, U>> = {};
    return (tokenClass) => {
      known[tokenClass] ??= make(things.filter((thing) => isIn(setOf(thing), tokenClass, text)));
      return known[tokenClass];
    };
  }
}

function isIn(set: TokenSet | undefined, tokenClass: TokenClass, text?: string): boolean {
  return (
    set === undefined || set.classes.has(tokenClass) || (text !== undefined && set.texts.has(text))
  );
}
