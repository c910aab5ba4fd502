import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/core/document.js';
import { documentFromText } from '../../../src/document/index.js';
import { outline } from '../outline.js';

const outlined = (text: string, language: Language) =>
  outline(documentFromText(text, { name: 'test', language })).split('\n');

describe('notes', () => {
  it('are set apart from the text that they interrupt', () => {
    const text = `The Centre assisted Member States in the implementation of the Convention and
reported on its activities to the Commission at every one of its sessions.\n
It adopted the plan of action1 for the implementation of the Declaration of the
Congress and the report,2 and

_______________
1  See Official Records, Supplement No.
10 (E/2001/30/Rev.1), part two.
2  See A/56/402-E/2001/105.

A/RES/56/123

2

welcomed the meeting.`;
    expect(outlined(text, 'en').slice(1)).toEqual([
      'paragraph It adopted the plan of action{1} for the implementation of the Declaration of the Congress and the report,{2} and welcomed the meeting.',
      'note 1 See Official Records, Supplement No. 10 (E/2001/30/Rev.1), part two.',
      'note 2 See A/56/402-E/2001/105.',
    ]);
  });

  it('are found below a rule that has become a line of spaces, their marks on lines of their own', () => {
    const text = `
 铭记《宣言》的行动计划，
1


 1. 赞赏地注意到报告；
2


                                                           
1
 见《正式记录》（E/2001/30/Rev.1），第二部分，

第一章。

2
 见 A/56/402。
     2. 敦促各国制定战略；
`;
    expect(outlined(text, 'zh')).toEqual([
      'paragraph 铭记《宣言》的行动计划，{1}',
      'paragraph 1. 赞赏地注意到报告；{2}',
      'paragraph 2. 敦促各国制定战略；',
      'note 1 见《正式记录》（E/2001/30/Rev.1），第二部分，第一章。',
      'note 2 见A/56/402。',
    ]);
  });

  it('are found at the foot of a page without a rule', () => {
    const text = `Recalling its resolution,1 and the declaration on the subject,2\n
1 Resolution 46/152, annex.
2 See A/56/155.
\fA/RES/56/123\nPage 2\n\nIt took note of the report.`;
    expect(outlined(text, 'en')).toEqual([
      'paragraph Recalling its resolution,{1} and the declaration on the subject,{2}',
      'paragraph It took note of the report.',
      'note 1 Resolution 46/152, annex.',
      'note 2 See A/56/155.',
    ]);
  });

  it('are found at the end of a text, below a heading and with stops after their numbers', () => {
    const text = `Crime is falling.1 It fell in 1999,2 and again in 2000.[3]\n\nNotes\n
1. See A/56/1.\n2. Ibid.\n3. See the report.`;
    expect(outlined(text, 'en')).toEqual([
      'paragraph Crime is falling.{1} It fell in 1999,{2} and again in 2000.{3}',
      'note 1. See A/56/1.',
      'note 2. Ibid.',
      'note 3. See the report.',
    ]);
  });

  it('have superscript marks and asterisks too', () => {
    const text = `回顾其决议，¹ 其中通过宣言²并核准5 km²的方案。*\n
¹ 第46/152号决议。\n² A/56/155。\n* 由于技术原因重新印发。`;
    expect(outlined(text, 'zh')).toEqual([
      'paragraph 回顾其决议，{1}其中通过宣言{2}并核准5 km²的方案。{*}',
      'note ¹ 第46/152号决议。',
      'note ² A/56/155。',
      'note * 由于技术原因重新印发。',
    ]);
  });

  it('are not made of the last line of a text that begins with the word a or with a date', () => {
    const text = (last: string) =>
      `The Centre assisted Member States in Africa (1), in Asia (2) and in the rest, and\nit reported on its activities to the Commission and to the Congress, and held\n${last}`;
    expect(outlined(text('a meeting.'), 'en')).toHaveLength(1);
    expect(outlined(text('1 meeting.'), 'en')).toHaveLength(1);
  });

  it('are not made of a numbered list below a rule', () => {
    const text =
      'The programme is this.\n\n__________\n\n1. Opening of the session.\n\n2. Elections.';
    expect(outlined(text, 'en')).toEqual([
      'paragraph The programme is this.',
      'paragraph 1. Opening of the session.',
      'paragraph 2. Elections.',
    ]);
  });
});

describe('the marks of notes', () => {
  const withNotes = (text: string) => `${text}\n\n________\n1  See A/56/1.\n2  See A/56/2.`;
  const marked = (text: string) => outlined(withNotes(text), 'en')[0];

  it.each([
    [
      'Prevention and Criminal Justice,1 and others.',
      'Prevention and Criminal Justice,{1} and others.',
    ],
    ['the plans of action1 for all', 'the plans of action{1} for all'],
    ['until 3 August 2001,2 and later.', 'until 3 August 2001,{2} and later.'],
    ['of 4 December 2000;2', 'of 4 December 2000;{2}'],
    ['as it said (in part)1 before.', 'as it said (in part){1} before.'],
    ['called “Justice”.2 It said so.', 'called "Justice".{2} It said so.'],
  ])('leave the running text: %s', (printed, meant) => {
    expect(marked(printed)).toBe(`paragraph ${meant}`);
  });

  it.each([
    'See E/2001/30/Rev.1 and A/56/1 of 2001.',
    'The G77 and CO2 and article 5.1 of it.',
    'It grew by 2,1 or 1.2 per cent in 1 year.',
    'Paragraph 1, No.1, and chapter 2.',
    'From 2001 to 2002, 12,200 people.',
  ])('are not taken for other digits: %s', (text) => {
    expect(marked(text)).toBe(`paragraph ${text}`);
  });

  it('are no marks where no note has them', () => {
    expect(marked('the plan of action7 for all')).toBe('paragraph the plan of action7 for all');
  });
});
