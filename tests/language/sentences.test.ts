import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/core/document.js';
import {
  linesAsSentences,
  type SentenceOptions,
  splitSentences,
} from '../../src/language/sentences.js';

const cut = (text: string, language: Language, options?: SentenceOptions) =>
  splitSentences(text, language, options).map(({ start, end }) => text.slice(start, end));

/** The sentences that a text with `|` between them should be cut into, and is. */
function expectCuts(language: Language, marked: string, options?: SentenceOptions) {
  const sentences = marked.split('|');
  expect(cut(sentences.join(''), language, options)).toEqual(sentences);
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

  it.each([
    '“怎么会这样？”他问。|没有人回答。',
    '“走吧！”代表笑着说道。|会议结束了。',
    '“五元钱能做什么？”一位部长问，“它能给一个孩子接种疫苗。”|没有人回答。',
  ])('leave what is said with who says it: %s', (marked) => expectCuts('zh', marked));

  it.each([
    '主席道：“谁同意？”|秘书道：“我同意。”|会议结束了。',
    '“我反对！”|我不知道。|他没说。',
    '“我反对！”|说着，他站了起来。',
    '“开会——”|“散会！”|有人敲门。',
  ])('tell speakers apart: %s', (marked) => expectCuts('zh', marked));

  it.each([
    '他问“为什么？”然后走开。|完。',
    '大会（第五十六届？）决定休会。|完。',
    '请看《怎么办？》一书。|完。',
    '带问号（？）的一栏是空白。|省略号（……）表示没有数据。',
  ])('go on around what is put in: %s', (marked) => expectCuts('zh', marked));

  it.each([
    '我…… 我不记得了。|完。',
    '他没有…… |“来人！”',
    '“这个……”|他沉默了。',
    '报告已经提出。 ”|大会注意到报告。',
    '他喊道：“好！ ” 。|完。',
    '"好。|走吧。"|他说完，门开了。|"谁？"|没有人。',
    '上一句。|"下一句。"',
    '见第5段。[1]|下一句。¹|再下一句。',
    '见http://www.un.org/index?id=3页。|是吗?|是!|Tom来了。',
  ])('end where they should: %s', (marked) => expectCuts('zh', marked));
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

  it.each([
    '“Why?” he asked. |Nobody answered.',
    '"Why?" Mr. Wang asked. |Nobody answered.',
    '“How long?” Ms. Jones quietly asked. |“An hour.”',
    '“What shall we do?” I said to the clerk. |He left.',
  ])('leave what is said with who says it: %s', (marked) => expectCuts('en', marked));

  it.each([
    '“Why?” |He had gone.',
    '“Why?” |The delegate asked for the floor.',
    '“If we —” |“No.” |He sat down.',
    'It came in time. " |That was all.',
    'It came in time. |"When it came," he said, "we saw it."',
    '“I... I forget.” |“Then... |Wait!”',
  ])('tell speakers apart: %s', (marked) => expectCuts('en', marked));

  it.each([
    'So was I. |At noon they left.',
    'She knows more than I am. |If so, ask her.',
    '“No. |We will not.” |“No. 5 is the one.”',
    'That is the state of the art. |A new method follows.',
    'See fig. 3 and art. I of the Treaty. |See vol. II. |Nothing else.',
    'It held in Marbury v. Madison that it may. |It takes the value v. |Then it ends.',
    'They climbed Mt. Fuji on Jan. 23. |They rested.',
    'It met at 10 a.m. Friday and at 6 p.m. GMT. |All rose.',
    'It is written in C. |This matters at 20 °C. |In Plan B. |Yes.',
    'It moved to Washington, D.C. |The U.S. Government agreed.',
    'It has Co., Ltd. Establishment Act in its name. |It is new.',
  ])('end at an abbreviation only if it ends them: %s', (marked) => expectCuts('en', marked));

  it.each([
    '3.1. Scope of the report',
    'Income section 3. Services',
    'Action 1. By 2010, establish an office. |It is late.',
    'The powers are: 1. Draw up the rules; 2. Keep the rules.',
    'There are 7. |(a) The first. |(b) the second. |c. The third.',
    'It costs money, time, etc. |2. It takes care.',
    'The required majority was 92. |Having obtained it, France was elected. |* See A/64/150.',
    'Members voting: 183; required majority: 92. |Having obtained it, France was elected.',
    'See the report.[1] |See the annex.² |That is all.',
    'The first (why?) States left. |All (but one!) Members stayed.',
  ])('know labels and notes: %s', (marked) => expectCuts('en', marked));
});

