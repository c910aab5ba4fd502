/** The data card of a corpus in Chinese. */
import type { CorpusCardWords } from '../corpus-card-words.js';

export const chineseCorpusCard: CorpusCardWords = {
  language: 'zh',
  dataCard: '数据说明',
  summary: (kept, documents, characters, words) =>
    `中英翻译单元 ${kept} 个，来自 ${documents} 份文件：中文 ${characters} 字，英文 ${words} 词。`,
  made: (version) => `由 duizhao ${version} 生成；来源和设置相同，所得字节即相同。`,
  headings: {
    contents: '内容',
    sources: '来源与许可',
    making: '制作方法',
    removed: '剔除了什么，为何剔除',
    shapes: '长度与得分',
    samples: '样例',
    limits: '局限',
    citing: '引用方式',
    files: '文件',
  },
  columns: {
    split: '划分',
    units: '单元数',
    licence: '许可或使用条件',
    documents: '文件数',
    paired: '配对方式',
    reason: '原因',
    share: '占全部比例',
    file: '文件',
    bytes: '字节数',
  },
  noLicence: '未注明',
  documentCounts: ({ aligned, rejected, failed, lone, refused }) =>
    `已对齐的文件或文件对：${aligned}；读后弃用：${rejected}；失败：${failed}；无对应文件：${lone}；无法使用：${refused}。名称与原因见 documents.jsonl、quarantine.jsonl 和 lone.jsonl。`,
  scripts: (simplified, traditional) => `简体单元 ${simplified} 个，繁体单元 ${traditional} 个。`,
  level: {
    paragraph: '单元为段落。',
    sentence: '单元为句子；译文有合有分之处，则为数句。',
  },
  pairing: (ways) => `文件${ways}配对。`,
  ways: {
    manifest: '按清单',
    symbol: '按文号',
    name: '按文件名',
    content: '按内容',
    bitext: '原已成对',
  },
  splitting: (dev, test, seed) =>
    `按文件编号与种子 ${seed} 的散列，将整份文件划入 dev（约占单元数 ${dev}）和 test（约占 ${test}）；内容大体相同的文件划在一处。`,
  deduplicated: (near) =>
    `完全相同、规范化后相同或近乎相同（两侧 Jaccard 相似度均达 ${near}）的单元，只留最先一个。`,
  settingsAre: '全部设置见 corpus.json。',
  reasons: {
    duplicate: '与前面的单元相同',
    'near-duplicate': '与前面的单元近乎相同',
    contaminated: '与保留的测试集重复',
  },
  charts: {
    lengths: '中文长度（字）',
    ratios: '每个汉字对应的英文词数',
    alignments: '对齐得分',
  },
  andMore: (bound) => `${bound} 及以上`,
  sampleKinds: { best: '对齐最有把握', middle: '居中', worst: '对齐最无把握' },
  confidence: (score) => `对齐 ${score}`,
  noSamples: '无。',
  limits: [
    '对齐由程序完成；得分即概率，得 0.9 分的单元约有十分之一是错的。',
    '过滤只看形式，会放过一些劣译，也会误删一些好译文。',
    '文本即来源所公布者；除读取文件造成的损伤外，未作任何更正。',
    '可能识别私人身份的内容，仅按格式查找。',
  ],
  cite: (name, version) =>
    `请按各来源的许可要求注明来源，并将本汇编引作“${name}，用 duizhao ${version} 汇编”，附 corpus.json 的 SHA-256 值。`,
};
