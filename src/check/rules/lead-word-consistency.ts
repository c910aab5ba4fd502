/** Finds lead words that the same text has answered with another verb before. */
import type { BlockKind } from '../../core/document.js';
import { findLeadWord, leadVerbsMatch } from '../../language/lead-words.js';
import type { RunningRule } from '../rule.js';

const kinds: ReadonlySet<BlockKind> = new Set(['preambular', 'operative']);

/** What they are in English depends on who is asked, or on what is noted. */
const ofManyAnswers: ReadonlySet<string> = new Set([
  '请',
  '要求',
  '注意到',
  '呼吁',
  '促请',
  '关切',
]);

export const leadWordConsistencyRule: RunningRule = {
  name: 'lead-word-consistency',
  category: 'terminology/inconsistent-use',
  example: {
    chinese: '大会，\n1. 强调技术合作的重要性；\n2. 强调培训的必要性。',
    english:
      'The General Assembly,\n1. Stresses the importance of technical cooperation;\n2. Underlines the need for training.',
    mended:
      'The General Assembly,\n1. Stresses the importance of technical cooperation;\n2. Stresses the need for training.',
  },
  needs: 'both-texts',
  begin() {
    const answers = new Map<string, { readonly english: string; readonly segment: string }>();
    return {
      look({ source, target }) {
        const kind = source.segments[0]?.block?.kind;
        if (kind === undefined || !kinds.has(kind)) return [];
        const chinese = findLeadWord(source.text, 'zh');
        const english = findLeadWord(target.text, 'en');
        if (chinese === undefined || english === undefined) return [];
        const verb = withoutAdverb(chinese.normal);
        if (ofManyAnswers.has(verb) || !leadVerbsMatch(chinese.text, english.text)) return [];
        // A preamble has participles and operative text has finite verbs; both are one answer.
        const answer = withoutAdverb(english.normal);
        const before = answers.get(verb);
        if (before === undefined) {
          answers.set(verb, { english: answer, segment: target.segments[0]?.id ?? '' });
          return [];
        }
        if (before.english === answer) return [];
        return [
          {
            severity: 'info',
            source: chinese,
            target: english,
            expected: before.english,
            found: english.text,
            earlier: before.segment,
          },
        ];
      },
    };
  },
};

function withoutAdverb(leadWord: string): string {
  return leadWord
    .replace(/^(?:又|还|并|再次|再度)/u, '')
    .replaceAll(/\b(?:also|further|once again|once more|again|of)\b/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
