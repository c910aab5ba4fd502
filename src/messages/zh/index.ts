/** The Chinese catalogue. */
import type { Messages } from '../messages.js';
import { chineseBlockKinds, chineseBlockName } from './blocks.js';
import { chineseCheckWords } from './check.js';
import { chineseErrors } from './errors.js';
import { chineseEvidence, chineseList } from './evidence.js';
import { chineseDraftWarning, chineseFinding, chineseRuleTitle } from './findings.js';
import { chineseBeadType } from './links.js';
import { chineseMention } from './mentions.js';
import { chineseRepairs } from './repairs.js';
import { chineseReport } from './report.js';
import { chineseRuleNote } from './rule-notes.js';

export const chinese: Messages = {
  locale: 'zh',
  languageTag: 'zh-Hans',
  languages: { zh: '中文', en: '英文' },
  blockKinds: chineseBlockKinds,
  severities: { error: '错误', warning: '警告', info: '提示' },
  linkStatuses: { proposed: '待定', accepted: '已接受', edited: '已修改', rejected: '已否定' },
  errors: chineseErrors,
  report: chineseReport,
  blockName: chineseBlockName,
  beadType: chineseBeadType,
  mention: chineseMention,
  evidence: chineseEvidence,
  evidenceDirection: (logOdds) => (logOdds < 0 ? '反对' : '支持'),
  finding: chineseFinding,
  ruleTitle: chineseRuleTitle,
  ruleNote: chineseRuleNote,
  check: chineseCheckWords,
  draftWarning: chineseDraftWarning,
  draftVerdicts: { fine: '大致可用', look: '须细看', redo: '宜重译' },
  repair: (rule) => chineseRepairs[rule] ?? rule,
  list: chineseList,
};
