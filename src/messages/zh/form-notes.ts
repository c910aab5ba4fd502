/** What the rules on structure and style find, and why they are there, in Chinese. */
import type { RuleNote } from '../check-words.js';

export const formNotes: Readonly<Record<string, RuleNote>> = {
  'style-word': {
    what: '联合国文件另有拼写、连字符或大小写规定的词。',
    why: '同一机构的文件应能统一检索和引用。',
  },
  'style-sign': {
    what: '行文中的百分号、“&”和口语缩略形式。',
    why: '联合国编辑手册要求写全。',
  },
  'style-date': {
    what: '未按“5 May 2001”格式书写的日期。',
    why: '各地对其他写法的理解不同。',
  },
  'style-number': {
    what: '行文中应写成单词而写成数字的十以下数目。',
    why: '联合国编辑手册规定，除单位、百分比和引用外用单词。',
  },
  spelling: {
    what: '词典和术语库中均没有的英文词。',
    why: '拼错的词无法检索，也使人怀疑其余部分。',
  },
  'paragraph-order': {
    what: '跳号、重号或颠倒的段号。',
    why: '相互参照以段号为准。',
  },
  'cross-reference': {
    what: '所指段落不存在或上下颠倒的参照。',
    why: '段落一经移动，参照最先出错。',
  },
  quotation: {
    what: '中文有引号而英文没有，或引号方向有误。',
    why: '两种文本都应明确何者为引语。',
  },
};
