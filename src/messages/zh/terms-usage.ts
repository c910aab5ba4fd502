/** The words of `duizhao terms extract` and `duizhao terms check` in Chinese. */
import type { TermsUsageWords } from '../terms-usage-words.js';

export const chineseTermsUsage: TermsUsageWords = {
  extract: '从对照文本中提取术语候选：两边反复出现的词语',
  check: '显示术语库中的术语实际如何翻译',
  files: '对照文本，convert 能读的任何格式',
  known: '术语库，其中已有的术语不再提出',
  checked: '术语库，可给多个',
  minCount: '术语至少出现于多少对句段',
  most: '最多提出多少候选',
  format: 'text、json 或 tsv',
  outTerms: '输出文件，按文件名为 .tbx 或 .tsv；不给则以 TSV 写到标准输出',
  kinds: {
    preferred: '首选',
    admitted: '许用',
    superseded: '旧称',
    deprecated: '不用',
    other: '其他译法',
    missing: '未见',
  },
  pairs: (number) => `${number.toLocaleString('en-GB')}对`,
  noTerms: '术语库中的术语均未出现。',
  counted: (pairs, concepts) =>
    `${pairs.toLocaleString('en-GB')}对句段中有${concepts.toLocaleString('en-GB')}个概念`,
  extracted: (candidates, pairs) =>
    `从${pairs.toLocaleString('en-GB')}对句段中提出${candidates.toLocaleString('en-GB')}个候选`,
  leftOut: (number, first) =>
    `${number.toLocaleString('en-GB')}个单元不是中英文对照；第一个：${first}`,
  needsTermbase: '须有术语库',
  needsTermbaseHint: '用 --termbase 指定。',
  needsFiles: '提取须读两遍，标准输入只能读一遍',
  needsFilesHint: '请给出文件名。',
  badFormat: (file) => `不知${file}是何格式`,
  badFormatHint: (formats) => `可读的格式：${formats}。`,
  badCount: (option, written) => `${option} 须为不小于 1 的整数，而非 ${written}`,
  badCountHint: '请给出一个数，如 3。',
  badOut: (file) => `候选不能写成${file}`,
  badOutHint: '文件名须以 .tbx 或 .tsv 结尾。',
  proposals: '术语候选',
};
