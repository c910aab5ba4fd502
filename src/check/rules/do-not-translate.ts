/** Finds words that are to stay as they are, but do not. */
import type { CheckRule } from '../rule.js';

export const doNotTranslateRule: CheckRule = {
  name: 'do-not-translate',
  category: 'terminology/inconsistent-with-termbase',
  needs: 'both-texts',
  check({ source, target }) {
    const kept = source.terms.filter(({ concept }) => concept.type === 'do-not-translate');
    return kept.flatMap(({ start, end, concept }, place) => {
      const before = kept.slice(0, place).filter((other) => other.concept === concept).length;
      const given = target.terms.filter((other) => other.concept === concept).length;
      if (before < given) return [];
      const words = source.text.slice(start, end);
      if (target.text.split(words).length - 1 > before) return [];
      return [
        {
          severity: 'error',
          source: { start, end },
          expected: concept.terms.find(({ language }) => language === 'en')?.text ?? words,
          conceptType: 'do-not-translate',
        },
      ];
    });
  },
};
