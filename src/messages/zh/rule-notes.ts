/** What each check rule finds, and why it is there, in Chinese. */
import { entryOf } from '../../core/entry.js';
import type { RuleNote } from '../check-words.js';
import { formNotes } from './form-notes.js';

/** By the names of the rules, in the order of the rules. */
const notes: Readonly<Record<string, RuleNote>> = {
  omitted: {
    what: '英文中没有任何对应内容的中文段落。',
    why: '缺了一条规定，英文读者便无从得知。',
  },
  added: {
    what: '没有中文依据的英文段落。',
    why: '译文不得超出原文。',
  },
  omission: {
    what: '同一段中英文没有译出的中文词语。',
    why: '相似的分句之间最容易漏掉一句。',
  },
  addition: {
    what: '同一段中没有中文依据的英文词语。',
    why: '译者所加的内容只在一种文本中成为规定。',
  },
  empty: {
    what: '对应英文为空的中文。',
    why: '该段从未翻译。',
  },
  'paragraph-number': {
    what: '段落编号与中文不同。',
    why: '各语文本均按段号引用。',
  },
  'lead-word-adverb': {
    what: '段首用语的副词（又、还、再次）在英文中缺失或不符。',
    why: '“once again”表示此前说过，“also”只表示另有所述。',
  },
  'lead-word-consistency': {
    what: '同一文本先前用另一个动词翻译的段首用语。',
    why: '一词两译，会被读作轻重不同。',
  },
  'lead-word': {
    what: '段首用语（如“回顾”“又重申”）的译法不对。',
    why: '“决定”“敦促”“请”等用语轻重有别，译法有定例。',
  },
  'term-missing': {
    what: '中文术语未采用术语库规定的英文。',
    why: '同一机构或概念在所有文件中应当用同一名称。',
  },
  'term-deprecated': {
    what: '使用了术语库不主张采用的英文术语。',
    why: '这些用语已被取代，容易引起误解。',
  },
  'term-superseded': {
    what: '成文之日并未使用的名称：新文件用旧称，或旧文件用今称。',
    why: '机构和国家应用当时的名称，否则年代有误。',
  },
  'title-inexact': {
    what: '文书名称缺字、介词不对或大小写不符。',
    why: '文书名称须逐字照录，否则不成其名。',
  },
  'entity-name-inexact': {
    what: '机构、职位等名称有笔误：错字母、错虚词或缺词。',
    why: '名称有误会沿用下去，还可能指另一机构。',
  },
  'country-form': {
    what: '国名的简称或全称与中文不一致。',
    why: '国名形式由各国自定，不容更改。',
  },
  'do-not-translate': {
    what: '两种文字中均应照写而未照写的词语。',
    why: '产品名、文件名之类只有照写才能查到。',
  },
  'term-misspelt': {
    what: '与术语库中的术语仅差几个字母。',
    why: '名称有误会沿用下去，也无法检索。',
  },
  'number-missing': {
    what: '中文里有而英文里没有的数字。',
    why: '读者首先依据数字，而数字最易抄漏。',
  },
  'number-extra': {
    what: '英文里有而中文里没有的数字。',
    why: '凭空出现的数字往往来自旧稿或别的段落。',
  },
  'number-changed': {
    what: '与中文不同的数字。',
    why: '一位之差，读来毫无破绽。',
  },
  'number-format': {
    what: '数字按其他语文的习惯书写（空格、以点分千位、以逗号作小数点）。',
    why: '逗号与小数点混淆，数目便差千倍。',
  },
  'number-word': {
    what: '数字与文字写法不一致。',
    why: '两种写法本为互证，不一致则必有一误。',
  },
  'unit-magnitude': {
    what: '万、亿与 thousand、million、billion 换算有误。',
    why: '中文以万进位，英文以千进位，换算时易差一个零。',
  },
  percent: {
    what: '百分比不同。',
    why: '百分比不得变为绝对数，15也不得变成50。',
  },
  range: {
    what: '数字范围的起止不同。',
    why: '范围的两端都须照译。',
  },
  ordinal: {
    what: '序数不同（届会、会议、委员会等）。',
    why: '第五十六届不是第五十五届。',
  },
  currency: {
    what: '币种与中文不同。',
    why: '数目相同而币种不同，即非同一金额。',
  },
  date: {
    what: '日期不同。',
    why: '期限和所指文本都取决于日期。',
  },
  biennium: {
    what: '两年期不同（如2002-2003两年期）。',
    why: '预算按两年期通过。',
  },
  symbol: {
    what: '文件编号不同。',
    why: '编号有误，读者便找错文件。',
  },
  'resolution-number': {
    what: '决议或决定的编号不同。',
    why: '决议全凭编号识别。',
  },
  reference: {
    what: '所引条、段、章或附件不同。',
    why: '按引文查找应到达同一处。',
  },
  'note-reference': {
    what: '注号缺失，或中文此处无注。',
    why: '出处和保留意见都系于注号。',
  },
  'note-order': {
    what: '注号次序颠倒。',
    why: '注按出现先后编号，次序不对说明语句移位。',
  },
  untranslated: {
    what: '英文中残留中文。',
    why: '有文字忘记翻译。',
  },
  copied: {
    what: '两边是相同英文的句段。',
    why: '原文并非中文，或被英文覆盖。',
  },
  'inconsistent-target': {
    what: '先前译法不同的相同中文；数字和日期不计。',
    why: '原文两次用词相同，译文也应相同。',
  },
  'inconsistent-source': {
    what: '先前对应另一句中文的相同英文。',
    why: '可能贴错了地方，或漏掉了差别。',
  },
  repeated: {
    what: '连续重复的词句。',
    why: '多因剪贴或机器循环所致。',
  },
  length: {
    what: '英文长度与中文相差悬殊。',
    why: '可能有漏译，或两段并成一段。',
  },
  bracket: {
    what: '括号或引号不成对。',
    why: '引文止于何处，关系到话是谁说的。',
  },
  'end-punctuation': {
    what: '段末标点与中文不同。',
    why: '段末标点表明句子是否完结。',
  },
  width: {
    what: '英文中的全角标点，或中文中的半角标点。',
    why: '看似无误，却影响排版和检索。',
  },
  spacing: {
    what: '空格多余或缺失。',
    why: '往往是删改留下的痕迹。',
  },
  'forbidden-character': {
    what: '不得出现在文件中的字符（控制符、私用区字符、替换符等）。',
    why: '来自损坏的文件，并会损坏别的文件。',
  },
  'mixed-script': {
    what: '拉丁字母词中混有其他文字的字母。',
    why: '外形相同而无法检索。',
  },
  markup: {
    what: '标签或占位符与中文不同。',
    why: '丢失标签则版式受损，丢失占位符则句子残缺。',
  },
  ...formNotes,
};

/** What a rule finds and why; `undefined` for a rule that is not known. */
export function chineseRuleNote(rule: string): RuleNote | undefined {
  return entryOf(notes, rule);
}
