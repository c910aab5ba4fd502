import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../src/translate/chat/answer.js';

const mark = '0a1b2c3d';
const text = 'Recalling its resolution 56/123,';
const read = (answer: string, source = '回顾其第56/123号决议，') =>
  readAnswer(answer, mark, source);

describe('readAnswer', () => {
  it.each([
    ['the tags', `<t-${mark}>${text}</t-${mark}>`],
    [
      'tags with chatter around them',
      `Sure! <t-${mark}>\n${text}\n</t-${mark}>\nNote: I kept 56/123.`,
    ],
    [
      'the last of two tries',
      `<t-${mark}>Recall</t-${mark}> Better: <t-${mark}>${text}</t-${mark}>`,
    ],
    ['an end tag alone', `${text}</t-${mark}>`],
    ['a begin tag alone', `<t-${mark}>${text}`],
    ['no tags', `  ${text}\n`],
    ['a lead-in', `Here is the translation of the source:\n\n${text}`],
    ['a label', `**Translation:** ${text}`],
    ['an acknowledgement', `Sure, I can do that.\n${text}`],
    ['a remark at the end', `${text}\n\nNote: the symbol was kept.`],
    ['an offer at the end', `${text}\n\nLet me know if you need anything else.`],
    ['a code fence', `\`\`\`text\n${text}\n\`\`\``],
    ['a code fence in the tags', `<t-${mark}>\`\`\`\n${text}\n\`\`\`</t-${mark}>`],
    ['quotation marks', `"${text}"`],
    [
      'thoughts',
      `<think>第56/123号… <t-${mark}>no</t-${mark}></think>\n<t-${mark}>${text}</t-${mark}>`,
    ],
    ['thoughts without a beginning', `It says 回顾.\n</think>${text}`],
    ['the fence written out again', `[${mark} SOURCE]\n${text}\n[${mark} END]`],
    ['lines that it broke itself', `<t-${mark}>Recalling its\nresolution 56/123,</t-${mark}>`],
  ])('takes the translation out of %s', (_, answer) => {
    expect(read(answer)).toBe(text);
  });

  it.each(['', ' \n', `<t-${mark}></t-${mark}>`, '<think>I should'])(
    'finds none in %j',
    (answer) => {
      expect(read(answer)).toBe('');
    },
  );

  it('keeps quotation marks that the source has', () => {
    expect(read('"Development"', '“发展”')).toBe('"Development"');
  });

  it('keeps lines that the source has', () => {
    expect(read('One\nTwo', '一\n二')).toBe('One\nTwo');
  });

  it('keeps words that only look like a lead-in', () => {
    expect(read('Translation services: cost', '翻译服务：费用')).toBe('Translation services: cost');
    expect(read('Notes the report;', '注意到报告；')).toBe('Notes the report;');
  });

  it('gives back any line that is put between the tags', () => {
    const line = fc.string({ minLength: 1, maxLength: 80 }).filter((value) => {
      const isPlain = /^[^\s"“”'`<>[\]][^"“”`<>[\]]*[^\s"“”'`<>[\]]$/u.test(value);
      return isPlain && !value.includes('\n') && !value.includes('\r');
    });
    fc.assert(
      fc.property(line, (value) => {
        expect(read(`<t-${mark}>${value}</t-${mark}>`)).toBe(value);
      }),
      { numRuns: 200 },
    );
  });
});
