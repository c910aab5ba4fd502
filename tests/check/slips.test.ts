import { describe, expect, it } from 'vitest';
import { slipBetween } from '../../src/check/slips.js';

describe('a slip within a word', () => {
  it.each([
    ['commision', 'commission', 'left-out'],
    ['commisssion', 'commission', 'put-in'],
    ['secertary', 'secretary', 'changed-about'],
    ['socail', 'social', 'changed-about'],
    ['immunity', 'impunity', 'exchanged'],
  ])('%s for %s is one letter %s', (written, meant, slip) => {
    expect(slipBetween(written, meant)).toBe(slip);
  });

  it.each([
    ['terrorist', 'terrorism'],
    ['states', 'state'],
    ['analyses', 'analysis'],
    ['equity', 'equality'],
    ['report', 'report'],
  ])('%s for %s is none', (written, meant) => {
    expect(slipBetween(written, meant)).toBeUndefined();
  });
});
