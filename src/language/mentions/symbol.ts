/** Grammar of United Nations document symbols: A/56/402-E/2001/105, E/2001/30/Rev.1, ST/SGB/2003/7. */
import { hasSymbolShape, isOrganName } from '../symbols/shape.js';
import {
  digitsWhere,
  either,
  type Found,
  type MentionGrammar,
  map,
  mention,
  opening,
  optional,
  type Parsed,
  type Parser,
  phrase,
  sequence,
  tokenWhere,
} from './grammar.js';
import { listSeparator } from './lists.js';
import { paired, tokensLike, tokensOf } from './openings.js';
import type { Token } from './tokens.js';

const inSymbol = (token: Token | undefined) =>
  token !== undefined &&
  (token.kind === 'digits' || token.kind === 'word' || /^[/.()-]$/u.test(token.text));

/** Tokens that nothing parts, as far as a symbol could run. */
const symbolBody: Parser<string> = opening(
  paired(tokensOf('capitals'), tokensLike(['/'])),
  (tokens, at) => {
    const first = tokens[at];
    if (first?.kind !== 'word' || !isOrganName(first.text) || tokens[at + 1]?.text !== '/') {
      return undefined;
    }
    const before = tokens[at - 1];
    if (!first.spaced && (before?.kind === 'digits' || before?.text === '/')) return undefined;
    let next = at + 1;
    while (inSymbol(tokens[next]) && tokens[next]?.spaced === false) next += 1;
    // What ends a sentence or a bracket around the symbol is not part of it.
    for (; next > at + 2; next--) {
      const text = tokens
        .slice(at, next)
        .map((token) => token.text)
        .join('');
      if (hasSymbolShape(text)) return { value: text, next };
    }
    return undefined;
  },
);

/** `S/RES/1440 (2002)`: the year that Security Council resolutions carry, set off by a space. */
const yearInBrackets: Parser<string> = map(
  sequence(
    phrase('('),
    tokenWhere((token) => /^(?:19|20)\d\d$/u.test(token.text)),
    phrase(')'),
  ),
  ([, year]) => `(${year.text})`,
);

const wholeSymbol: Parser<string> = opening(symbolBody.opening, (tokens, at) => {
  const body = symbolBody(tokens, at);
  if (body === undefined) return undefined;
  const year = /^S\/RES\/\d+$/u.test(body.value) ? yearInBrackets(tokens, body.next) : undefined;
  return year === undefined ? body : { value: body.value + year.value, next: year.next };
});

const supplementNumber: Parser<string> = map(
  digitsWhere((token) => token.text.length <= 3),
  (token) => token.text,
);

/** `Add.1`, `Corr.2`, `Add.1-3`. */
const supplement: Parser<string> = map(
  sequence(
    phrase('Add', 'Corr', 'Rev'),
    phrase('.'),
    supplementNumber,
    optional(sequence(phrase('-'), supplementNumber)),
  ),
  ([kind, , first, range]) => `${kind}.${first}${range === undefined ? '' : `-${range[1]}`}`,
);

/** A symbol and the addenda, corrigenda and revisions of it that follow: `A/57/3 and Add.1 and 2`. */
function symbolWithSupplements(separator: Parser<string>): MentionGrammar['en'] {
  return opening(wholeSymbol.opening, (tokens, at) => {
    const symbol = wholeSymbol(tokens, at);
    if (symbol === undefined) return undefined;
    const found: Found[] = [{ kind: 'symbol', normal: symbol.value, from: at, to: symbol.next }];
    let next = symbol.next;
    for (;;) {
      const mark = separator(tokens, next);
      const from = mark?.next ?? next;
      const further = mark && readSupplement(tokens, from, found.at(-1)?.normal ?? '');
      if (further === undefined) return { value: found, next };
      found.push({ kind: 'symbol', normal: further.value, from, to: further.next });
      next = further.next;
    }
  });
}

const supplementEnding = /\/(Add|Corr|Rev)\.[\d-]+$/u;

/** The full symbol of a supplement that is named by its ending only. */
function readSupplement(
  tokens: readonly Token[],
  at: number,
  previous: string,
): Parsed<string> | undefined {
  const base = previous.replace(supplementEnding, '');
  const kind = supplementEnding.exec(previous)?.[1];
  const named = supplement(tokens, at);
  if (named !== undefined) return { value: `${base}/${named.value}`, next: named.next };
  const number = kind === undefined ? undefined : supplementNumber(tokens, at);
  // `A/57/3/Add.1 and 2 others` names no Add.2.
  if (number === undefined || countsWhatFollows(tokens, number.next)) return undefined;
  return { value: `${base}/${kind}.${number.value}`, next: number.next };
}

const goesOn = either(listSeparator.en, listSeparator.zh, phrase('号'));

function countsWhatFollows(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at];
  const isWord = after?.kind === 'word' || after?.kind === 'han';
  return isWord && goesOn(tokens, at) === undefined;
}

const supplementAlone = mention('symbol', supplement);

export const symbols: MentionGrammar = {
  en: either(symbolWithSupplements(either(listSeparator.en, phrase('/'))), supplementAlone),
  zh: either(symbolWithSupplements(either(listSeparator.zh, phrase('/'))), supplementAlone),
};
