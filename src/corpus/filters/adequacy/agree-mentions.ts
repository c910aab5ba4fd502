/** Which numbers, dates, symbols and references of a pair stand on both sides. */
import type { Mention } from '../../../core/mention.js';
import type { Range } from '../../../core/range.js';
import { findMentions } from '../../../language/mentions.js';

export interface AgreedMentions {
  /** Places of the mentions that the other side has as well. */
  readonly chinese: readonly Range[];
  readonly english: readonly Range[];
  /** Mentions that the other side lacks. */
  readonly chineseAlone: number;
  readonly englishAlone: number;
}

/** Compares the mentions of both sides by their normal forms. */
export function agreeMentions(chinese: string, english: string): AgreedMentions {
  const ours = findMentions(chinese, 'zh');
  const theirs = findMentions(english, 'en');
  const [inChinese, inEnglish] = [countForms(ours), countForms(theirs)];
  const chineseAgreed = ours.filter((mention) => take(inEnglish, mention));
  const englishAgreed = theirs.filter((mention) => take(inChinese, mention));
  return {
    chinese: chineseAgreed,
    english: englishAgreed,
    chineseAlone: ours.filter(isTelling).length - chineseAgreed.filter(isTelling).length,
    englishAlone: theirs.filter(isTelling).length - englishAgreed.filter(isTelling).length,
  };
}

/** “One” and “first” come and go in translation; other figures do not. */
function isTelling({ kind, normal }: Mention): boolean {
  return !((kind === 'number' || kind === 'ordinal') && /^\d$/u.test(normal));
}

/** Kinds are left aside: 十二 may be read as a number where “twelfth” is an ordinal. */
function countForms(mentions: readonly Mention[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { normal } of mentions) counts.set(normal, (counts.get(normal) ?? 0) + 1);
  return counts;
}

function take(counts: Map<string, number>, { normal }: Mention): boolean {
  const left = counts.get(normal) ?? 0;
  if (left > 0) counts.set(normal, left - 1);
  return left > 0;
}
