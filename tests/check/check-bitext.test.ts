import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBitext, rules } from '../../src/check/index.js';
import { bitextOf, terms } from './bitext.js';

const termMatcher = terms();

describe('checkBitext', () => {
  it('finds nothing wrong with a good pair', () => {
    const bitext = bitextOf(
      ['感谢非政府组织和民间社会其他有关部门的支持；'],
      [
        'Expresses its appreciation to non-governmental organizations and other relevant sectors of civil society for their support;',
      ],
    );
    expect(checkBitext(bitext, { termMatcher })).toEqual([]);
  });

  it('refuses a bitext whose source is not Chinese', () => {
    const { source, target, links } = bitextOf(['大会，'], ['The General Assembly,']);
    const turned = { source: target, target: source, links };
    expect(() => checkBitext(turned, { termMatcher })).toThrow(TypeError);
  });

  it('gives the findings of a text from its beginning to its end', () => {
    const bitext = bitextOf(
      ['回顾1991年12月18日第46/152号决议和技术合作。'],
      ['Recalling resolution 46/153 of 18 December 1992 and the the techniques.'],
    );
    const findings = checkBitext(bitext, { termMatcher });
    expect(findings.map(({ rule }) => rule)).toEqual([
      'resolution-number',
      'term-missing',
      'date',
      'repeated',
    ]);
    const starts = findings.flatMap(({ target }) => target?.start ?? []);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it('checks drafts like the published text, each against its own segment', () => {
    const bitext = bitextOf(['共12国', '共13国'], ['12 States; 13 States']);
    const drafts = [
      { segment: 'zh1', text: '12 States', engine: 'test', warnings: [] },
      { segment: 'zh2', text: '14 States', engine: 'test', warnings: [] },
    ];
    const findings = checkBitext(bitext, { termMatcher, drafts });
    expect(findings).toMatchObject([
      {
        rule: 'number-changed',
        checked: 'draft',
        link: 'link',
        source: { segment: 'zh2', start: 1, end: 3 },
        target: { segment: 'zh2', start: 0, end: 2, text: '14' },
        fix: { start: 0, end: 2, replacement: '13' },
      },
    ]);
  });

  it('places findings in the right one of several segments', () => {
    const bitext = bitextOf(['共12国；', '共13国；'], ['12 States;', 'and 14 States;']);
    expect(checkBitext(bitext, { termMatcher })).toMatchObject([
      { source: { segment: 'zh2', start: 1 }, target: { segment: 'en2', start: 4, text: '14' } },
    ]);
  });

  it('gives every finding an id of its own, the same in every run', () => {
    const bitext = bitextOf(['共12国和13人。'], ['15 States and 16 persons and 17 more']);
    const run = () => checkBitext(bitext, { termMatcher }).map(({ id }) => id);
    expect(new Set(run()).size).toBe(run().length);
    expect(run()).toEqual(run());
  });

  it('runs only the rules it is given', () => {
    const bitext = bitextOf(['共12国。'], ['15 the the States']);
    const only = rules.filter(({ name }) => name === 'repeated');
    expect(checkBitext(bitext, { termMatcher, rules: only }).map(({ rule }) => rule)).toEqual([
      'repeated',
    ]);
  });

  it('has rules with names of their own', () => {
    const names = rules.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('points at the very words it shows, whatever the texts', () => {
    const zh = [
      '请秘书长',
      '洗钱',
      '2001年5月31日',
      '第55/25号决议',
      '三个',
      '《公约》',
      '，',
      '\u{20bb7}',
    ];
    const en = [
      'Requests ',
      'the the ',
      'Secertary-General ',
      '31 May 2002 ',
      '促进',
      '(',
      '“',
      '12 ',
    ];
    const texts = (pieces: readonly string[]) =>
      fc.array(
        fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((list) => list.join('')),
        { minLength: 1, maxLength: 3 },
      );
    fc.assert(
      fc.property(texts(zh), texts(en), (chinese, english) => {
        const bitext = bitextOf(chinese, english);
        const textOf = new Map(
          [...bitext.source.blocks, ...bitext.target.blocks].map(({ id, text }) => [id, text]),
        );
        const findings = checkBitext(bitext, { termMatcher });
        for (const { source, target, fix } of findings) {
          for (const place of [source, target]) {
            if (place === undefined) continue;
            const { segment, start, end, text } = place;
            expect(textOf.get(segment)?.slice(start, end)).toBe(text);
          }
          if (fix !== undefined) expect([fix.start, fix.end]).toEqual([target?.start, target?.end]);
        }
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
      }),
    );
  });
});
