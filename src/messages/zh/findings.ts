/** What the checks found, in Chinese sentences. */
import type { DraftWarning } from '../../core/draft.js';
import type { Finding } from '../../core/finding.js';
import { findingSentence, type RuleSentences, type RuleText } from '../finding-text.js';
import { parseTaggedMention } from '../mention-form.js';
import type { FindingText } from '../messages.js';
import { chineseMention } from './mentions.js';

/** A mention in normal form as Chinese writes it; any other text as it is. */
export function showChinese(value: string): string {
  const tagged = parseTaggedMention(value);
  return tagged === undefined ? value : chineseMention(tagged.kind, tagged.normal);
}

const anyRule: RuleSentences = {
  differs: (expected, found) => `应为“${expected}”，实为“${found}”。`,
  lacks: (expected) => `应有“${expected}”，但未见。`,
  stray: (found) => `见“${found}”。`,
  plain: '涉及整段。',
};

function mentionRule(what: string): RuleSentences {
  return {
    differs: (expected, found) => `中文为${expected}，英文为${found}。`,
    lacks: (expected) => `中文有${expected}，英文没有。`,
    stray: (found) => `英文有${found}，中文没有。`,
    plain: `两边的${what}不一致。`,
  };
}

const rules: Readonly<Record<string, RuleText>> = {
  'term-missing': {
    title: '未用首选术语',
    differs: (expected, found) => `术语库作“${expected}”，译文作“${found}”。`,
    lacks: (expected) => `术语库作“${expected}”，译文未用。`,
    stray: (found) => `“${found}”不是术语库中的术语。`,
    plain: '译文未用术语库中的术语。',
  },
  'term-deprecated': {
    title: '用了弃用术语',
    differs: (expected, found) => `“${found}”已弃用，应作“${expected}”。`,
    lacks: (expected) => `用了弃用术语，应作“${expected}”。`,
    stray: (found) => `“${found}”已弃用。`,
    plain: '用了弃用术语。',
  },
  'term-misspelt': {
    title: '术语拼写有误',
    differs: (expected, found) => `“${found}”与术语“${expected}”只差几个字母，疑为笔误。`,
    lacks: (expected) => `有一处与术语“${expected}”只差几个字母，疑为笔误。`,
    stray: (found) => `“${found}”与某一术语只差几个字母，疑为笔误。`,
    plain: '有一处与术语只差几个字母，疑为笔误。',
  },
  number: { title: '数字不一致', ...mentionRule('数字') },
  date: { title: '日期不一致', ...mentionRule('日期') },
  symbol: { title: '文号不一致', ...mentionRule('文号') },
  'note-reference': {
    title: '脚注引用不一致',
    differs: (expected, found) => `中文此处引脚注${expected}，英文引脚注${found}。`,
    lacks: (expected) => `中文此处引脚注${expected}，英文未引。`,
    stray: (found) => `英文此处引脚注${found}，中文未引。`,
    plain: '两边所引脚注不一致。',
  },
  untranslated: {
    title: '残留未译中文',
    ...anyRule,
    stray: (found) => `“${found}”未译。`,
    plain: '英文中残留中文字符。',
  },
  empty: { title: '没有译文', ...anyRule, plain: '这一段的英文是空的。' },
  omitted: { title: '漏译', ...anyRule, plain: '这一段在英文中没有对应。' },
  added: { title: '增译', ...anyRule, plain: '这一段在中文中没有对应。' },
  repeated: {
    title: '词语重复',
    ...anyRule,
    stray: (found) => `“${found}”一再重复。`,
    plain: '译文有重复。',
  },
  length: {
    title: '长度异常',
    ...anyRule,
    differs: (expected, found) => `此处通常约${expected}个字符，译文有${found}个。`,
    plain: '译文比原文明显偏长或偏短。',
  },
};

/** The title of a rule; an unknown rule's own name. */
export function chineseRuleTitle(rule: string): string {
  return rules[rule]?.title ?? rule;
}

/** A finding as a title and one sentence. */
export function chineseFinding(finding: Finding): FindingText {
  return {
    title: chineseRuleTitle(finding.rule),
    sentence: findingSentence(finding, rules[finding.rule] ?? anyRule, showChinese),
  };
}

const warnings: Readonly<Record<DraftWarning['kind'], (what: string) => string>> = {
  'mention-missing': (what) => `漏了${what}`,
  'mention-added': (what) => `${what}不见于中文`,
  untranslated: (what) => (what === '' ? '残留未译中文' : `“${what}”未译`),
  repeated: (what) => (what === '' ? '有重复' : `“${what}”重复`),
  'too-short': () => '相对原文过短',
  'too-long': () => '相对原文过长',
  empty: () => '没有输出',
};

/** A draft's warning without its full stop. */
export function chineseDraftWarning({ kind, what }: DraftWarning): string {
  return warnings[kind](showChinese(what));
}
