/** Finds clauses of the English that the Chinese says nothing of. */
import { leftOverRuns } from '../coverage/left-over-runs.js';
import type { CheckRule } from '../rule.js';

/** Log-odds at which 3 of 1,000 clean pairs are taken for padded; half of these are. */
const certainEnough = 0.3;

export const additionRule: CheckRule = {
  name: 'addition',
  category: 'accuracy/addition',
  example: {
    chinese: '会议通过了报告，并选举了主席。',
    english:
      'The meeting adopted the report, decided to establish a working group to consider financial questions, and elected its chair.',
    mended: 'The meeting adopted the report and elected its chair.',
  },
  needs: 'both-texts',
  check(pair, context) {
    return leftOverRuns(pair, context)
      .english.filter(({ logOdds }) => logOdds >= certainEnough)
      .map(({ start, end, words }) => ({ severity: 'warning', target: { start, end }, words }));
  },
};
