/** Finds numbers of resolutions and decisions that are missing from the English, added to it or changed. */
import { complainAbout } from '../mention-faults.js';
import type { CheckRule } from '../rule.js';

export const resolutionNumberRule: CheckRule = {
  name: 'resolution-number',
  category: 'accuracy/mistranslation',
  example: {
    chinese: '回顾大会第55/59号决议。',
    english: 'Recalling General Assembly resolution 55/95.',
    mended: 'Recalling General Assembly resolution 55/59.',
  },
  needs: 'both-texts',
  check: (pair, context) => complainAbout(pair, context, 'resolution-number'),
};
