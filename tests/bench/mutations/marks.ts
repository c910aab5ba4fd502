/** Faults in brackets, quotation marks, widths, ends of sentences, tags and characters that nobody sees. */
import { changeEnglish, type Fault, type Planter, pick, rangeOf, replaceIn } from './clean-pair.js';

const unpaired = (text: string, opener: string, closer: string) =>
  text.split(opener).length !== text.split(closer).length;

export const dropBracket: Planter = (pair) => {
  const { text } = pair.english;
  if (unpaired(text, '(', ')')) return [];
  // `a)` at the beginning of an item closes nothing, so that nothing is wrong with it.
  return [...text.matchAll(/(?<!^)\([^()]{2,}\)/gu)].flatMap((match) => {
    const { start, end } = rangeOf(match);
    return [start, end - 1].map((at): Fault => {
      const fault = changeEnglish(pair, { start: at, end: at + 1 }, '');
      return {
        ...fault,
        places: [{ pair: 0, english: { start, end: end - 1 } }],
        what: text.charAt(at),
      };
    });
  });
};

export const dropQuotationMark: Planter = (pair) => {
  const { text } = pair.english;
  const quotes = [...text.matchAll(/"[^"]+"|“[^“”]+”/gu)];
  if ((text.match(/"/gu)?.length ?? 0) % 2 === 1 || unpaired(text, '“', '”')) return [];
  return quotes.flatMap((match) => {
    const { start, end } = rangeOf(match);
    return [start, end - 1].map((at): Fault => {
      const fault = changeEnglish(pair, { start: at, end: at + 1 }, '');
      return { ...fault, places: [{ pair: 0, english: { start: 0, end: text.length } }] };
    });
  });
};

export const widenCharacter: Planter = (pair, { random }) => {
  const places = [...pair.english.text.matchAll(/[,;:()?!\d](?![\d,.]|$)/gu)];
  const place = pick(places, random);
  if (place === undefined) return [];
  const wide = String.fromCodePoint((place[0].codePointAt(0) ?? 0) + 0xfee0);
  return [changeEnglish(pair, rangeOf(place), wide)];
};

export const dropEndMark: Planter = (pair) => {
  const match = /[.;,:?]$/u.exec(pair.english.text);
  if (match === null || !/[。；，：？]$/u.test(pair.chinese.text)) return [];
  const end = pair.chinese.text.length;
  return [changeEnglish(pair, rangeOf(match), '', { start: end - 1, end })];
};

/** Characters that have no place in a text of record. */
const strays = ['\u0007', '\u200b', '\ufffd', '\u00ad', '\u000b', '\u202e'];

export const putInStray: Planter = (pair, { random }) => {
  const places = [...pair.english.text.matchAll(/(?<=\p{L})(?=\p{L}| )/gu)];
  const place = pick(places, random);
  const stray = pick(strays, random);
  if (place === undefined || stray === undefined) return [];
  const fault = changeEnglish(pair, rangeOf(place), stray);
  return [{ ...fault, what: `U+${stray.codePointAt(0)?.toString(16).padStart(4, '0')}` }];
};

/** A pair marked up on both sides, with the end tag of its English lost. */
export const dropTag: Planter = (pair, { random }) => {
  if (pair.chinese.marks.length > 0) return [];
  const [open, close] =
    pick(
      [
        ['<b>', '</b>'],
        ['<g id="1">', '</g>'],
        ['{1}', '{/1}'],
      ],
      random,
    ) ?? [];
  if (open === undefined || close === undefined) return [];
  const mark = (text: string) => `${open}${text}${close}`;
  const chinese = { ...pair.chinese, text: mark(pair.chinese.text) };
  const english = { ...pair.english, text: mark(pair.english.text) };
  const at = english.text.length - close.length;
  const tag = { start: chinese.text.length - close.length, end: chinese.text.length };
  return [
    {
      name: pair.name,
      clean: [{ chinese, english }],
      faulty: [
        { chinese, english: replaceIn(english, { start: at, end: english.text.length }, '') },
      ],
      places: [{ pair: 0, english: { start: 0, end: at }, chinese: tag }],
      what: `without ${close}`,
    },
  ];
};
