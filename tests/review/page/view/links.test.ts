import { describe, expect, test } from 'vitest';
import type { Link } from '../../../../src/review/model/types.js';
import {
  glyphOf,
  levelOf,
  toneOf,
  writeScore,
} from '../../../../src/review/page/view/confidence.js';
import {
  neighbours,
  ribbonShape,
  stubShape,
} from '../../../../src/review/page/view/ribbon-shapes.js';

const link = (status: Link['status'], score: number): Link => ({
  id: 'a',
  source: ['s'],
  target: ['t'],
  status,
  score,
});

describe('what a link looks like', () => {
  test('a proposed one shows how sure it is', () => {
    expect([0.9, 0.89, 0.7, 0.69].map(levelOf)).toEqual(['high', 'medium', 'medium', 'low']);
    expect(toneOf(link('proposed', 0.5))).toBe('low');
    expect(glyphOf(link('proposed', 0.8))).toBe('◐');
  });

  test('a confirmed one shows that, whatever its score', () => {
    expect(toneOf(link('accepted', 0.2))).toBe('confirmed');
    expect(glyphOf(link('accepted', 0.2))).toBe('✓');
    expect(glyphOf(link('edited', 1))).toBe('✎');
    expect(glyphOf(link('rejected', 1))).toBe('⌀');
  });

  test('nothing is called certain that is not', () => {
    expect(writeScore(0.999)).toBe('0.99');
    expect(writeScore(0.29)).toBe('0.29');
    expect(writeScore(1)).toBe('1.00');
  });
});

describe('ribbons', () => {
  const left = { top: 0, bottom: 50 };
  const right = { top: 10, bottom: 90 };
  const waist = { top: 2, bottom: 30, left: 30, right: 60 };

  test('run from one stretch through the mark to the other, and close', () => {
    const { area } = ribbonShape(left, waist, right, 90);
    expect(area).toBe(
      'M0,0C15,0 15,2 30,2H60C75,2 75,10 90,10V90C75,90 75,30 60,30H30C15,30 15,50 0,50Z',
    );
  });

  test('have open edges at the texts', () => {
    expect(ribbonShape(left, waist, right, 90).edges).not.toContain('Z');
    expect(stubShape(left, 0, waist, 45).edges).not.toContain('Z');
  });

  test('are one for neighbouring segments', () => {
    expect(neighbours([0, 1, 3, 4, 7])).toEqual([[0, 1], [3, 4], [7]]);
    expect(neighbours([])).toEqual([]);
  });
});
