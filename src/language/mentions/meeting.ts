/** Grammar of meetings: 88th plenary meeting, 1st to 8th meetings, 第88次全体会议. */
import {
  type Located,
  type MentionGrammar,
  mapLocated,
  mentions,
  optional,
  phrase,
  sequence,
} from './grammar.js';
import { toEnd } from './lists.js';
import { chineseOrdinals, englishOrdinals } from './ordinal-list.js';

function meetingMentions(meetings: readonly Located<number>[], end: number) {
  return mentions(
    'meeting',
    toEnd(meetings, end).map((meeting) => ({ ...meeting, value: String(meeting.value) })),
  );
}

const englishKind = phrase(
  'plenary',
  'formal',
  'informal',
  'open',
  'closed',
  'private',
  'public',
  'annual',
  'regular',
  'joint',
  'biennial',
  'ministerial',
  'high-level',
  'expert',
  'organizational',
  'resumed',
  'ordinary',
);

const chineseKind = phrase(
  '全体',
  '正式',
  '非正式',
  '公开',
  '非公开',
  '闭门',
  '年度',
  '联席',
  '联合',
  '部长级',
  '高级别',
  '专家',
  '组织',
  '常规',
  '双年度',
);

export const meetings: MentionGrammar = {
  en: mapLocated(
    sequence(
      englishOrdinals,
      optional(phrase('(closed)', '(private)', '(resumed)')),
      optional(englishKind),
      phrase('meeting', 'meetings'),
    ),
    ([ordinals], _, end) => meetingMentions(ordinals, end),
  ),
  zh: mapLocated(
    sequence(
      chineseOrdinals(phrase('次')),
      phrase('次'),
      optional(phrase('(非公开)', '(闭门)')),
      optional(chineseKind),
      phrase('会议', '全会', '会'),
    ),
    ([ordinals], _, end) => meetingMentions(ordinals, end),
  ),
};
