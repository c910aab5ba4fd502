/** What the checks of numbers, dates, symbols and references found, in Chinese sentences. */
import type { RuleText } from '../finding-text.js';

/** For what the two texts should share: numbers, dates, symbols, references. */
export function comparison(prefix = ''): RuleText['sentence'] {
  return ({ text, expected, found }) => {
    if (expected === undefined) return `${text}有${prefix}${found}，中文没有。`;
    return found === undefined
      ? `中文有${prefix}${expected}，${text}没有。`
      : `中文为${prefix}${expected}，${text}为${prefix}${found}。`;
  };
}

export const mentionRules: Readonly<Record<string, RuleText>> = {
  'number-missing': { title: '漏译数字', sentence: comparison() },
  'number-extra': { title: '多出数字', sentence: comparison() },
  'number-changed': { title: '数字不一致', sentence: comparison() },
  'number-word': { title: '文字所写的数字不一致', sentence: comparison() },
  'number-format': {
    title: '数字写法不合英文习惯',
    sentence: ({ expected, found }) => `“${found}”在英文中应写作“${expected}”。`,
  },
  'unit-magnitude': { title: '数量级不一致', sentence: comparison() },
  percent: { title: '百分数不一致', sentence: comparison() },
  range: { title: '起止数字不一致', sentence: comparison() },
  ordinal: { title: '序数、届次或会次不一致', sentence: comparison() },
  currency: { title: '币种不一致', sentence: comparison() },
  date: { title: '日期不一致', sentence: comparison() },
  biennium: { title: '两年期或起止年份不一致', sentence: comparison() },
  symbol: { title: '文号不一致', sentence: comparison() },
  'resolution-number': { title: '决议或决定编号不一致', sentence: comparison() },
  reference: { title: '引用不一致', sentence: comparison() },
};
