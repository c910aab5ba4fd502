import { describe, expect, it } from 'vitest';
import { findSentenceAnchors } from '../../../src/align/sentences/anchors.js';
import { wholeRange } from '../../../src/align/sentences/range.js';
import { makeSentencePairs } from './made-sentences.js';
import { makeSides } from './made-sides.js';

const pairs = makeSentencePairs(400, 21);
const zh = pairs.map((pair) => pair.zh);
const en = pairs.map((pair) => pair.en);

function anchorsOf(chinese: readonly string[], english: readonly string[]) {
  const sides = makeSides(chinese, english);
  const range = wholeRange(chinese.length, english.length);
  return findSentenceAnchors(sides.chinese, sides.english, sides.table, range);
}

describe('anchors', () => {
  it('join sentences that say the same', () => {
    const anchors = anchorsOf(zh, en);
    expect(anchors.length).toBeGreaterThan(100);
    const right = anchors.filter(({ chinese, english }) => chinese === english);
    expect(right.length / anchors.length).toBeGreaterThan(0.97);
  });

  it('rise on both sides', () => {
    const anchors = anchorsOf(zh, [...en.slice(200), ...en.slice(0, 200)]);
    for (const side of ['chinese', 'english'] as const) {
      const places = anchors.map((anchor) => anchor[side]);
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
    }
  });

  it('follow a text around a passage that only it has', () => {
    const strange = makeSentencePairs(100, 22).map((pair) => pair.en);
    const anchors = anchorsOf(zh, [...en.slice(0, 200), ...strange, ...en.slice(200)]);
    const right = anchors.filter(
      ({ chinese, english }) => english - chinese === (chinese < 200 ? 0 : 100),
    );
    expect(right.length / anchors.length).toBeGreaterThan(0.95);
  });

  it('lie inside the range', () => {
    const sides = makeSides(zh, en);
    const range = { chineseStart: 100, chineseEnd: 200, englishStart: 100, englishEnd: 200 };
    const anchors = findSentenceAnchors(sides.chinese, sides.english, sides.table, range);
    expect(anchors.length).toBeGreaterThan(10);
    for (const { chinese, english } of anchors) {
      expect([chinese >= 100, chinese < 200, english >= 100, english < 200]).toEqual(
        Array.from({ length: 4 }, () => true),
      );
    }
  });

  it('are none where a side is empty', () => {
    expect(anchorsOf([], en)).toEqual([]);
    expect(anchorsOf(zh, [])).toEqual([]);
  });
});
