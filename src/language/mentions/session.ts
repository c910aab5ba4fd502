/** Grammar of sessions: fifty-seventh session, tenth special session, 第五十七届会议. */
import {
  either,
  type Located,
  type MentionGrammar,
  mapLocated,
  mentions,
  optional,
  type Parser,
  phrase,
  sequence,
} from './grammar.js';
import { toEnd } from './lists.js';
import { chineseOrdinals, englishOrdinals } from './ordinal-list.js';

/** Special sessions are numbered apart: `S-10`; emergency special ones too: `ES-10`. */
type Series = '' | 'S-' | 'ES-';

function sessionMentions(series: Series, sessions: readonly Located<number>[], end: number) {
  return mentions(
    'session',
    toEnd(sessions, end).map((session) => ({ ...session, value: `${series}${session.value}` })),
  );
}

function seriesOf(words: string | undefined): Series {
  if (/emergency special|紧急特别/u.test(words ?? '')) return 'ES-';
  return /special|特别/u.test(words ?? '') ? 'S-' : '';
}

const englishModifier: Parser<string> = phrase(
  'special',
  'emergency special',
  'regular',
  'annual',
  'substantive',
  'organizational',
  'resumed',
  'regular annual',
  'ordinary',
  'extraordinary',
  'plenary',
  'joint',
  'formal',
  'sessional',
  'General Assembly',
  'part of the',
);

const chineseModifier: Parser<string> = phrase(
  '紧急特别',
  '特别',
  '经常',
  '年度',
  '实质性',
  '组织',
  '全体',
  '常规',
  '缔约方',
);

const chineseSession: Parser<string> = phrase('会议', '常会', '年会', '届会', '会', '大会会议');

export const sessions: MentionGrammar = {
  en: mapLocated(
    sequence(englishOrdinals, optional(englishModifier), phrase('session', 'sessions')),
    ([ordinals, modifier], _, end) => sessionMentions(seriesOf(modifier), ordinals, end),
  ),
  zh: either(
    mapLocated(
      sequence(
        chineseOrdinals(phrase('届')),
        phrase('届'),
        optional(chineseModifier),
        chineseSession,
      ),
      ([ordinals, , modifier], _, end) => sessionMentions(seriesOf(modifier), ordinals, end),
    ),
    // What meets 次 by 次 is a session only under one of these names.
    mapLocated(
      sequence(
        chineseOrdinals(phrase('次')),
        phrase('次'),
        phrase('紧急特别会议', '特别会议', '常会', '届会', '年会'),
      ),
      ([ordinals, , name], _, end) => sessionMentions(seriesOf(name), ordinals, end),
    ),
  ),
};
