import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/core/document.js';
import { splitSentences } from '../../src/language/sentences.js';

/** The sentences that a text with `|` between them should be cut into, and is. */
function expectCuts(language: Language, marked: string) {
  const sentences = marked.split('|');
  const text = sentences.join('');
  expect(splitSentences(text, language).map(({ start, end }) => text.slice(start, end))).toEqual(
    sentences,
  );
}

describe('Chinese sentences', () => {
  it.each([
    '大会通过了决议。|委员会欢迎该决议！|是否如此？|是。',
    '他说：“好。”|随后离开。',
    '真的吗？！|当然。',
    '（见附件一。）|请秘书长提出报告；请各国予以支持。',
    '“为什么？”，他问道。|没有回答。',
    '见 A/56/155。 |完。',
    '是的……我想。|完',
    '他停了一下……”|然后继续。',
    '比例为3.5%，见E/2001/30/Rev.1号文件。|完。',
  ])('%s', (marked) => expectCuts('zh', marked));
});

describe('English sentences', () => {
  it.each([
    'It was adopted. |The Committee welcomed it! |Was that so? |Yes.',
    'See Supplement No. 10 (E/2001/30/Rev.1), part two, chap. I. |The Assembly met.',
    'See A/56/402 and Corr.1. |See also paras. 5–7, art. 6 and vol. II of the report.',
    'Mr. J. Smith met Ms. O. Jones, e.g. in St. Petersburg. |Dr. Lee did not.',
    'Growth was 3.5 per cent. |It fell to 2.1.',
    'He said: “It is so.” |Then he left. |(He came back.) |Nobody saw him.',
    'It met at 10 a.m. on Friday. |It rose at 6 p.m. |The report was adopted.',
    'States, organizations, etc. shall report; others may. |All did.',
    'The U.N. Charter and U.S. law apply. |They differ.',
    'We waited … and went on. |Then… nothing.',
    'It was adopted on 5 Sept. 2001 in Vienna. |No. 10 is new.',
    '1. The first is this. |2. The second is that.',
    'Table 4. Resource requirements',
    'Draft resolution III. Use of space technology',
    'It was opened by H.E. Mr. Ayoko of Example S.A. |It closed.',
    'The text is in annex I. |The Committee took note.',
    'It cites Doe et al. (2001) and op. cit., p. 5. |It ends.',
  ])('%s', (marked) => expectCuts('en', marked));
});

it('covers any text without a gap or an overlap', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          '。',
          '”',
          '. ',
          '.',
          ' ',
          'No',
          'A',
          'b',
          '\n',
          '…',
          '?',
          '」',
          '1',
          '😀',
          '；',
        ),
      ),
      fc.constantFrom<Language>('zh', 'en'),
      (parts, language) => {
        const text = parts.join('');
        const sentences = splitSentences(text, language);
        expect(sentences.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        expect(sentences.every(({ start, end }) => end > start)).toBe(true);
      },
    ),
  );
});
