/** Writes numbers and dates as the two languages do, so that tests can read them back. */

const units = ['', '十', '百', '千'];
const sections = ['', '万', '亿'];
const characters = '零一二三四五六七八九';

/** 12034 → 一万二千零三十四. */
export function toChineseNumeral(value: number): string {
  let rest = value;
  let text = '';
  for (let section = 0; rest > 0; section++) {
    const part = rest % 10000;
    const higher = Math.floor(rest / 10000);
    if (part > 0) {
      const needsZero = part < 1000 && higher > 0;
      text = (needsZero ? '零' : '') + belowTenThousand(part) + (sections[section] ?? '') + text;
    }
    rest = higher;
  }
  return text.replace(/^一十/u, '十');
}

function belowTenThousand(value: number): string {
  const digits = [...String(value)].map(Number);
  const text = digits
    .map((digit, index) =>
      digit === 0 ? '零' : `${characters[digit]}${units[digits.length - 1 - index]}`,
    )
    .join('');
  return text.replace(/零+/gu, '零').replace(/零$/u, '');
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** 12034 → twelve thousand and thirty-four. */
export function toEnglishNumeral(value: number): string {
  if (value < 20) return small[value] ?? '';
  if (value < 100) {
    const unit = value % 10;
    return `${tens[Math.floor(value / 10)]}${unit > 0 ? `-${small[unit]}` : ''}`;
  }
  const [scale, name] = (
    [
      [1e9, 'billion'],
      [1e6, 'million'],
      [1000, 'thousand'],
      [100, 'hundred'],
    ] as const
  ).find(([least]) => value >= least) ?? [1, ''];
  const rest = value % scale;
  const tail = rest === 0 ? '' : ` ${rest < 100 ? 'and ' : ''}${toEnglishNumeral(rest)}`;
  return `${toEnglishNumeral(Math.floor(value / scale))} ${name}${tail}`;
}

const irregular: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** 57 → fifty-seventh. */
export function toEnglishOrdinal(value: number): string {
  const words = toEnglishNumeral(value);
  return words.replace(/[a-z]+$/u, (last) => irregular[last] ?? `${last.replace(/y$/u, 'ie')}th`);
}

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** The English name of a month, 1 to 12. */
export function monthName(month: number): string {
  return months[month - 1] ?? '';
}
