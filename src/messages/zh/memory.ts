/** The words of `duizhao memory` in Chinese. */
import type { MemoryWords } from '../memory-words.js';

export const chineseMemory: MemoryWords = {
  actions: {
    import: '将 TMX 文件或表格（中文、制表符、英文）中的翻译单元加入记忆库',
    'look-up': '查找与文本最相似的单元，并将其中的数字、日期换成该文本的',
    concordance: '查找词语在记忆库中的用例及其译法',
    stats: '说明记忆库的内容',
    export: '将全部单元写成 TMX',
  },
  arguments: {
    memory: '记忆库所在文件夹；首次导入时建立',
    files: '任何工具的 TMX 1.4 文件，或 TSV 文件',
    text: '要查的文本；不给时读取标准输入，每行一段，按原文次序',
    query: '一段中文，或任何词形的英文单词',
  },
  options: {
    unordered: '文件中单元的先后与其上下文无关',
    threshold: '最低匹配率（百分比）',
    from: '文本的语言',
    fromQuery: '查找的语言；默认随查询内容',
    limit: '最多列出多少条',
  },
  imported: (read, added) => `读取 ${read} 个单元，其中 ${added} 个是新的`,
  problems: {
    'bad-xml': (number) => `${number} 个单元的 XML 不合规范`,
    'one-language': (number) => `${number} 个单元缺少中文或英文`,
    empty: (number) => `${number} 个单元有一侧没有文字`,
  },
  firstPlaces: (places) => `最先几处：${places}`,
  noMatch: '没有匹配',
  adaptedFrom: (target) => `原译：${target}`,
  stats: {
    units: '单元',
    size: '占用磁盘',
    characters: '字符（中文、英文）',
    contexts: '知道上下文的单元',
    dates: '日期',
    files: '文件',
  },
  badNumber: (option, written) => `${option} ${written}：此处不能用这个数`,
  badNumberHint: (least, most) => `请给出 ${least} 至 ${most} 的整数。`,
};
