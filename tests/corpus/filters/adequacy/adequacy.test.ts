import { describe, expect, it } from 'vitest';
import { adequacyFilter } from '../../../../src/corpus/filters/adequacy/adequacy-filter.js';
import { adequacyOf } from '../../../../src/corpus/filters/adequacy/index.js';

const chinese =
  '秘书长应于2016年3月31日前向大会第七十届会议提交报告，说明各会员国执行本决议的情况。';
const english =
  'The Secretary-General shall submit a report on the implementation of the present resolution by Member States to the General Assembly at its seventieth session by 31 March 2016.';

describe('adequacyOf', () => {
  it('is sure of a translation', () => {
    expect(adequacyOf(chinese, english)).toBeGreaterThan(0.9);
  });

  it('is sure that a sentence about something else is none', () => {
    const other = 'The conference room was painted green because nobody liked the old wallpaper.';
    expect(adequacyOf(chinese, other)).toBeLessThan(0.05);
  });

  it('sees that half of the English is missing', () => {
    expect(adequacyOf(chinese, 'The Secretary-General shall submit a report')).toBeLessThan(0.2);
  });

  it('sees that half of the Chinese is missing', () => {
    expect(adequacyOf('秘书长应于2016年3月31日前', english)).toBeLessThan(0.2);
  });

  it('takes Traditional characters for the same words', () => {
    expect(
      adequacyOf('會議應由主席召集。', 'Meetings shall be convened by the Chairperson.'),
    ).toBeGreaterThan(0.8);
  });

  it('finds names by their sound', () => {
    const withName = adequacyOf('贝索斯昨天抵达。', 'Bezos arrived yesterday.');
    const withOther = adequacyOf('贝索斯昨天抵达。', 'Kurtulmuş arrived yesterday.');
    expect(withName).toBeGreaterThan(withOther);
  });

  it.each([
    ['', ''],
    ['，', '.'],
    ['中', ''],
    ['', 'word'],
    ['\ud800', '\udc00'],
  ])('gives a probability of %j and %j too', (zh, en) => {
    const probability = adequacyOf(zh, en);
    expect(probability).toBeGreaterThanOrEqual(0);
    expect(probability).toBeLessThanOrEqual(1);
  });
});

describe('AdequacyFilter', () => {
  it('measures the same whatever its threshold', () => {
    const strict = adequacyFilter.make({ threshold: 0.9 });
    const lenient = adequacyFilter.make({ threshold: 0.1 });
    const unit = { chinese, english, level: 'sentence' as const };
    expect(strict.score(unit)).toEqual(lenient.score(unit));
    expect(strict.parameters).toEqual(lenient.parameters);
    expect([strict.accepts(0.5), lenient.accepts(0.5)]).toEqual([false, true]);
  });
});
