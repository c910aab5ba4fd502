/** Faults in document symbols, numbers of resolutions and references to parts of documents. */
import { changeEnglish, type Fault, type Planter, rangeOf } from './clean-pair.js';
import { changeDigit } from './numbers.js';

const symbol =
  /(?<![\p{L}\d/])[A-Z]{1,8}(?:[/.-][A-Z0-9][A-Za-z0-9]*(?:\.[0-9]+)?(?:\([A-Za-z0-9]+\))?)+/gu;

interface SymbolPlace {
  readonly text: string;
  readonly at: number;
  readonly chineseAt: number;
}

/** Symbols with a slash and a digit that the Chinese writes alike. */
function symbolsOf(english: string, chinese: string): SymbolPlace[] {
  return [...english.matchAll(symbol)]
    .filter(([text]) => /\/.*\d/u.test(text))
    .map((match) => ({ text: match[0], at: match.index, chineseAt: chinese.indexOf(match[0]) }))
    .filter(({ chineseAt }) => chineseAt >= 0);
}

export const changeSymbolDigit: Planter = (pair, { random }) =>
  symbolsOf(pair.english.text, pair.chinese.text).flatMap(({ text, at, chineseAt }): Fault[] => {
    const changed = changeDigit(text, random);
    if (pair.chinese.text.includes(changed)) return [];
    return [
      changeEnglish(pair, { start: at, end: at + text.length }, changed, {
        start: chineseAt,
        end: chineseAt + text.length,
      }),
    ];
  });

/** A/56/1/Add.1 → A/56/1, and A/56/1/Rev.1. */
export const changeSymbolSuffix: Planter = (pair, { random }) =>
  symbolsOf(pair.english.text, pair.chinese.text).flatMap(({ text, at, chineseAt }): Fault[] => {
    const suffix = /\/(?:Add|Rev|Corr)\.\d+$/u.exec(text)?.[0];
    const change = () => {
      if (suffix === undefined) return `${text}/Add.1`;
      if (random() < 0.5) return text.slice(0, -suffix.length);
      return text.replace(/(?:Add|Rev|Corr)(?=\.\d+$)/u, (word) =>
        word === 'Add' ? 'Rev' : 'Add',
      );
    };
    const changed = change();
    if (suffix !== undefined && pair.chinese.text.includes(changed) && !text.startsWith(changed)) {
      return [];
    }
    return [
      changeEnglish(pair, { start: at, end: at + text.length }, changed, {
        start: chineseAt,
        end: chineseAt + text.length,
      }),
    ];
  });

/** resolution 2118 (2013), resolution 55/59: a digit of its number. */
export const changeResolution: Planter = (pair, { random }) =>
  [
    ...pair.english.text.matchAll(
      /(?<=\b(?:resolutions?|decisions?|决议) )\d+(?:\/\d+)?(?![\d/])/giu,
    ),
  ].flatMap((match): Fault[] => {
    const chinese = new RegExp(String.raw`(?<![\d/])${match[0]}(?![\d/])`, 'u').exec(
      pair.chinese.text,
    );
    const changed = changeDigit(match[0], random);
    if (chinese === null || pair.chinese.text.includes(changed)) return [];
    return [changeEnglish(pair, rangeOf(match), changed, rangeOf(chinese))];
  });

/** paragraph 5 → paragraph 6; article 12, item 10 … alike. */
export const changeParagraphReference: Planter = (pair, { random }) =>
  [
    ...pair.english.text.matchAll(
      /(?<=\b(?:paragraph|article|item|rule|regulation|section|chapter|annex|principle|table) )\d{1,3}(?![\d/]|[.,]\d)/giu,
    ),
  ].flatMap((match): Fault[] => {
    const chinese = new RegExp(String.raw`(?<![\d/.])${match[0]}(?![\d/.])`, 'u').exec(
      pair.chinese.text,
    );
    const changed = String(Number(match[0]) + 1 + Math.floor(random() * 4));
    if (chinese === null || pair.chinese.text.includes(changed)) return [];
    return [changeEnglish(pair, rangeOf(match), changed, rangeOf(chinese))];
  });
