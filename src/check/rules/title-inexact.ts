/** Finds titles of instruments that are not letter for letter. */

import { lackingTerms } from '../expected-terms.js';
import { isTitle, type NearName, nearNames } from '../near-names.js';
import type { CheckContext, Pair } from '../pair.js';
import type { CheckRule, Complaint } from '../rule.js';

export const titleInexactRule: CheckRule = {
  name: 'title-inexact',
  category: 'terminology/inconsistent-with-termbase',
  needs: 'both-texts',
  example: {
    chinese: '回顾《联合国打击跨国有组织犯罪公约》，',
    english: 'Recalling the United Nations Convention against the Transnational Organized Crime,',
    mended: 'Recalling the United Nations Convention against Transnational Organized Crime,',
  },
  check(pair, context) {
    return nearNames(pair, context)
      .filter(({ concept, term }) => isTitle(concept, term))
      .map((near) => complaintAboutName(near, pair, context));
  },
};

/**
 * The complaint that a name is not as the termbase has it: an error where the English has the name
 * less often than the Chinese.
 */
export function complaintAboutName(
  { source, target, concept, term, slips }: NearName,
  pair: Pair,
  context: CheckContext,
): Complaint {
  const isLacking = lackingTerms(pair, context).some(
    ({ given, concepts }) => given === 0 && concepts.includes(concept),
  );
  return {
    severity: isLacking && slips.capitals === 0 ? 'error' : 'warning',
    source,
    target,
    expected: term.text,
    found: pair.target.text.slice(target.start, target.end),
    ...(concept.type && { conceptType: concept.type }),
    replacement: term.text,
  };
}
