/** Numbers, dates, symbols and references as the United Nations writes them in Chinese. */
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
  return `${groupDigits(amount, digitSpace)}${currencies[code] ?? ` ${code}`}`;
}

const referenceUnits: Readonly<Record<string, string>> = {
  paragraph: '段',
  article: '条',
  chapter: '章',
  part: '部分',
  section: '节',
};

function chineseReference(normal: string): string {
  const [what = '', number = ''] = normal.split(/:(.*)/s);
  if (what === 'supplement') return `补编第${number}号`;
  if (what === 'annex') return `附件${number}`;
  const unit = referenceUnits[what];
  return unit === undefined ? normal : `第${number}${unit}`;
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
  session: (normal) => `第${numbered(normal)}届会议`,
  meeting: (normal) => `第${normal}次会议`,
  ordinal: (normal) => `第${numbered(normal)}`,
  reference: chineseReference,
};

/** A mention in normal form as Chinese writes it. */
export function chineseMention(kind: MentionKind, normal: string): string {
  return writers[kind](normal);
}
