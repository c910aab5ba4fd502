import { describe, expect, it } from 'vitest';
import { type Candidate, chooseBest } from '../../../src/translate/engine/judge.js';

const evidence = {
  scores: [],
  entropy: 0,
  coverage: 0,
  lead: 0,
  sourcePieces: 1,
  complete: true,
};

function candidate(text: string, doubts: number, mean = 0, used = true): Candidate {
  const term = { start: 0, end: 1, concept: 'c', english: 'term', used };
  return { text, doubts, mean, terms: [term], evidence };
}

describe('chooseBest', () => {
  it('takes the draft with the fewest doubts, among equals the first', () => {
    const drafts = [
      candidate('first', 1, 0),
      candidate('second', 0, -0.2),
      candidate('third', 0, -0.1),
    ];
    expect(chooseBest(drafts, 'constrained').text).toBe('second');
  });

  it('takes a draft with a term that is nearly as likely as one without', () => {
    const drafts = [candidate('without', 0, -0.5, false), candidate('with', 0, -0.7)];
    expect(chooseBest(drafts, 'constrained').text).toBe('with');
    expect(chooseBest(drafts, 'none').text).toBe('without');
  });

  it('drops a term rather than wreck the sentence', () => {
    const drafts = [candidate('without', 0, -0.5, false), candidate('with', 0, -2)];
    expect(chooseBest(drafts, 'constrained').text).toBe('without');
  });

  it('does not take a term for a wrong number', () => {
    const drafts = [candidate('without', 0, -0.5, false), candidate('with', 1, -0.5)];
    expect(chooseBest(drafts, 'constrained').text).toBe('without');
  });

  it('gives an empty draft where there is none', () => {
    expect(chooseBest([], 'constrained').text).toBe('');
  });
});
