/** Finds paragraphs that open with the wrong lead word (敦促 as Invites). */
import type { BlockKind } from '../../core/document.js';
import { englishLeadWords, findLeadWord, leadVerbsMatch } from '../../language/lead-words.js';
import type { CheckRule } from '../rule.js';

const kinds: ReadonlySet<BlockKind> = new Set(['preambular', 'operative']);

export const leadWordRule: CheckRule = {
  name: 'lead-word',
  category: 'terminology/inconsistent-with-termbase',
  example: {
    chinese: '大会，\n1. 敦促会员国批准《公约》；\n2. 请秘书长提出报告。',
    english:
      'The General Assembly,\n1. Invites Member States to ratify the Convention;\n2. Requests the Secretary-General to submit a report.',
    mended:
      'The General Assembly,\n1. Urges Member States to ratify the Convention;\n2. Requests the Secretary-General to submit a report.',
  },
  needs: 'both-texts',
  check({ source, target }) {
    const kind = source.segments[0]?.block?.kind;
    if (kind === undefined || !kinds.has(kind)) return [];
    const chinese = findLeadWord(source.text, 'zh');
    const english = findLeadWord(target.text, 'en');
    if (chinese === undefined || english === undefined) return [];
    if (leadVerbsMatch(chinese.text, english.text)) return [];
    const expected = answerTo(chinese.normal, kind);
    return [
      {
        severity: 'warning',
        source: chinese,
        target: english,
        ...(expected !== undefined && { expected, replacement: expected }),
        found: english.text,
      },
    ];
  },
};

/** The usual English lead word: a participle in the preamble, a finite verb in operative text. */
function answerTo(chinese: string, kind: BlockKind): string | undefined {
  const answers = englishLeadWords(chinese);
  if (kind === 'preambular') return answers[0];
  const verb = answers.find((answer) => !/\b\p{L}+ing\b/u.test(answer));
  return verb ?? answers[0];
}
