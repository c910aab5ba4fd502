/** Numbers the items of lists in web pages as browsers do. */
import { entryOf } from '../../../core/entry.js';
import { romanNumber } from '../roman-numbers.js';
import { elementNode, type PageNode } from './nodes.js';

const attribute = (node: PageNode, name: string): string => node.getAttribute?.(name) ?? '';

const typeOfStyle: Readonly<Record<string, string>> = {
  decimal: '1',
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
  none: 'none',
};

/** The label of each item of a list, with the space after it; none for lists without marks. */
export function listLabels(list: PageNode): ReadonlyMap<PageNode, string> {
  const items = list.childNodes.filter(
    ({ nodeType, localName }) => nodeType === elementNode && localName === 'li',
  );
  const style = /list-style(?:-type)?\s*:[^;]*?([a-z-]+)\s*(?:;|$)/iu.exec(
    attribute(list, 'style'),
  );
  const type = entryOf(typeOfStyle, style?.[1] ?? '') ?? attribute(list, 'type');
  if (type === 'none') return new Map();
  if (list.localName !== 'ol') return new Map(items.map((item) => [item, '• ']));
  const isReversed = list.getAttribute?.('reversed') != null;
  const given = Number.parseInt(attribute(list, 'start'), 10);
  let next = Number.isNaN(given) ? (isReversed ? items.length : 1) : given;
  return new Map(
    items.map((item) => {
      const value = Number.parseInt(attribute(item, 'value'), 10);
      if (!Number.isNaN(value)) next = value;
      const label = `${writeNumber(next, type)}. `;
      next += isReversed ? -1 : 1;
      return [item, label];
    }),
  );
}

function writeNumber(value: number, type: string): string {
  if (value < 1 || value > 3999) return String(value);
  if (type === 'a' || type === 'A') {
    const letters = letterNumber(value);
    return type === 'a' ? letters : letters.toUpperCase();
  }
  if (type === 'i' || type === 'I') {
    const roman = romanNumber(value);
    return type === 'i' ? roman : roman.toUpperCase();
  }
  return String(value);
}

/** After z comes aa, then ab, as browsers have it. */
function letterNumber(value: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  }
  return text;
}
