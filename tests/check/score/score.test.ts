import { describe, expect, it } from 'vitest';
import {
  type CheckedPair,
  createScoreBoard,
  type ErrorCategory,
  type KnownFinding,
  type ScoreOptions,
} from '../../../src/check/index.js';
import type { Severity } from '../../../src/core/finding.js';

const finding = (rule: string, severity: Severity, category: ErrorCategory): KnownFinding => ({
  id: rule,
  rule,
  severity,
  category,
  link: '1',
  checked: 'target',
  fingerprint: rule,
});

const pair = (
  document: string,
  chinese: string,
  ...findings: KnownFinding[]
): CheckedPair<KnownFinding> => ({
  id: '1',
  checked: 'target',
  document,
  chinese,
  english: '',
  findings,
});

function scoresOf(pairs: readonly CheckedPair<KnownFinding>[], options?: ScoreOptions) {
  const board = createScoreBoard(options);
  for (const one of pairs) board.add(one);
  return board.scores();
}

describe('a score', () => {
  const pairs = [
    pair('A', '一 二\n三', finding('date', 'error', 'accuracy/mistranslation')),
    pair('B', '五'),
    pair(
      'A',
      '四五六七八九十',
      finding('omitted', 'error', 'accuracy/omission'),
      finding('spelling', 'warning', 'linguistic-conventions/spelling'),
      finding('spelling', 'info', 'linguistic-conventions/spelling'),
    ),
  ];

  it('adds points up by category, the worst first, per 1,000 characters of each document', () => {
    expect(scoresOf(pairs)).toEqual([
      {
        document: 'A',
        checked: 'target',
        characters: 10,
        points: 31,
        perThousand: 3100,
        categories: [
          {
            category: 'accuracy/omission',
            errors: { neutral: 0, minor: 0, major: 0, critical: 1 },
            points: 25,
          },
          {
            category: 'accuracy/mistranslation',
            errors: { neutral: 0, minor: 0, major: 1, critical: 0 },
            points: 5,
          },
          {
            category: 'linguistic-conventions/spelling',
            errors: { neutral: 1, minor: 1, major: 0, critical: 0 },
            points: 1,
          },
        ],
      },
      {
        document: 'B',
        checked: 'target',
        characters: 1,
        points: 0,
        perThousand: 0,
        categories: [],
      },
    ]);
  });

  it('takes other points and other critical rules', () => {
    const [score] = scoresOf(pairs, { points: { critical: 10 }, critical: ['date'] });
    expect(score?.points).toBe(10 + 5 + 1);
  });
});
