/** The words by which the tools of translators say how good a term is. */
import type { TermStatus } from '../../core/term.js';

const words: readonly (readonly [TermStatus, readonly string[]])[] = [
  [
    'preferred',
    ['preferred', 'approved', 'standardized', 'recommended', 'mandatory', 'valid', 'final', 'yes'],
  ],
  ['preferred', ['首选', '推荐', '优先', '规范', '已批准', '核准', '标准']],
  [
    'admitted',
    ['admitted', 'allowed', 'accepted', 'acceptable', 'legal', 'regulated', 'alternative'],
  ],
  ['admitted', ['proposed', 'provisional', 'new', 'working', 'draft', 'variant', 'synonym']],
  ['admitted', ['可用', '许用', '允许', '备选', '同义', '建议', '待定']],
  ['deprecated', ['deprecated', 'forbidden', 'prohibited', 'rejected', 'avoid', 'banned', 'no']],
  ['deprecated', ['not recommended', 'do not use', 'disallowed', 'unapproved', 'not approved']],
  ['deprecated', ['禁用', '不用', '弃用', '避免', '拒绝', '误用', '不推荐']],
  ['superseded', ['superseded', 'obsolete', 'replaced', 'old', 'former', 'historical', 'outdated']],
  ['superseded', ['旧称', '曾用', '原称', '过时', '已取代', '被取代', '废止']],
];

const statuses: ReadonlyMap<string, TermStatus> = new Map(
  words.flatMap(([status, names]) => names.map((name) => [name, status] as const)),
);

/**
 * The status that a word stands for in any common tool (`Approved`, `preferredTerm-admn-sts`,
 * `禁用`); `undefined` for a word that nobody uses so.
 */
export function statusOfWord(word: string): TermStatus | undefined {
  const plain = word
    .trim()
    .toLowerCase()
    .replace(/-admn-sts$/u, '')
    .replace(/(?<=[a-z])[\s_-]*term$/u, '')
    .replaceAll(/[\s_-]+/gu, ' ');
  return statuses.get(plain);
}
