/** Puts right a number, date or symbol that a model drafted wrong where only one can be meant. */
import type { Mention } from '../core/mention.js';
import { rewriteMention } from '../language/mention-writing.js';
import { findMentions } from '../language/mentions.js';
import { readSourceNumbers } from './engine/source-numbers.js';

/**
 * `draft` (English) with mentions of the source (Chinese) in place of wrong ones. A mention is
 * replaced only if it is the only one of its kind that the source does not have, and the source
 * has just one of that kind that the draft does not, or if it is the bare number of a part, chapter
 * or the like that the draft does not have: anything else is left for the check.
 */
export function repairMentions(source: string, draft: string): string {
  const ours = findMentions(source, 'zh');
  const theirs = findMentions(draft, 'en');
  const missing = without(ours, theirs);
  const added = without(theirs, ours);
  const changes: { readonly wrong: Mention; readonly text: string }[] = [];
  for (const wrong of added) {
    const whole = wholeReference(wrong, missing, source);
    if (whole !== undefined) {
      changes.push({ wrong, text: whole });
      continue;
    }
    const candidates = missing.filter(({ kind }) => kind === wrong.kind);
    const rivals = added.filter(({ kind }) => kind === wrong.kind);
    const [right] = candidates;
    if (right === undefined || candidates.length > 1 || rivals.length > 1) continue;
    const text = rewriteMention(wrong, right.normal);
    if (text !== undefined) changes.push({ wrong, text });
  }
  return changes
    .sort((a, b) => b.wrong.start - a.wrong.start)
    .reduce(
      (text, { wrong, text: right }) => text.slice(0, wrong.start) + right + text.slice(wrong.end),
      draft,
    );
}

/** How English writes the one missing reference whose bare number is `written`: `second` for part two. */
function wholeReference(
  { kind, normal }: Mention,
  missing: readonly Mention[],
  source: string,
): string | undefined {
  if (kind !== 'ordinal' && kind !== 'number') return undefined;
  const meant = missing.filter(
    (mention) => mention.kind === 'reference' && mention.normal.split(':')[1] === normal,
  );
  const [only] = meant;
  if (only === undefined || meant.length > 1) return undefined;
  const { mentions } = readSourceNumbers(source);
  return mentions.find(({ mention }) => mention.start === only.start)?.forms[0];
}

function without(list: readonly Mention[], other: readonly Mention[]): readonly Mention[] {
  const isSame = (a: Mention, b: Mention) => a.kind === b.kind && a.normal === b.normal;
  return list.filter((mention) => !other.some((match) => isSame(match, mention)));
}
