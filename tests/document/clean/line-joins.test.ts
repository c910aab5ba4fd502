import { describe, expect, it } from 'vitest';
import { repaired } from './repaired.js';

describe('joining Chinese lines', () => {
  it('joins lines broken inside a sentence, inside a word, and inside a date', () => {
    const text = `
 认识到亟需加强技术合作活动，以协助各国，特别是发展中国家和经济转型期技术合

作能力，其中通过《关于打击陆、海、空偷运移民的补充议定书》，以及 2001 年 5

月 31 日第 55/255号决议，其中通过《打击非法制造和贩运枪支及其零部件和弹

药的补充议定书》，
`;
    expect(repaired(text, 'zh')).toEqual([
      '认识到亟需加强技术合作活动，以协助各国，特别是发展中国家和经济转型期技术合作能力，其中通过《关于打击陆、海、空偷运移民的补充议定书》，以及2001年5月31日第55/255号决议，其中通过《打击非法制造和贩运枪支及其零部件和弹药的补充议定书》，',
    ]);
  });

  it('takes blank lines for nothing where they stand between any two lines', () => {
    const text = `
 回顾其有关决议，其中请秘书长按照联合国预防犯罪和刑事司法方案的高度

优先地位，向该方案紧急提供充分执行其任务所需的足够资源，

 强调《公约》及其议定书尽快生效的重要性，

 认识到秘书处药物管制和预防犯罪办事处的国际预防犯罪中心的技术合作

能力必须兼顾《公约》及其议定书的紧急优先事项，
`;
    expect(repaired(text, 'zh')).toHaveLength(3);
  });

  it('takes blank lines for paragraph ends where lines end in mid-sentence without them', () => {
    const text = `
回顾其有关决议，其中请秘书长按照联合国预防犯罪和刑事司法方案的高度
优先地位，向该方案紧急提供充分执行其任务所需的足够资源，

强调《公约》及其议定书尽快生效的重要性，

认识到秘书处药物管制和预防犯罪办事处的国际预防犯罪中心的技术合作
能力必须兼顾《公约》及其议定书的紧急优先事项，
`;
    expect(repaired(text, 'zh')).toHaveLength(3);
  });

  it('leaves a text with one paragraph a line as it is', () => {
    const lines = [
      '秘书长的报告',
      '大会第56/123号决议请秘书长提出报告。本报告即依照这项要求编写，并说明在执行方面取得的进展。',
      '本报告所述期间为一年。',
      '中心在二十个国家开展了活动，其中包括培训法官、检察官和警察，并向会员国提供咨询服务和技术援助。',
    ];
    expect(repaired(lines.join('\n'), 'zh')).toEqual(lines);
    expect(repaired(lines.join('\n\n'), 'zh')).toEqual(lines);
  });
});

describe('joining English lines', () => {
  const filler = `The Centre assisted Member States in the implementation of the Convention and
reported on its activities to the Commission at every one of its sessions.`;
  const join = (lines: string) => repaired(`${filler}\n\n${lines}`, 'en').slice(1);

  it('joins with a space', () => {
    expect(repaired(filler, 'en')).toEqual([filler.replace('\n', ' ')]);
  });

  it.each([
    ['drug-related crimes such as money-\nlaundering and others', 'money-laundering'],
    ['the Challenges of the Twenty-\nfirst Century in all countries', 'Twenty-first'],
    ['the report of the Secretary-\nGeneral on the progress made', 'Secretary-General'],
    ['the negotiation of legally-\nbinding instruments', 'legally-binding'],
    ['in paragraphs 3-\n5 of the report of the Centre', '3-5'],
  ])('keeps the hyphen of a compound: %s', (lines, compound) => {
    expect(join(lines).join()).toContain(compound);
  });

  it.each([
    ['the organi-\nzation of the meeting', 'organization'],
    ['the imple-\nmentation of the plan', 'implementation'],
    ['the partici-\npating countries', 'participating'],
    ['all forms of coopera-\ntion', 'cooperation'],
  ])('drops the hyphen of a broken word: %s', (lines, word) => {
    expect(join(lines).join()).toContain(word);
  });

  it('lets the document say how a word is written', () => {
    expect(join('the assist-\ned States, which are assisted')).toEqual([
      'the assisted States, which are assisted',
    ]);
    expect(join('the follow-\ning-up, its following-up')).toEqual([
      'the following-up, its following-up'.replace('following', 'following'),
    ]);
  });

  it('does not take a number at the start of a wrapped line for a paragraph number', () => {
    const text = `Takes note of the report on the progress made in the implementation of resolution
55. The meeting was held in Vienna and all of the States that took part in it
agreed on the text that is annexed to the report of the Centre on its work.`;
    expect(repaired(text, 'en')).toHaveLength(1);
  });

  it('goes on after a page break in mid-sentence and stops after one at a full stop', () => {
    const text = `Recalling its resolution 55/25 of 15 November 2000, by which it adopted the
Protocol to

A/RES/56/123

2

Prevent, Suppress and Punish Trafficking in Persons, Especially Women and
Children.

A/RES/56/123

3

The Centre reported on its activities to the Commission at its sessions, and
the Commission took note.`;
    expect(repaired(text, 'en').map((line) => line.slice(0, 9))).toEqual([
      'Recalling',
      'The Centr',
    ]);
  });
});
