/** Turns what a user asks for into the symbols of single documents. */
import { DuizhaoError } from '../core/errors.js';
import { formatSymbol, parseSymbol } from '../language/symbols/index.js';

/** More than a session has. */
const mostSymbols = 20_000;

/**
 * The symbols in normal form, each once, in order. A range in braces stands for several:
 * `A/RES/56/{1..264}`, `A/C.{1,3,5}/56/L.{1..9}`.
 * @throws DuizhaoError BAD_USAGE for what is no symbol or range, or stands for too many.
 */
export function expandSymbols(texts: Iterable<string>): readonly string[] {
  const symbols = new Set<string>();
  for (const text of texts) {
    for (const written of expandBraces(text, text)) {
      symbols.add(requireSymbol(written));
      if (symbols.size > mostSymbols) throw tooMany(text);
    }
  }
  return [...symbols];
}

/**
 * The lines of a list that ask for something: no blank ones, and nothing from `#` on.
 */
export function readSymbolList(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n?|\n/u)
    .map((line) => line.replace(/(?:^|\s)#.*$/u, '').trim())
    .filter((line) => line !== '');
}

/** The normal form of a symbol. @throws DuizhaoError BAD_USAGE for what is none. */
export function requireSymbol(text: string): string {
  const symbol = parseSymbol(text);
  if (symbol !== undefined) return formatSymbol(symbol);
  const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  throw new DuizhaoError(
    'BAD_USAGE',
    `${JSON.stringify(shown)} is not the symbol of a United Nations document.`,
    'Give it as it stands on the document, for example A/RES/56/123, S/RES/1440(2002) or A/RES/56/{1..264}.',
  );
}

function* expandBraces(text: string, whole: string): Generator<string> {
  const braces = /^([^{}]*)\{([^{}]*)\}(.*)$/su.exec(text);
  if (braces === null) {
    yield text;
    return;
  }
  const [, before = '', inside = '', after = ''] = braces;
  for (const each of readChoices(inside, whole)) yield* expandBraces(before + each + after, whole);
}

function* readChoices(inside: string, whole: string): Generator<string> {
  for (const choice of inside.split(',')) {
    const [, from, to] = /^(\d{1,6})\.\.(\d{1,6})$/u.exec(choice.trim()) ?? [];
    if (from === undefined) {
      yield choice.trim();
      continue;
    }
    const [first, last] = [Number(from), Number(to)];
    if (first > last) throw badRange(whole);
    for (let number = first; number <= last; number++) yield String(number);
  }
}

function badRange(text: string): DuizhaoError {
  return new DuizhaoError(
    'BAD_USAGE',
    `The range in ${text} runs backwards.`,
    'Give the lower number first, for example {1..264}.',
  );
}

function tooMany(text: string): DuizhaoError {
  return new DuizhaoError(
    'BAD_USAGE',
    `With ${text} there are more than ${mostSymbols} documents.`,
    'Ask for fewer at once.',
  );
}
