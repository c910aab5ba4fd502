/** What the types of links are called in Chinese. */
import { chineseNumeral } from '../chinese-numerals.js';

/** A bead type such as `1-2` in words: “一对二”; one side empty: “仅见于中文”. */
export function chineseBeadType(type: string): string {
  const [source = '', target = ''] = type.split('-');
  if (target === '0') return '仅见于中文';
  if (source === '0') return '仅见于英文';
  return `${chineseNumeral(source) ?? source}对${chineseNumeral(target) ?? target}`;
}
