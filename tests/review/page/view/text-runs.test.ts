import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextMark } from '../../../../src/review/page/view/text-marks.js';
import { runsOf } from '../../../../src/review/page/view/text-runs.js';

const pair = (start: number, end: number, number: number): TextMark => ({
  kind: 'word',
  pair: number,
  start,
  end,
});

describe('runsOf', () => {
  test('gives a text without marks as one run, and none for no text', () => {
    expect(runsOf('大会，', [])).toEqual([{ start: 0, text: '大会，', marks: [] }]);
    expect(runsOf('', [])).toEqual([]);
    expect(runsOf('', [pair(0, 2, 1)], [0])).toEqual([]);
  });

  test('cuts where marks begin and end, and keeps marks that lie over each other', () => {
    const long = pair(0, 6, 0);
    const short = pair(4, 9, 1);
    expect(runsOf('General Assembly', [long, short])).toEqual([
      { start: 0, text: 'Gene', marks: [long] },
      { start: 4, text: 'ra', marks: [long, short] },
      { start: 6, text: 'l A', marks: [short] },
      { start: 9, text: 'ssembly', marks: [] },
    ]);
  });

  test('starts a run at the caret', () => {
    expect(runsOf('abc', [], [1]).map(({ text }) => text)).toEqual(['a', 'bc']);
    expect(runsOf('abc', [], [3]).map(({ text }) => text)).toEqual(['abc']);
  });

  test('names characters that turn or hide what stands beside them', () => {
    expect(runsOf('a\u202eb\u200b', [])).toEqual([
      { start: 0, text: 'a', marks: [] },
      { start: 1, text: '\u202e', marks: [], unseen: 'RLO' },
      { start: 2, text: 'b', marks: [] },
      { start: 3, text: '\u200b', marks: [], unseen: 'ZWSP' },
    ]);
  });

  test('is the text to the letter when put together, whatever the marks', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 8 }),
        fc.array(fc.nat(40), { maxLength: 3 }),
        (text, ranges, cuts) => {
          const marks = ranges.map(([start, length], at) => pair(start, start + length, at));
          const runs = runsOf(text, marks, cuts);
          expect(runs.map((run) => run.text).join('')).toBe(text);
          for (const run of runs) {
            expect(text.slice(run.start, run.start + run.text.length)).toBe(run.text);
          }
        },
      ),
    );
  });
});
