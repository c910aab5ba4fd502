/** Finds clauses of the Chinese that the English says nothing of. */
import { leftOverRuns } from '../coverage/left-over-runs.js';
import type { CheckRule } from '../rule.js';

/** Log-odds at which 10 of 1,000 clean pairs are taken for incomplete; half of these are. */
const certainEnough = 1.15;

export const omissionRule: CheckRule = {
  name: 'omission',
  category: 'accuracy/omission',
  example: {
    chinese: '会议通过了报告，决定设立一个工作组审议财政问题，并选举了主席。',
    english: 'The meeting adopted the report and elected its chair.',
    mended:
      'The meeting adopted the report, decided to establish a working group to consider financial questions, and elected its chair.',
  },
  needs: 'both-texts',
  check(pair, context) {
    return leftOverRuns(pair, context)
      .chinese.filter(({ logOdds }) => logOdds >= certainEnough)
      .map(({ start, end, words }) => ({ severity: 'warning', source: { start, end }, words }));
  },
};
