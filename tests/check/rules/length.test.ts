import { describe, expect, it } from 'vitest';
import { lengthRule as rule } from '../../../src/check/rules/length.js';
import { summaries } from '../bitext.js';

const zh =
  '请秘书长在两年期采取一切必要措施，向中心提供足够的支助，以便中心能够促使公约及其议定书迅速生效；';
const en =
  'Requests the Secretary-General to take all necessary measures and provide adequate support to the Centre during the biennium so as to enable it to promote the speedy entry into force of the Convention and the protocols thereto;';

describe('length', () => {
  it('is content with the usual', () => {
    expect(summaries(rule, zh, en)).toEqual([]);
    expect(summaries(rule, '大会，', 'The General Assembly,')).toEqual([]);
    expect(summaries(rule, '见A/56/402-E/2001/105。', 'See A/56/402-E/2001/105.')).toEqual([]);
  });

  it('warns of a text cut to a half, and takes a rest of a few words for an error', () => {
    expect(summaries(rule, zh, en.slice(0, 100))[0]).toMatch(/^warning: expected 191, found 100$/);
    expect(summaries(rule, zh, en.slice(0, 20))[0]).toMatch(/^error/);
  });

  it('finds a text that goes on and on', () => {
    expect(summaries(rule, zh, `${en} ${en} ${en}`)[0]).toMatch(/^(?:warning|error)/);
  });
});
