import { describe, expect, it } from 'vitest';
import { soundsAlike } from '../../src/language/transliteration.js';

describe('names written by their sound', () => {
  it.each([
    ['贝索斯', 'Bezos'],
    ['苏珊', 'Susan'],
    ['喀布尔', 'Kabul'],
    ['塔利班', 'Taliban'],
    ['布隆迪', 'Burundi'],
    ['恩达伊泽耶', 'Ndayizeye'],
    ['贝尔纳多', 'Bernardo'],
    ['麦克唐纳', 'McDonald'],
    ['门德斯', 'Méndez'],
  ])('%s sounds like %s', (chinese, name) => {
    expect(soundsAlike(chinese, name)).toBeGreaterThan(0.65);
  });

  it.each([
    ['委员会', 'Committee'],
    ['秘书长', 'Secretary'],
    ['麦克唐纳', 'Mandela'],
    ['塔利班', 'Burundi'],
  ])('%s does not sound like %s', (chinese, name) => {
    expect(soundsAlike(chinese, name)).toBeLessThan(0.6);
  });

  it('says nothing of what is no Chinese character, or has a single consonant', () => {
    expect(soundsAlike('ABC', 'Abc')).toBe(0);
    expect(soundsAlike('李', 'Li')).toBe(0);
  });
});
