import { describe, expect, it } from 'vitest';
import { rules } from '../../src/check/index.js';
import type { Finding } from '../../src/core/finding.js';
import { messagesFor } from '../../src/messages/index.js';

function finding(parts: Partial<Finding>): Finding {
  return {
    id: 'f',
    rule: 'number-changed',
    severity: 'error',
    link: 'a=b',
    checked: 'target',
    ...parts,
  };
}

function place(text: string) {
  return { segment: 'operative-01', start: 0, end: text.length, text };
}

const cases: readonly (readonly [Partial<Finding>, en: string, zh: string])[] = [
  [
    { rule: 'reference', expected: 'resolution:46/152', found: 'resolution:46/125' },
    'The Chinese has resolution 46/152; the English has resolution 46/125.',
    '中文为第46/152号决议，英文为第46/125号决议。',
  ],
  [
    { rule: 'date', expected: 'date:2001-12-19', checked: 'draft' },
    'The Chinese has 19 December 2001; the draft does not.',
    '中文有2001年12月19日，译稿没有。',
  ],
  [
    { rule: 'number-changed', found: 'number:21' },
    'The English has 21; the Chinese does not.',
    '英文有21，中文没有。',
  ],
  [
    { rule: 'term-missing', expected: 'Secretary-General', source: place('秘书长') },
    'The termbase has “Secretary-General” for 秘书长; the English does not use it.',
    '“秘书长”在术语库中作“Secretary-General”，英文未用。',
  ],
  [
    { rule: 'paragraph-number', expected: '7.', found: '8.' },
    'This is 7 in the Chinese and 8 in the English.',
    '中文段号为7，英文为8。',
  ],
  [
    { rule: 'lead-word', expected: 'Urges', found: 'Invites', source: place('敦促') },
    '“Invites” does not render 敦促; that would be “Urges”.',
    '“Invites”与“敦促”不对应，应作“Urges”。',
  ],
  [
    { rule: 'omitted', source: place('感谢') },
    'The English has no counterpart of this.',
    '英文中没有与此对应的内容。',
  ],
];

describe('what a finding says', () => {
  it.each(cases)('%j', (parts, en, zh) => {
    expect(messagesFor('en').finding(finding(parts)).sentence).toBe(en);
    expect(messagesFor('zh').finding(finding(parts)).sentence).toBe(zh);
  });

  it.each(['en', 'zh'] as const)('has a title for every rule in %s', (locale) => {
    const messages = messagesFor(locale);
    expect(rules.filter(({ name }) => messages.ruleTitle(name) === name)).toEqual([]);
  });

  it('names an unknown rule by its own name', () => {
    const { title, sentence } = messagesFor('en').finding(
      finding({ rule: 'house-style', expected: 'a', found: 'b' }),
    );
    expect([title, sentence]).toEqual(['house-style', 'Expected “a”, found “b”.']);
  });
});

describe('what a draft warning says', () => {
  it.each([
    ['2001-05-31', '31 May 2001'],
    ['55/255', 'resolution 55/255'],
    ['part:2', 'part 2'],
    ['21', '21'],
    ['A/56/574', 'A/56/574'],
  ])('tells what %s is', (what, shown) => {
    const warning = { kind: 'mention-missing', what } as const;
    expect(messagesFor('en').draftWarning(warning)).toBe(`${shown} is missing`);
  });

  it('writes normal forms as people do', () => {
    const warning = { kind: 'mention-missing', what: 'biennium:2002-2003' } as const;
    expect(messagesFor('en').draftWarning(warning)).toBe('2002-2003 is missing');
    expect(messagesFor('zh').draftWarning(warning)).toBe('漏了2002-2003年');
  });
});
