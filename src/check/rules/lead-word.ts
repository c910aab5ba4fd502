/** Finds paragraphs that open with the wrong lead word (敦促 as Invites). */
import type { BlockKind } from '../../core/document.js';
import { findLeadWord, leadWords, leadWordsMatch } from '../../language/lead-words.js';
import type { CheckRule } from '../rule.js';

const kinds: ReadonlySet<BlockKind> = new Set(['preambular', 'operative']);

export const leadWordRule: CheckRule = {
  name: 'lead-word',
  needs: 'both-texts',
  check({ source, target }) {
    const kind = source.segments[0]?.block?.kind;
    if (kind === undefined || !kinds.has(kind)) return [];
    const chinese = findLeadWord(source.text, 'zh');
    const english = findLeadWord(target.text, 'en');
    if (chinese === undefined || english === undefined) return [];
    if (leadWordsMatch(chinese.text, english.text)) return [];
    if (matchWithoutAlso(chinese.text, english.text)) return [];
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

/**
 * Whether only an “also” sets them apart: English puts one where the same verb opens two paragraphs
 * running, Chinese need not.
 */
function matchWithoutAlso(chinese: string, english: string): boolean {
  const plainChinese = chinese.replace(/^[又还還并並再]/u, '');
  const plainEnglish = english.replaceAll(/\b(?:also|further|once again|again)\b/giu, ' ');
  return leadWordsMatch(plainChinese, plainEnglish.replaceAll(/\s+/gu, ' ').trim());
}

/** The usual English lead word: a participle in the preamble, a finite verb in operative text. */
function answerTo(chinese: string, kind: BlockKind): string | undefined {
  const answers = leadWords.find(({ zh }) => zh === chinese)?.en;
  if (answers === undefined || kind === 'preambular') return answers?.[0];
  const verb = answers.find((answer) => !/\b\p{L}+ing\b/u.test(answer));
  return verb ?? answers[0];
}
