/** Finds English terms that the termbase advises against. */

import { preferredEnglish } from '../../terms/english-terms.js';
import { isAllowed } from '../../terms/term-status.js';
import { isName } from '../names.js';
import type { CheckRule } from '../rule.js';
import { writeLike } from '../write-like.js';

export const termDeprecatedRule: CheckRule = {
  name: 'term-deprecated',
  category: 'terminology/inconsistent-with-termbase',
  example: {
    chinese: '代表团访问了越南。',
    english: 'The delegation visited Vietnam.',
    mended: 'The delegation visited Viet Nam.',
  },
  needs: 'both-texts',
  check({ source, target }) {
    return target.terms.flatMap((reading) => {
      const { start, end, concept, term } = reading;
      const preferred = preferredEnglish(concept);
      const isFine = target.terms.some(
        (other) => other.start === start && other.end === end && isAllowed(other.term.status),
      );
      // A name that was right until some day is for term-superseded.
      if (isAllowed(term.status) || term.until !== undefined) return [];
      if (isFine || preferred === undefined) return [];
      // An ordinary word (`anaesthetic drug`) is wrong only where it stands for this concept.
      const behind = source.terms.find((other) => other.concept === concept);
      if (behind === undefined && !isName(concept)) return [];
      const found = target.text.slice(start, end);
      return [
        {
          severity: 'warning',
          ...(behind && { source: { start: behind.start, end: behind.end } }),
          target: { start, end },
          expected: preferred.text,
          found,
          ...(concept.type && { conceptType: concept.type }),
          ...(term.partOfSpeech === preferred.partOfSpeech && {
            replacement: isName(concept) ? preferred.text : writeLike(preferred.text, found),
          }),
        },
      ];
    });
  },
};
