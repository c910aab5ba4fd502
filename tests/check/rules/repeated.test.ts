import { describe, expect, it } from 'vitest';
import { repeatedRule as rule } from '../../../src/check/rules/repeated.js';
import { summaries } from '../bitext.js';

const found = (en: string) => summaries(rule, '大会', en);

describe('repeated', () => {
  it('finds a word doubled, and takes one away', () => {
    expect(found('to the the Assembly')).toEqual(['error: found the the, fix the']);
    expect(found('The the Assembly')).toEqual(['error: found The the, fix The']);
  });

  it('finds a phrase that goes round and round', () => {
    expect(found('of the work of the work of the work of it')).toEqual([
      'error: found of the work of the work of the work, fix of the work',
    ]);
  });

  it('finds a paragraph said twice', () => {
    const paragraph = 'Urges States to review, as appropriate, their funding policies;';
    expect(found(`${paragraph} ${paragraph}`)).toEqual([
      `error: found ${`${paragraph} ${paragraph}`.slice(0, -1)}, fix ${paragraph.slice(0, -1)}`,
    ]);
  });

  it.each([
    [
      'a word at the end of one sentence and the start of the next',
      'the fight against crime. Crime is',
    ],
    ['grammar', 'States that had had the chance; so that that part'],
    ['figures in a row', '5 5 6 6'],
    ['names', 'Pago Pago and Baden Baden'],
    ['a phrase that comes again later', 'the Convention and the protocols, the Convention'],
  ])('passes over %s', (_, en) => {
    expect(found(en)).toEqual([]);
  });
});
