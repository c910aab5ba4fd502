/** Lists and ranges of mentions: what joins their items, and what words around them belong to. */
import type { Language } from '../../core/document.js';
import {
  type Located,
  located,
  opening,
  openingOf,
  type Parser,
  phrase,
  separated,
} from './grammar.js';

/** What joins the items of a list or the ends of a range. */
export const listSeparator: { readonly [language in Language]: Parser<string> } = {
  en: phrase(
    ...[',', '-', '&', 'and', ', and', 'or', ', or', 'and/or', 'to', 'through'],
    ...['as well as', ', as well as', 'and from', 'and to', 'and of'],
  ),
  zh: phrase('、', '和', '及', '与', '以及', '或', '至', '到', '-', '，以及', '，和', '和/或'),
};

/** The word a list begins with belongs to its first item: `resolutions 55/25`. */
export function fromStart<T>(items: readonly Located<T>[], start: number): readonly Located<T>[] {
  return items.map((item, index) => (index === 0 ? { ...item, from: start } : item));
}

/** The word a list ends with belongs to its last item: `88th meeting`. */
export function toEnd<T>(items: readonly Located<T>[], end: number): readonly Located<T>[] {
  return items.map((item, index) => (index === items.length - 1 ? { ...item, to: end } : item));
}

/**
 * A list as far as the last item that `closes` it: in `10 to 15 per cent and 5 States` the 15 has
 * the unit, and the 5 is no part of the list. Reads nothing where no item does. An item that
 * closes has two tokens or more.
 */
export function listUpTo<T>(
  item: Parser<T>,
  separator: Parser<unknown>,
  closes: (value: T) => boolean,
): Parser<readonly Located<T>[]> {
  const list = separated(located(item), separator);
  return opening({ ...openingOf(list), canBeLone: false }, (tokens, at) => {
    const items = list(tokens, at)?.value ?? [];
    const closed = items.slice(0, items.findLastIndex(({ value }) => closes(value)) + 1);
    const last = closed.at(-1);
    return last && { value: closed, next: last.to };
  });
}
