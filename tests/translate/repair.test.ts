import { describe, expect, it } from 'vitest';
import { repairMentions } from '../../src/translate/repair.js';

describe('repairMentions', () => {
  it.each([
    ['向大会第五十七届会议报告', 'at its sixty-second session', 'at its fifty-seventh session'],
    ['第二十届会议', 'Nineteenth session', 'Twentieth session'],
    ['2001年5月31日的信', 'the letter dated 13 May 2001', 'the letter dated 31 May 2001'],
    ['第56/123号决议', 'its resolution 123/56', 'its resolution 56/123'],
    ['增加3.5%', 'an increase of 5.3 per cent', 'an increase of 3.5 per cent'],
    ['2002-2003两年期', 'the biennium 2003-2004', 'the biennium 2002-2003'],
    ['1 200名学员', '2,100 students', '1,200 students'],
    ['7.95亿人', '2015 million people', '795 million people'],
    ['见A/56/402号文件', 'see A/402/56', 'see A/56/402'],
  ])('puts right what can only be meant: %s', (source, draft, expected) => {
    expect(repairMentions(source, draft)).toBe(expected);
  });

  it('leaves two wrong ones of a kind alone, since either could be meant', () => {
    const draft = 'its resolutions 1/2 and 3/4';
    expect(repairMentions('第46/152号和第48/103号决议', draft)).toBe(draft);
  });

  it('changes nothing in a draft that is right', () => {
    const draft = 'Recalling its resolution 56/123 of 19 December 2001,';
    expect(repairMentions('回顾其2001年12月19日第56/123号决议，', draft)).toBe(draft);
  });

  it('makes the bare number of a part the whole reference', () => {
    expect(repairMentions('见第二部分，第一章。', 'See second, chap. I.')).toBe(
      'See part two, chap. I.',
    );
    expect(repairMentions('见第二届会议，第一章。', 'See second, chap. I.')).toBe(
      'See second, chap. I.',
    );
  });
});
