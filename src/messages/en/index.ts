/** The English catalogue. */
import type { Messages } from '../messages.js';
import { englishBlockKinds, englishBlockName } from './blocks.js';
import { englishCheckWords } from './check.js';
import { englishErrors } from './errors.js';
import { englishEvidence, englishList } from './evidence.js';
import { englishDraftWarning, englishFinding, englishRuleTitle } from './findings.js';
import { englishBeadType } from './links.js';
import { englishMention } from './mentions.js';
import { englishRepairs } from './repairs.js';
import { englishReport } from './report.js';
import { englishRuleNote } from './rule-notes.js';

export const english: Messages = {
  locale: 'en',
  languageTag: 'en',
  languages: { zh: 'Chinese', en: 'English' },
  blockKinds: englishBlockKinds,
  severities: { error: 'Error', warning: 'Warning', info: 'Remark' },
  linkStatuses: {
    proposed: 'proposed',
    accepted: 'accepted',
    edited: 'edited',
    rejected: 'rejected',
  },
  errors: englishErrors,
  report: englishReport,
  blockName: englishBlockName,
  beadType: englishBeadType,
  mention: englishMention,
  evidence: englishEvidence,
  evidenceDirection: (logOdds) => (logOdds < 0 ? 'speaks against' : 'speaks for'),
  finding: englishFinding,
  ruleTitle: englishRuleTitle,
  ruleNote: englishRuleNote,
  check: englishCheckWords,
  draftWarning: englishDraftWarning,
  draftVerdicts: { fine: 'likely fine', look: 'look at it', redo: 'redo' },
  repair: (rule) => englishRepairs[rule] ?? rule,
  list: englishList,
};
