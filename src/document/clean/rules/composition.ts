/** Composes characters that were written as a letter and its marks (Unicode form NFC). */
import { editMatches, type RepairRule } from '../rule.js';

const cluster = /[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+/gu;

/** Decomposed characters become composed ones. */
export const composition: RepairRule = {
  name: 'composition',
  find: (text) =>
    text === text.normalize('NFC')
      ? []
      : editMatches(text, cluster, ([characters]) => characters.normalize('NFC')),
};
