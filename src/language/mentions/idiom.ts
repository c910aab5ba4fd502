/** Grammar of Chinese idioms that hold numerals but count nothing: reading one finds no mention. */
import { either, type MentionGrammar, map, phrase } from './grammar.js';

const idioms =
  '一分为二 一五一十 一心一意 一式两份 两全其美 两面三刀 三三两两 三令五申 三位一体 三心二意 三番两次 三番五次 ' +
  '四分五裂 四面八方 四通八达 五光十色 五湖四海 五花八门 七上八下 七嘴八舌 八方 九牛一毛 十全十美 千万不要 ' +
  '十分 十足 万一 二手 三亚 三峡 三角洲 四川 九江 九龙 五台 八达';

export const idiomGrammar: MentionGrammar = {
  en: either(),
  zh: map(phrase(...idioms.split(' ')), () => []),
};
