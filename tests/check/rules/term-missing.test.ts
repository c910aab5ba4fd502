import { describe, expect, it } from 'vitest';
import { termMissingRule as rule } from '../../../src/check/rules/term-missing.js';
import { findingsOf, summaries } from '../bitext.js';

describe('term-missing', () => {
  it('is content with a preferred term, an admitted one and one in another number', () => {
    expect(summaries(rule, '打击洗钱', 'to combat money-laundering')).toEqual([]);
    expect(summaries(rule, '贩运人口', 'trafficking in human beings')).toEqual([]);
    expect(summaries(rule, '发展中国家', 'a developing country')).toEqual([]);
  });

  it('warns of a common term that the English puts otherwise', () => {
    expect(summaries(rule, '技术援助项目', 'financial projects')).toEqual([
      'warning: expected technical assistance',
    ]);
  });

  it('warns of a missing name', () => {
    expect(summaries(rule, '世界银行的项目', 'projects of the banks')).toEqual([
      'warning: expected World Bank',
    ]);
  });

  it('names the name that stands instead and offers the right one', () => {
    expect(
      summaries(
        rule,
        '请世界卫生组织提出报告',
        'Requests the World Customs Organization to report',
      ),
    ).toEqual([
      'error: expected World Health Organization, found World Customs Organization, fix World Health Organization',
    ]);
  });

  it('offers no fix where the other name belongs somewhere as well', () => {
    const zh = '向联合国预防犯罪和刑事司法基金捐助，支持联合国预防犯罪和刑事司法方案';
    const programme = 'United Nations Crime Prevention and Criminal Justice Programme';
    expect(
      summaries(rule, zh, `contribute to the ${programme} and support the ${programme}`),
    ).toEqual([
      `error: expected United Nations Crime Prevention and Criminal Justice Fund, found ${programme}`,
    ]);
  });

  it('finds a term swapped for one it shares a word with', () => {
    expect(summaries(rule, '向发展中国家提供协助', 'to assist developed countries')).toEqual([
      'error: expected developing country, found developed countries, fix developing countries',
    ]);
  });

  it('finds what is left of a name cut short', () => {
    expect(
      summaries(rule, '联合国日内瓦办事处主任', 'the Director of the United Nations Office'),
    ).toEqual([
      'warning: expected United Nations Office at Geneva, found United Nations Office, fix United Nations Office at Geneva',
    ]);
  });

  it('only mentions a name that English takes up by its head', () => {
    expect(
      summaries(
        rule,
        '促进《联合国反腐败公约》的实施',
        'to promote implementation of the Convention',
      ),
    ).toEqual(['info: expected United Nations Convention against Corruption']);
  });

  it('sees the head before what only looks like the rest of a name', () => {
    expect(summaries(rule, '向经社理事会提供咨询', 'advice to the Council on issues')).toEqual([
      'info: expected Economic and Social Council',
    ]);
  });

  it('does not take another committee for the one that is meant', () => {
    expect(summaries(rule, '第三委员会的报告', 'the report of the Second Committee')).toEqual([
      'warning: expected Third Committee',
    ]);
  });

  it.each([
    ['terms that share a word', '国际、区域组织', 'international and regional organizations'],
    ['initials', '司法协助请求', 'MLA requests'],
    ['other forms of the words', '偷运移民', 'migrants who are smuggled; smuggled migrants'],
    [
      'a name in small letters',
      '制定联合国预防犯罪和刑事司法方案',
      'a United Nations crime prevention and criminal justice programme',
    ],
    ['a term within a longer one', '有组织犯罪', 'transnational organized crime'],
  ])('is content with %s', (_, zh, en) => {
    expect(summaries(rule, zh, en).filter((line) => !line.startsWith('info'))).toEqual([]);
  });

  it('does not take the Vienna Declaration of 1993 for that of 2000', () => {
    expect(
      summaries(rule, '《维也纳宣言》', 'the Vienna Declaration and Programme of Action')[0],
    ).toMatch(/^error: expected Vienna Declaration on Crime and Justice/);
  });

  it('says where the Chinese term stands', () => {
    const [finding] = findingsOf(rule, '关于技术援助的项目', 'projects');
    expect(finding?.source).toEqual({ segment: 'zh1', start: 2, end: 6, text: '技术援助' });
    expect(finding?.target).toBeUndefined();
  });

  it('reads several segments of a link as one text', () => {
    const zh = ['支助', '世界银行'];
    expect(summaries(rule, zh, 'support the World Bank')).toEqual([]);
    expect(findingsOf(rule, zh, 'support banks')[0]?.source).toMatchObject({
      segment: 'zh2',
      start: 0,
      end: 4,
    });
  });

  it('checks Traditional Chinese', () => {
    expect(summaries(rule, '打擊洗錢', 'to combat fraud')).toEqual([
      'warning: expected money-laundering',
    ]);
  });
});
