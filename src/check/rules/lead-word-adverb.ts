/** Finds lead words whose adverb is lost or another one (又重申 as Once again reaffirms). */
import type { BlockKind } from '../../core/document.js';
import {
  englishLeadWords,
  findLeadWord,
  leadVerbsMatch,
  leadWordsMatch,
} from '../../language/lead-words.js';
import type { CheckRule } from '../rule.js';

const kinds: ReadonlySet<BlockKind> = new Set(['preambular', 'operative']);

export const leadWordAdverbRule: CheckRule = {
  name: 'lead-word-adverb',
  category: 'terminology/inconsistent-with-termbase',
  example: {
    chinese: '大会，\n1. 重申其承诺；\n2. 又重申技术合作的重要性。',
    english:
      'The General Assembly,\n1. Reaffirms its commitment;\n2. Once again reaffirms the importance of technical cooperation.',
    mended:
      'The General Assembly,\n1. Reaffirms its commitment;\n2. Also reaffirms the importance of technical cooperation.',
  },
  needs: 'both-texts',
  check({ source, target }) {
    const kind = source.segments[0]?.block?.kind;
    if (kind === undefined || !kinds.has(kind)) return [];
    const chinese = findLeadWord(source.text, 'zh');
    const english = findLeadWord(target.text, 'en');
    if (chinese === undefined || english === undefined) return [];
    if (!leadVerbsMatch(chinese.text, english.text)) return [];
    if (leadWordsMatch(chinese.text, english.text)) return [];
    const answers = englishLeadWords(chinese.normal);
    // English says “also” where a verb opens two paragraphs running; Chinese need not.
    if (addsAlso(english.normal) && leadWordsMatch(chinese.text, withoutAlso(english.text))) {
      return [];
    }
    const expected = answers.find((answer) => isLike(answer, english.text));
    return [
      {
        severity: 'warning',
        source: chinese,
        target: english,
        ...(expected !== undefined && { expected }),
        found: english.text,
      },
    ];
  },
};

const also = /(?:^| )(?:also|further)(?= |$)/iu;

function addsAlso(english: string): boolean {
  return also.test(english);
}

function withoutAlso(english: string): string {
  return english.replace(also, '').trim();
}

/** Whether two lead words differ in their adverbs alone. */
function isLike(answer: string, english: string): boolean {
  const verbOf = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/\b(?:also|further|once|again|more)\b/gu, '')
      .replaceAll(/\s+/gu, ' ')
      .trim();
  return verbOf(answer) === verbOf(english) && answer.toLowerCase() !== english.toLowerCase();
}
