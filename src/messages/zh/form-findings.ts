/** What the checks of structure, punctuation, spelling and style found, in Chinese sentences. */
import type { RuleText } from '../finding-text.js';

export const formRules: Readonly<Record<string, RuleText>> = {
  'note-order': {
    title: '脚注次序有误',
    sentence: ({ text, expected, found }) => `${text}中脚注${found}首次出现在脚注${expected}之后。`,
  },
  width: {
    title: '全角半角有误',
    sentence: ({ expected, found }) =>
      expected === undefined ? `“${found}”为全角字符。` : `“${found}”应为“${expected}”。`,
  },
  spacing: {
    title: '空格有误',
    sentence: ({ expected, found }) => `“${found}”的空格应如“${expected}”。`,
  },
  'forbidden-character': {
    title: '不应有的字符',
    sentence: ({ text, found }) => `${text}含有不应出现在正式文件中的字符${found}。`,
  },
  'mixed-script': {
    title: '混入其他文字的字母',
    sentence: ({ expected, found }) =>
      expected === undefined
        ? `“${found}”不是拉丁字母。`
        : `“${found}”是西里尔或希腊字母，应作“${expected}”。`,
  },
  markup: {
    title: '标记不一致',
    sentence: ({ text, expected, found }) => {
      if (found === undefined) return `中文有${expected}，${text}没有。`;
      return expected === undefined
        ? `${text}的${found}没有与之对应的标记。`
        : `${text}的${found}之前应先有${expected}。`;
    },
  },
  'style-word': {
    title: '拼写不合联合国体例',
    sentence: ({ expected, found }) => `“${found}”在联合国文件中写作“${expected}”。`,
  },
  'style-sign': {
    title: '行文中的符号或缩略形式',
    sentence: ({ expected, found }) =>
      expected === undefined
        ? `“${found}”在联合国文件中应写全。`
        : `“${found}”在联合国文件中写作“${expected}”。`,
  },
  'style-date': {
    title: '日期写法不合体例',
    sentence: ({ expected, found }) => `“${found}”在联合国文件中写作“${expected}”。`,
  },
  'style-number': {
    title: '十以下的数字未用单词',
    sentence: ({ expected, found }) => `“${found}”在联合国文件中写作“${expected}”。`,
  },
  spelling: {
    title: '拼写',
    sentence: ({ expected, found }) =>
      expected === undefined
        ? `词典中没有“${found}”。`
        : `词典中没有“${found}”，可能是“${expected}”。`,
  },
  'paragraph-order': {
    title: '段次有误',
    sentence: ({ text, expected, found }) => `${text}此处段号为${found}，按次序应为${expected}。`,
  },
  'cross-reference': {
    title: '参照落空',
    sentence: ({ expected, found }) =>
      expected === undefined
        ? `“${found}”所指的内容在文中不存在。`
        : `“${found}”所指的内容不在该处，应为“${expected}”。`,
  },
  quotation: {
    title: '引号不一致',
    sentence: ({ text, expected, found }) =>
      found === undefined
        ? `中文引用了“${expected}”，${text}没有引号。`
        : `引号“${found}”形式有误，应为“${expected}”。`,
  },
};
