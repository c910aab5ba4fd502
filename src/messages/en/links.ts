/** What the types of links are called in English. */
import { entryOf } from '../../core/entry.js';

const words: Readonly<Record<string, string>> = {
  0: 'none',
  1: 'one',
  2: 'two',
  3: 'three',
  4: 'four',
  5: 'five',
};

/** A bead type such as `1-2` in words: “one to two”; one side empty: “Chinese only”. */
export function englishBeadType(type: string): string {
  const [source = '', target = ''] = type.split('-');
  if (target === '0') return 'in the Chinese only';
  if (source === '0') return 'in the English only';
  return `${entryOf(words, source) ?? source} to ${entryOf(words, target) ?? target}`;
}
