/** Grammar of sessions: fifty-seventh session, tenth special session, 第五十七届会议. */
import {
  type Located,
  type MentionGrammar,
  map,
  mentions,
  optional,
  type Parser,
  phrase,
  sequence,
} from './grammar.js';
import { chineseOrdinals, englishOrdinals } from './ordinal-list.js';

/** Special sessions are numbered apart: `S-10`; emergency special ones too: `ES-10`. */
type Series = '' | 'S-' | 'ES-';

function sessionMentions(series: Series, sessions: readonly Located<number>[], end: number) {
  return mentions(
    'session',
    sessions.map(({ value, from, to }, index) => ({
      value: `${series}${value}`,
      from,
      // The word for session belongs to the last of the list.
      to: index === sessions.length - 1 ? end : to,
    })),
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
  en: (tokens, at) => {
    const parsed = sequence(
      englishOrdinals,
      optional(englishModifier),
      phrase('session', 'sessions'),
    )(tokens, at);
    if (parsed === undefined) return undefined;
    const [ordinals, modifier] = parsed.value;
    return { value: sessionMentions(seriesOf(modifier), ordinals, parsed.next), next: parsed.next };
  },
  zh: (tokens, at) => {
    const parsed = sequence(
      chineseOrdinals(phrase('届')),
      map(sequence(phrase('届'), optional(chineseModifier), chineseSession), ([, modifier]) => ({
        modifier,
      })),
    )(tokens, at);
    if (parsed === undefined) return undefined;
    const [ordinals, { modifier }] = parsed.value;
    return { value: sessionMentions(seriesOf(modifier), ordinals, parsed.next), next: parsed.next };
  },
};
