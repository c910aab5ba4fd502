/** What the checks of what is said found, in Chinese sentences. */
import type { RuleText } from '../finding-text.js';

export const contentRules: Readonly<Record<string, RuleText>> = {
  omission: {
    title: '漏译片段',
    sentence: ({ text, words }) => `${text}中没有与“${words.join('、')}”对应的内容。`,
  },
  addition: {
    title: '增译片段',
    sentence: ({ words }) => `中文没有与“${words.join(' … ')}”对应的内容。`,
  },
  copied: { title: '照抄未译', sentence: ({ text }) => `${text}与原文是相同的英文。` },
  'inconsistent-target': {
    title: '同文异译',
    sentence: ({ expected }) => `相同的中文先前译作“${expected}”。`,
  },
  'inconsistent-source': {
    title: '异文同译',
    sentence: ({ expected }) => `相同的英文先前对应的中文是“${expected}”。`,
  },
  'lead-word-adverb': {
    title: '段首用语的副词不符',
    sentence: ({ chinese, expected, found }) => {
      const remark = `“${found}”没有译出${chinese === undefined ? '中文' : `“${chinese}”`}的副词`;
      return expected === undefined ? `${remark}。` : `${remark}，应作“${expected}”。`;
    },
  },
  'lead-word-consistency': {
    title: '段首用语前后译法不一',
    sentence: ({ chinese, expected, found }) =>
      `${chinese === undefined ? '段首用语' : `“${chinese}”`}此处译作“${found}”，先前译作“${expected}”。`,
  },
};
