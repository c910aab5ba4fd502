/** The words of `duizhao terms` in Chinese. */
import type { TermsWords } from '../terms-words.js';

const languages = { zh: '中文', en: '英文' } as const;

const fields: Readonly<Record<string, string>> = {
  id: '编号',
  concept: '整个概念',
  term: '术语',
  'termbase.title': '术语库标题',
  'termbase.licence': '许可',
  'termbase.source': '术语库来源',
  'term.status': '状态',
  'term.type': '术语类型',
  'term.partOfSpeech': '词性',
  'term.caseRule': '大小写规则',
  'term.from': '启用日期',
  'term.until': '停用日期',
  'term.supersededBy': '取代者',
  'term.source': '术语来源',
  'term.context': '语境',
  'term.note': '术语备注',
  type: '概念类型',
  subject: '领域',
  definition: '定义',
  source: '来源',
  note: '备注',
  onlyWhen: '“仅当”条件',
  notWhen: '“除非”条件',
};

export const chineseTerms: TermsWords = {
  actions: {
    import: '读取其他工具的术语库并写成 TBX',
    export: '以其他工具的格式写出术语库',
    convert: '以另一种 TBX 形式写出术语库',
    merge: '将多个术语库合并为一个，并指出相互矛盾之处',
    validate: '查出术语库中的毛病；有毛病时退出码为 1',
  },
  arguments: {
    file: '术语库：TBX、CSV、TSV、XLSX（包括 UNTERM 和 IATE 导出的）、OmegaT 词汇表、MultiTerm XML 或 JSON；- 为标准输入',
    files: '任何格式的术语库；有出入时以第一个为准，用 --prefer last 时以最后一个为准',
    termbase: 'TBX 术语库；- 为标准输入',
  },
  options: {
    from: '文件的格式；不给时自动判断',
    to: '要写成的格式；默认依 -o 的文件名而定',
    columns: '表格各列的内容，按列名、字母或序号指定：zh=中文,en=English,status=D；默认按列名判断',
    layout: '表格的排法：一行一个概念，一行一个术语（无损失），或同 UNTERM、IATE 导出的排法',
    dialect:
      '2019 年版 TBX-Basic，属性式（dca）或元素式（dct）；或 2008 年版（v2），供 OmegaT 使用',
    prefer: '相互矛盾时以哪个术语库为准',
    report: '写入矛盾之处的 JSON 文件',
  },
  noFormat: '没有指明要写成的格式',
  noFormatHint: (formats) => `请给出 --to（${formats.join('、')}），或用 -o 给出文件名。`,
  needsFile: '工作簿不能写到标准输出',
  needsFileHint: '请用 -o 给出文件名。',
  written: (concepts, terms, file) => `${file}：${concepts} 个概念，${terms} 个术语`,
  more: (number) => `  ……另有 ${number} 项`,
  lost: (format, losses) =>
    `${format} 容纳不下全部内容，丢失的有：${losses
      .map(({ field, concepts }) => {
        const name = Object.hasOwn(fields, field) ? fields[field] : field;
        return field.startsWith('termbase.') ? name : `${name}（${concepts} 个概念）`;
      })
      .join('、')}`,
  place: ({ line, concept, language, term }) =>
    [
      ...(line === undefined ? [] : [`第 ${line} 行`]),
      ...(concept === undefined ? [] : [`概念“${concept}”`]),
      ...(language === undefined || term !== undefined ? [] : [languages[language]]),
      ...(term === undefined ? [] : [`“${term}”`]),
    ].join('，'),
  colon: '：',
  problems: {
    'no-terms': () => '概念没有术语',
    'empty-term': () => '术语是空的',
    'wrong-script': () => '术语的文字与其语言不符',
    'unknown-status': ({ detail }) => `“${detail}”不是已知的状态`,
    'unknown-type': ({ detail }) => `“${detail}”不是已知的概念类型`,
    'unknown-case-rule': ({ detail }) => `“${detail}”不是已知的大小写规则`,
    'bad-date': ({ detail }) => `“${detail}”不是日期；请写成 2002 或 2002-10-01`,
    'from-after-until': ({ detail }) => `停用早于启用：${detail}`,
    'repeated-id': () => '编号与另一个概念相同',
    'repeated-term': () => '同一概念中术语重复',
    'two-preferred': ({ detail }) => `“${detail}”在同一时期也是首选`,
    'unknown-successor': ({ detail }) => `取代它的“${detail}”不在术语库中`,
    'successor-circle': ({ detail }) => `术语循环取代：${detail}`,
    'never-matching': ({ detail }) => `有了条件“${detail}”，就永远不会用到`,
    'repeated-concept': ({ other }) => `与概念“${other}”的中英文术语相同`,
    'contradicting-status': ({ other }) => `对于同一中文，概念“${other}”的说法与此术语相反`,
    'no-preferred': () => '没有首选术语',
    'current-with-successor': ({ detail }) => `已由“${detail}”取代，却仍可使用`,
    'idle-pattern': ({ detail }) => `条件“${detail}”没有内容，或以省略号开头或结尾`,
    'odd-space': () => '前后或中间有正文中不会有的空格',
    'invisible-character': ({ detail }) => `有看不见的字符：${detail}`,
    'odd-width': ({ detail }) => `全角、半角与其语言不符：${detail}`,
    'unbalanced-brackets': ({ detail }) => `括号不成对：${detail}`,
    'odd-row': ({ detail }) => `此行没有中英文术语${detail === '' ? '' : `：${detail}`}`,
    'case-only': ({ detail }) => `与“${detail}”只有大小写不同`,
    'one-language': () => '没有这种语言的术语',
  },
  checked: (concepts, problems) =>
    problems === 0 ? `${concepts} 个概念未发现毛病。` : `${concepts} 个概念中有 ${problems} 处毛病`,
  merged: (concepts, joined, conflicts) =>
    `${concepts} 个概念，其中 ${joined} 个是合并的；${conflicts} 处矛盾`,
  said: (termbase, value) => `“${value}”（${termbase}）`,
  conflicts: {
    preferred: ({ first, last, kept }) => `首选术语分别是${first}和${last}；保留“${kept}”为首选`,
    status: ({ first, last, kept }) => `状态分别是${first}和${last}；保留 ${kept}`,
    field: ({ field, first, last, kept }) =>
      `${Object.hasOwn(fields, field) ? fields[field] : field}分别是${first}和${last}；保留“${kept}”`,
    id: ({ first, last, kept }) => `编号已由${first}使用，${last}改为 ${kept}`,
    several: ({ first, last, kept }) => `${last}在此是几个概念，其中有${first}；并入 ${kept}`,
  },
};
