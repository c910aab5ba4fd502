/** Spells out ligatures, and turns the radicals that PDF files write for characters into those. */
import { editMatches, type RepairRule } from '../rule.js';

// Radicals of the supplement block to which Unicode assigns no character of their own.
const radicals = new Map(
  Object.entries({
    '⺟': '母',
    '⺠': '民',
    '⻁': '虎',
    '⻄': '西',
    '⻅': '见',
    '⻆': '角',
    '⻉': '贝',
    '⻋': '车',
    '⻓': '长',
    '⻔': '门',
    '⻘': '青',
    '⻚': '页',
    '⻛': '风',
    '⻜': '飞',
    '⻝': '食',
    '⻢': '马',
    '⻣': '骨',
    '⻤': '鬼',
    '⻥': '鱼',
    '⻦': '鸟',
    '⻧': '卤',
    '⻨': '麦',
    '⻩': '黄',
    '⻬': '齐',
    '⻮': '齿',
    '⻰': '龙',
    '⻳': '龟',
  }),
);

/** Ligatures and radicals become letters and characters. */
export const compatibilityCharacters: RepairRule = {
  name: 'compatibility-characters',
  find: (text) =>
    editMatches(
      text,
      /[\ufb00-\ufb06\u2e80-\u2fdf]/gu,
      ([character]) => radicals.get(character) ?? character.normalize('NFKC'),
    ),
};
