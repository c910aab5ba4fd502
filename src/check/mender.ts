/** Mends the English of pairs by the fixes of the rules that need nothing but the pair. */
import type { Finding } from '../core/finding.js';
import { type KnownFinding, knowFindings } from './checked-pair.js';
import { beginRules, type CheckerOptions, chooseRules, toFindings } from './checker.js';
import { type Mended, mend } from './fix.js';
import { createSide, type Pair } from './pair.js';

export interface Mender {
  /**
   * The English of a pair, mended; findings that `isWanted` does not take stay as they are.
   * Mended once more, it stays as it is.
   */
  mend(pair: Pair, isWanted?: (finding: KnownFinding) => boolean): Mended;
}

export function createMender(options: CheckerOptions): Mender {
  const chosen = chooseRules(options);
  // What compares with earlier pairs would have to begin anew for every attempt.
  const atWork = beginRules(chosen, options, (rule) => 'check' in rule);
  return {
    mend(pair, isWanted = () => true) {
      const { link, checked, source, target } = pair;
      const texts = { id: link.id, checked, chinese: source.text };
      const unwanted = new Set(
        known(toFindings(pair, chosen, atWork.look(pair), options))
          .filter((finding) => !isWanted(finding))
          .map(({ fingerprint }) => fingerprint),
      );
      function known(findings: readonly Finding[]): readonly KnownFinding[] {
        return knowFindings({ ...texts, english: '', findings }).findings;
      }
      const segments = target.segments.map(({ id, start, end, block }) => ({
        id,
        text: target.text.slice(start, end),
        ...(block && { block }),
      }));
      return mend(segments, (now) => {
        const changed = {
          link,
          checked,
          source,
          target: createSide(now, 'en', options.termMatcher),
        };
        return known(toFindings(changed, chosen, atWork.look(changed), options)).filter(
          ({ fingerprint }) => !unwanted.has(fingerprint),
        );
      });
    },
  };
}
