/** Writes numbers in the formats in which Word numbers paragraphs. */
import { entryOf } from '../../../core/entry.js';
import { romanNumber } from '../roman-numbers.js';

const digits = '〇一二三四五六七八九';
const formalDigits = '零壹贰叁肆伍陆柒捌玖';
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

/** A number below ten thousand in Chinese: 十二, 一百〇三. */
function chineseNumber(value: number, ten: string, zero: string, names: string): string {
  if (value < 1 || value > 9999) return String(value);
  const [shi = '', bai = '', qian = ''] = ten;
  const places = [qian, bai, shi, ''];
  const figures = String(value).padStart(4, '0');
  let text = '';
  let gap = false;
  for (const [index, figure] of [...figures].entries()) {
    if (figure === '0') {
      gap = text !== '';
      continue;
    }
    const isBareTen = text === '' && figure === '1' && index === 2 && names === digits;
    text += `${gap ? zero : ''}${isBareTen ? '' : names.charAt(Number(figure))}${places[index]}`;
    gap = false;
  }
  return text;
}

/** After z comes aa, then bb, as Word has it. */
function letterNumber(value: number): string {
  if (value < 1 || value > 780) return String(value);
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.floor((value - 1) / 26) + 1);
}

function ordinalNumber(value: number): string {
  const endings = ['th', 'st', 'nd', 'rd'];
  const isTeen = value % 100 > 10 && value % 100 < 14;
  return `${value}${isTeen ? 'th' : (endings[value % 10] ?? 'th')}`;
}

/** One of a row of characters that follow one another in Unicode, or the plain number after them. */
const enclosed =
  (first: string, count: number) =>
  (value: number): string =>
    value >= 1 && value <= count
      ? String.fromCodePoint((first.codePointAt(0) ?? 0) + value - 1)
      : String(value);

const cyclic =
  (characters: string) =>
  (value: number): string =>
    value < 1 ? String(value) : characters.charAt((value - 1) % characters.length);

const chinese = (value: number) => chineseNumber(value, '十百千', '〇', digits);
const formalChinese = (value: number) => chineseNumber(value, '拾佰仟', '零', formalDigits);
const upper = (write: (value: number) => string) => (value: number) => write(value).toUpperCase();

const formats: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  bullet: () => '•',
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerLetter: letterNumber,
  upperLetter: upper(letterNumber),
  lowerRoman: romanNumber,
  upperRoman: upper(romanNumber),
  ordinal: ordinalNumber,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  chineseLegalSimplified: formalChinese,
  ideographLegalTraditional: formalChinese,
  ideographDigital: (value) =>
    [...String(value)].map((figure) => digits.charAt(Number(figure))).join(''),
  ideographTraditional: cyclic(stems),
  ideographZodiac: cyclic(branches),
  decimalEnclosedCircle: enclosed('①', 20),
  decimalEnclosedCircleChinese: enclosed('①', 20),
  decimalEnclosedParen: enclosed('⑴', 20),
  decimalEnclosedFullstop: enclosed('⒈', 20),
  ideographEnclosedCircle: enclosed('㊀', 10),
  decimalFullWidth: (value) =>
    String(value).replaceAll(/\d/gu, (figure) => String.fromCharCode(0xff10 + Number(figure))),
};

/**
 * A number as Word writes it.
 *
 * @param format One of the values of `ST_NumberFormat`; any that is not known is written in digits.
 */
export function writeNumber(value: number, format: string): string {
  return (entryOf(formats, format) ?? String)(value);
}
