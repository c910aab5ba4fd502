/** Finds ordinals, also of sessions, meetings and centuries, that are missing from the English, added to it or changed. */
import { complainAbout } from '../mention-faults.js';
import type { CheckRule } from '../rule.js';

export const ordinalRule: CheckRule = {
  name: 'ordinal',
  category: 'accuracy/mistranslation',
  example: {
    chinese: '提交大会第五十七届会议。',
    english: 'To be submitted to the General Assembly at its fifty-sixth session.',
    mended: 'To be submitted to the General Assembly at its fifty-seventh session.',
  },
  needs: 'both-texts',
  check: (pair, context) => complainAbout(pair, context, 'ordinal'),
};
