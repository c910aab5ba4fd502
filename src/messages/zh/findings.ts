/** What the checks found, in Chinese sentences. */

import type { DraftWarning } from '../../core/draft.js';
import { entryOf } from '../../core/entry.js';
import type { CheckedText, Finding } from '../../core/finding.js';
import { type RuleText, type ShownFinding, showFinding } from '../finding-text.js';
import { bareLabel, parseTaggedMention, recognizeMention } from '../mention-form.js';
import type { FindingText } from '../messages.js';
import { contentRules } from './content-findings.js';
import { formRules } from './form-findings.js';
import { comparison, mentionRules } from './mention-findings.js';
import { chineseMention } from './mentions.js';

/** A mention in normal form as Chinese writes it; any other text as it is. */
function show(value: string): string {
  const tagged = parseTaggedMention(value);
  return tagged === undefined ? value : chineseMention(tagged.kind, tagged.normal);
}

const texts: Readonly<Record<CheckedText, string>> = { target: '英文', draft: '译稿' };

function anySentence({ text, expected, found }: ShownFinding): string {
  if (expected === undefined) return found === undefined ? `请核对${text}。` : `见“${found}”。`;
  return found === undefined
    ? `应有“${expected}”，但未见。`
    : `应为“${expected}”，实为“${found}”。`;
}

/** In quotation marks, unless it is a title that has its own marks. */
function quote(chinese: string): string {
  return chinese.startsWith('《') ? chinese : `“${chinese}”`;
}

/** What the termbase has for the words of the Chinese, as far as they are known. */
function termbaseHas({ chinese, expected }: ShownFinding): string {
  return chinese === undefined
    ? `术语库作“${expected}”`
    : `${quote(chinese)}在术语库中作“${expected}”`;
}

const rules: Readonly<Record<string, RuleText>> = {
  ...contentRules,
  ...formRules,
  ...mentionRules,
  omitted: { title: '漏译', sentence: ({ text }) => `${text}中没有与此对应的内容。` },
  added: { title: '增译', sentence: ({ text }) => `此处仅见于${text}，中文没有对应的内容。` },
  empty: { title: '没有译文', sentence: ({ text }) => `${text}此处为空。` },
  'paragraph-number': {
    title: '段号不一致',
    sentence: ({ text, expected, found }) => {
      const [chinese, english] = [expected, found].map((label) => label && bareLabel(label));
      if (chinese && english) return `中文段号为${chinese}，${text}为${english}。`;
      return chinese ? `仅中文有段号（${chinese}）。` : `仅${text}有段号（${english}）。`;
    },
  },
  'lead-word': {
    title: '段首用语不一致',
    sentence: ({ chinese, expected, found }) => {
      const remark = `“${found}”与${chinese === undefined ? '中文' : `“${chinese}”`}不对应`;
      return expected === undefined ? `${remark}。` : `${remark}，应作“${expected}”。`;
    },
  },
  'term-missing': {
    title: '未用规定术语',
    sentence: (finding) =>
      finding.found === undefined
        ? `${termbaseHas(finding)}，${finding.text}未用。`
        : `${termbaseHas(finding)}，${finding.text}作“${finding.found}”。`,
  },
  'term-deprecated': {
    title: '不宜使用的术语',
    sentence: ({ expected, found }) => `术语库不主张用“${found}”，应作“${expected}”。`,
  },
  'term-superseded': {
    title: '名称与时间不符',
    sentence: ({ expected, found }) => `成文时的名称是“${expected}”，不是“${found}”。`,
  },
  'title-inexact': {
    title: '文书名称不准确',
    sentence: ({ expected, found }) => `文书名称应为“${expected}”，不是“${found}”。`,
  },
  'entity-name-inexact': {
    title: '机构名称不准确',
    sentence: ({ expected, found }) => `名称应为“${expected}”，不是“${found}”。`,
  },
  'country-form': {
    title: '国名形式不符',
    sentence: ({ chinese, expected, found }) =>
      chinese === undefined
        ? `“${found}”应作“${expected}”。`
        : `中文作${chinese}，英文应作“${expected}”，现作“${found}”。`,
  },
  'do-not-translate': {
    title: '不应翻译',
    sentence: ({ expected, text }) => `“${expected}”在两种文字中均应照写，${text}未见。`,
  },
  'term-misspelt': {
    title: '术语写法有误',
    sentence: ({ expected, found }) => `“${found}”与术语库中的“${expected}”写法相近而不相同。`,
  },
  'note-reference': { title: '脚注引用不一致', sentence: comparison('脚注') },
  untranslated: { title: '残留未译中文', sentence: ({ found }) => `“${found}”未译。` },
  repeated: { title: '词语重复', sentence: ({ found }) => `“${found}”前后重复。` },
  length: {
    title: '长度异常',
    sentence: ({ text, expected, found }) =>
      `与原文相应的长度通常约为${expected}个字符，${text}有${found}个。`,
  },
  bracket: {
    title: '括号或引号不成对',
    sentence: ({ expected, found }) => `“${found}”缺少与之成对的“${expected}”。`,
  },
  'end-punctuation': {
    title: '末尾标点不一致',
    sentence: ({ text, chinese, expected, found }) => {
      const ends = chinese === undefined ? '' : `中文以“${chinese}”结尾，`;
      const but = found === undefined ? `${text}末尾没有标点` : `${text}末尾为“${found}”`;
      return `${ends}英文应为“${expected}”；${but}。`;
    },
  },
};

/** The title of a rule; an unknown rule's own name. */
export function chineseRuleTitle(rule: string): string {
  return entryOf(rules, rule)?.title ?? rule;
}

/** A finding as a title and one sentence. */
export function chineseFinding(finding: Finding): FindingText {
  const { sentence } = entryOf(rules, finding.rule) ?? { sentence: anySentence };
  return {
    title: chineseRuleTitle(finding.rule),
    sentence: sentence(showFinding(finding, texts[finding.checked], show)),
  };
}

const warnings: Readonly<Record<DraftWarning['kind'], (what: string) => string>> = {
  'mention-missing': (what) => `漏了${what}`,
  'mention-added': (what) => `${what}不见于中文`,
  'term-missing': (what) => `未用${what}`,
  untranslated: (what) => (what === '' ? '残留未译中文' : `“${what}”未译`),
  repeated: (what) => (what === '' ? '有重复' : `“${what}”重复`),
  'too-short': () => '相对原文过短',
  'too-long': () => '相对原文过长',
  empty: () => '没有输出',
};

/** A draft's warning without its full stop. */
export function chineseDraftWarning({ kind, what }: DraftWarning): string {
  const mention = recognizeMention(what);
  return warnings[kind](
    mention === undefined ? what : chineseMention(mention.kind, mention.normal),
  );
}
