/** Finds Chinese that is translated otherwise than where it stood before. */
import { type RunningRule, wholeRange } from '../rule.js';
import { sameChinese, sameEnglish } from '../same-text.js';
import { createSeenTexts, wasBeside } from '../seen-texts.js';

/** Characters; what is shorter may mean something else each time. */
const shortest = 6;

export const inconsistentTargetRule: RunningRule = {
  name: 'inconsistent-target',
  category: 'terminology/inconsistent-use',
  example: {
    chinese: '委员会未经表决通过决议草案。\n委员会未经表决通过决议草案。',
    english:
      'The Committee adopted the draft resolution without a vote.\nThe draft resolution was adopted by consensus.',
    mended:
      'The Committee adopted the draft resolution without a vote.\nThe Committee adopted the draft resolution without a vote.',
  },
  needs: 'both-texts',
  begin() {
    const seen = createSeenTexts();
    return {
      look({ source, target }) {
        const chinese = sameChinese(source.text);
        if (chinese.length < shortest) return [];
        const english = sameEnglish(target.text);
        const [segment] = target.segments;
        const before = seen.recall(chinese, {
          other: english,
          shown: target.text,
          segment: segment?.id ?? '',
        });
        if (before === undefined || wasBeside(before, english)) return [];
        return [
          {
            severity: 'warning',
            source: wholeRange(source),
            target: wholeRange(target),
            expected: before.shown,
            earlier: before.segment,
          },
        ];
      },
    };
  },
};