describe('semicolons', () => {
  const semicolons = true;

  it('end no sentence unless asked for', () => {
    expectCuts('zh', '注意到报告；欢迎报告；');
    expectCuts('en', 'Takes note of the report; welcomes it;');
  });

  it('end the parts of a sentence', () => {
    expectCuts('zh', '注意到报告；|欢迎报告;|决定休会。|完。', { semicolons });
    expectCuts('en', 'Takes note of it; |welcomes it; |adjourns. |It is done.', { semicolons });
  });

  it('end nothing inside brackets', () => {
    expectCuts('zh', '注意到报告（见A/56/1；又见A/56/2）；|欢迎报告。', { semicolons });
    expectCuts('en', 'Notes it (see A/56/1; (b) A/56/2); |welcomes it.', { semicolons });
  });

  it('end parts after a bracket that is never closed', () => {
    expectCuts('en', 'Notes (a it; |welcomes it (all; of it); |adjourns.', { semicolons });
    expectCuts('en', 'Notes (a it; |welcomes it.', { semicolons });
  });
});

describe('lines', () => {
  const lines = (text: string) =>
    linesAsSentences(text).map(({ start, end }) => text.slice(start, end));

  it('are sentences, empty ones too', () => {
    expect(lines('First. Second.\n\r\nThird\r')).toEqual(['First. Second.\n', '\r\n', 'Third\r']);
    expect(lines('一\n二')).toEqual(['一\n', '二']);
    expect(lines('')).toEqual([]);
  });

  it('cover any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', '\r', '\r\n')), (parts) => {
        expect(lines(parts.join('')).join('')).toBe(parts.join(''));
      }),
    );
  });
});

const pieces =
  `。 ” “ . ? ! … ... — 「 」 ( ) （ ） ； ; : ： , ， 1 12 a A I No p. etc. U.S v. Mr The he said 他说 道 的 好
  《 》 ' ’ [1] ² • * 😀`
    .split(/\s+/u)
    .concat(' ', ' ', '\n', '. ', '." ', '?” ');
const texts = (extra: readonly string[] = []) =>
  fc.array(fc.constantFrom(...pieces, ...extra), { maxLength: 30 }).map((parts) => parts.join(''));
const languages = fc.constantFrom<Language>('zh', 'en');

it('covers any text without a gap, an overlap or an empty sentence', () => {
  fc.assert(
    fc.property(texts(['"']), languages, fc.boolean(), (text, language, semicolons) => {
      const sentences = splitSentences(text, language, { semicolons });
      expect(sentences.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      expect(sentences.every(({ start, end }) => end > start)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

// A straight quotation mark says nothing of its side without the text before it.
it('does not cut a sentence again', () => {
  fc.assert(
    fc.property(texts(), languages, (text, language) => {
      for (const sentence of cut(text, language)) {
        expect(cut(sentence, language)).toEqual([sentence]);
      }
    }),
    { numRuns: 5000 },
  );
});

it('cuts where sentences end and more when asked for semicolons', () => {
  fc.assert(
    fc.property(texts(), languages, (text, language) => {
      const ends = new Set(
        splitSentences(text, language, { semicolons: true }).map((it) => it.end),
      );
      expect(splitSentences(text, language).every(({ end }) => ends.has(end))).toBe(true);
    }),
  );
});
