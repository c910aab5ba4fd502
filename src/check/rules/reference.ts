/** Finds references to paragraphs, articles, chapters, annexes and other parts of documents that are missing from the English, added to it or changed. */
import { complainAbout } from '../mention-faults.js';
import type { CheckRule } from '../rule.js';

export const referenceRule: CheckRule = {
  name: 'reference',
  category: 'accuracy/mistranslation',
  example: {
    chinese: '见上文第7段。',
    english: 'See paragraph 9 above.',
    mended: 'See paragraph 7 above.',
  },
  needs: 'both-texts',
  check: (pair, context) => complainAbout(pair, context, 'reference'),
};
