/** Knows the words that say a number without being one, such as `both`, `half`, `triennial` and 一半. */

const words: Readonly<Record<string, RegExp>> = {
  '0': /\b(?:zero|no|none|nil|not)\b|零|没有|无/iu,
  '1': /\b(?:an?|one|single|first|once|unit|sole|individual)\b|[一首单每独]/iu,
  '2': /\b(?:two|both|second|pairs?|twice|couple|twin|dual|doubl(?:e[ds]?|ing)|bilateral|biennial(?:ly)?|biannual(?:ly)?|bicameral|either|neither|twofold|mutual)\b|[二两双俩]/iu,
  '3': /\b(?:thirdly|thrice|triple[ds]?|tripling|triennial|trilateral|tripartite|threefold|trio)\b|叁/iu,
  '4': /\b(?:fourthly|quadrupled?|quadrennial|quadripartite|fourfold|quartet|quarters?)\b|肆/iu,
  '5': /\b(?:fifthly|fivefold|quinquennial|quintupled?)\b/iu,
  '6': /\b(?:half[- ]year(?:ly)?|semi-?annual(?:ly)?|sixfold)\b|半年/iu,
  '10': /\b(?:decades?|decennial|tenfold|tens)\b/iu,
  '12': /\bdozens?\b|一打/iu,
  '15': /一刻钟/u,
  '18': /一年半|\ba year and a half\b|\bone and a half years\b/iu,
  '30': /两年半|\btwo and a half years\b/iu,
  '14': /\bfortnight\b|两周/iu,
  '24': /\bround[- ]the[- ]clock\b|\bone day\b|全天|昼夜/iu,
  '100': /\b(?:hundreds?|century|centuries|centenary|centennial|hundredfold)\b|世纪|每百/iu,
  '200': /\bbicentenary\b|\bbicentennial\b/iu,
  '1000': /\b(?:thousands?|millenni(?:um|a|al)|thousandfold)\b|每千/iu,
  '10000': /每万/u,
  '1000000': /\bmillions?\b|(?<![\d.一二三四五六七八九十两数几])百万/iu,
  '1000000000': /\bbillions?\b/iu,
  '1/2': /\bhalf\b|半/iu,
  '0.5': /\bhalf\b|半/iu,
  '1.5': /\bhalf\b|半/iu,
  '2.5': /\bhalf\b|半/iu,
  '50': /\bhalf\b|半/iu,
  '1/4': /\bquarters?\b|四分之一/iu,
  '0.25': /\bquarters?\b|四分之一/iu,
  '25': /\bquarters?\b|四分之一/iu,
  '75': /\bthree[- ]quarters\b|四分之三/iu,
};

const wordsFor: ReadonlyMap<string, RegExp> = new Map(Object.entries(words));

/** Whether a text has a word that stands for the number, given in normal form. */
export function saysInWord(number: string, text: string): boolean {
  return wordsFor.get(number)?.test(text) === true;
}

/**
 * What else a number may be said as because of what it counts: `five decades` is 50 years,
 * `two dozen` 24. In normal form.
 */
export function countedOtherwise(number: string, after: string): string[] {
  const value = Number(number);
  if (Number.isNaN(value)) return [];
  if (/^[-\s]decades?\b|^个十年/iu.test(after)) return [String(value * 10)];
  if (/^[-\s]dozen\b|^打/iu.test(after)) return [String(value * 12)];
  if (/^[-\s]centur(?:y|ies)\b|^个世纪/iu.test(after)) return [String(value * 100)];
  if (/^[-\s]weeks?\b|^周|^个?星期/iu.test(after)) return [String(value * 7)];
  if (/^[-\s]years?\b|^年/iu.test(after)) return [String(value * 12)];
  if (/^[-\s]hours?\b|^小时/iu.test(after)) return value % 24 === 0 ? [String(value / 24)] : [];
  return [];
}

/** The characters that Chinese numerals are written with. */
export const chineseDigits = '〇零一二三四五六七八九十百千万亿';
const places = ['', '十', '百', '千'];

/** How Chinese writes a whole number from 2 to 9,999: 五十, 一百零五; else `undefined`. */
export function chineseNumeralOf(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 2 || value > 9_999) return undefined;
  let written = '';
  let hasGap = false;
  const digits = [...String(value)];
  for (const [at, digit] of digits.entries()) {
    if (digit === '0') {
      hasGap = true;
      continue;
    }
    if (hasGap) written += '零';
    hasGap = false;
    written +=
      '零一二三四五六七八九'.charAt(Number(digit)) + (places[digits.length - at - 1] ?? '');
  }
  return written.replace(/^一十/u, '十');
}
