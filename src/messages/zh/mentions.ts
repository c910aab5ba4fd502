/** Numbers, dates, symbols and references as the United Nations writes them in Chinese. */
import { entryOf } from '../../core/entry.js';
import type { MentionKind } from '../../core/mention.js';
import { chineseNumeral } from '../chinese-numerals.js';
import { groupDigits, parseDateForm } from '../mention-form.js';

// The Chinese texts of the United Nations group digits with a space.
const digitSpace = '\u00A0';

/** `2001-12-19` as `2001年12月19日`; a form that is no date comes back as it is. */
export function chineseDate(normal: string): string {
  const date = parseDateForm(normal);
  if (date === undefined) return normal;
  const { year, month, day } = date;
  return [
    year === undefined ? '' : `${year}年`,
    month === undefined ? '' : `${month}月`,
    day === undefined ? '' : `${day}日`,
  ].join('');
}

const currencies: Readonly<Record<string, string>> = {
  USD: '美元',
  EUR: '欧元',
  GBP: '英镑',
  CHF: '瑞士法郎',
  JPY: '日元',
  CNY: '元人民币',
};

function chineseMoney(normal: string): string {
  const match = /^([A-Z]{3}) ([\d.]+)$/.exec(normal);
  if (match === null) return normal;
  const [, code = '', amount = ''] = match;
  return `${groupDigits(amount, digitSpace)}${entryOf(currencies, code) ?? ` ${code}`}`;
}

/** What each part of a document is called, with `#` for its number. */
const references: Readonly<Record<string, string>> = {
  paragraph: '第#段',
  article: '第#条',
  chapter: '第#章',
  part: '第#部分',
  section: '第#节',
  annex: '附件#',
  appendix: '附录#',
  volume: '第#卷',
  page: '第#页',
  table: '表#',
  figure: '图#',
  item: '项目#',
  goal: '目标#',
  target: '具体目标#',
  principle: '原则#',
  phase: '第#阶段',
  schedule: '附表#',
  supplement: '补编第#号',
  number: '第#号',
};

function chineseReference(normal: string): string {
  const [what = '', number = ''] = normal.split(/:(.*)/s);
  return entryOf(references, what)?.replace('#', () => number) ?? normal;
}

const sessionSeries: Readonly<Record<string, string>> = { S: '特别会议', ES: '紧急特别会议' };

function chineseSession(normal: string): string {
  const [, series = '', number = normal] = /^(E?S)-(\d+)$/.exec(normal) ?? [];
  return `第${numbered(number)}届${entryOf(sessionSeries, series) ?? '会议'}`;
}

function numbered(normal: string): string {
  return chineseNumeral(normal) ?? normal;
}

const writers: Readonly<Record<MentionKind, (normal: string) => string>> = {
  number: (normal) => groupDigits(normal, digitSpace),
  percent: (normal) => `${normal}%`,
  money: chineseMoney,
  year: (normal) => `${normal}年`,
  date: chineseDate,
  biennium: (normal) => `${normal}年`,
  symbol: (normal) => normal,
  resolution: (normal) => `第${normal}号决议`,
  session: chineseSession,
  meeting: (normal) => `第${normal}次会议`,
  ordinal: (normal) => `第${numbered(normal)}`,
  reference: chineseReference,
};

/** A mention in normal form as Chinese writes it. */
export function chineseMention(kind: MentionKind, normal: string): string {
  return writers[kind](normal);
}
