/** What the repairs to the input do, in Chinese. */

/** By the name of the rule. */
export const chineseRepairs: Readonly<Record<string, string>> = {
  'chinese-brackets': '括号统一为全角',
  'chinese-punctuation': '中文标点统一为全角',
  'chinese-spacing': '删去中文里多余的空格',
  'compatibility-characters': '部首和连字还原为文字',
  composition: '字母与附加符号合成',
  dashes: '统一破折号和连字符',
  'full-width': '数字和字母统一为半角',
  'invisible-characters': '删去不可见字符',
  'letter-spacing': '收紧疏排的标题',
  'line-joins': '接合断行',
  'note-references': '从正文中取出脚注号',
  'notes-set-apart': '将脚注移出正文',
  overprint: '叠印的字词还原为一份',
  'page-numbers': '删去页码',
  'quotation-marks': '统一引号',
  'rule-lines': '删去横线',
  'running-heads': '删去页眉页脚',
  'symbol-fonts': '替换符号字体的字符',
  'unusual-spaces': '特殊空格改为普通空格',
};
