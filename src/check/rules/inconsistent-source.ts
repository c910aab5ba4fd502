/** Finds English that stood for other Chinese before. */
import { type RunningRule, wholeRange } from '../rule.js';
import { sameChinese, sameEnglish } from '../same-text.js';
import { createSeenTexts, wasBeside } from '../seen-texts.js';

/** Words of the English; what is shorter may translate much. */
const fewestWords = 5;

export const inconsistentSourceRule: RunningRule = {
  name: 'inconsistent-source',
  category: 'terminology/inconsistent-use',
  example: {
    chinese: '委员会未经表决通过决议草案。\n主席宣布会议闭幕。',
    english:
      'The Committee adopted the draft resolution without a vote.\nThe Committee adopted the draft resolution without a vote.',
    mended:
      'The Committee adopted the draft resolution without a vote.\nThe Chair declared the meeting closed.',
  },
  needs: 'both-texts',
  begin() {
    const seen = createSeenTexts();
    return {
      look({ source, target }) {
        const english = sameEnglish(target.text);
        if (english.split(' ').length < fewestWords) return [];
        const chinese = sameChinese(source.text);
        const [segment] = source.segments;
        const before = seen.recall(english, {
          other: chinese,
          shown: source.text,
          segment: segment?.id ?? '',
        });
        if (before === undefined || wasBeside(before, chinese)) return [];
        return [
          {
            severity: isAlike(before.shown, source.text) ? 'info' : 'warning',
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

/** Chinese may say the same in two ways; what shares less than this was hardly meant to. */
const leastShared = 0.5;

/** Whether two Chinese texts share half of their pairs of characters (Dice). */
function isAlike(one: string, other: string): boolean {
  const [a, b] = [pairsIn(sameChinese(one)), pairsIn(sameChinese(other))];
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return 2 * shared >= leastShared * (a.size + b.size);
}

function pairsIn(text: string): ReadonlySet<string> {
  return new Set([...text].slice(1).map((_, at) => text.slice(at, at + 2)));
}
