/** Faults in what is said: left out, put in, left in Chinese, said otherwise than before. */
import type { Range } from '../../../src/core/range.js';
import {
  type CleanPair,
  changeEnglish,
  type Planter,
  pick,
  rangeOf,
  type ScenePair,
} from './clean-pair.js';

const countWords = (text: string) => text.match(/[\p{L}\d'’-]+/gu)?.length ?? 0;

/** Clauses of at least `fewest` words, with the comma or semicolon before them. */
function clausesOf(text: string, fewest: number): Range[] {
  return [...text.matchAll(/[,;] [^,;.:()"“”]+(?=[,;.])/gu)]
    .map(rangeOf)
    .filter((range) => countWords(text.slice(range.start, range.end)) >= fewest);
}

export const omitClause: Planter = (pair) => {
  const { text } = pair.english;
  return clausesOf(text, 6)
    .filter(({ start, end }) => countWords(text) - countWords(text.slice(start, end)) >= 6)
    .map((clause) => changeEnglish(pair, clause, ''));
};

export const addClause: Planter = (pair, { pairs, random }) => {
  const stops = [...pair.english.text.matchAll(/[,;](?= )/gu)];
  const stop = pick(stops, random);
  const other = pick(pairs, random);
  const clause = other && pick(clausesOf(other.english.text, 7), random);
  if (stop === undefined || other === undefined || clause === undefined || other === pair)
    return [];
  const words = other.english.text.slice(clause.start, clause.end).replace(/^; /u, ', ');
  return [changeEnglish(pair, { start: stop.index, end: stop.index }, words)];
};

const endsSentence = (text: string) => /[.。]$/u.test(text);

/** Two neighbours as one pair, without the English of either of them. */
export const omitSentence: Planter = (pair, { pairs, random }, at) => {
  const next = pairs[at + 1];
  if (next === undefined || !isPlain(pair) || !isPlain(next)) return [];
  if (!endsSentence(pair.english.text) || !endsSentence(next.english.text)) return [];
  if (countWords(pair.english.text) < 6 || countWords(next.english.text) < 6) return [];
  const chinese = { ...pair.chinese, text: pair.chinese.text + next.chinese.text };
  const whole = {
    ...pair,
    chinese,
    english: { ...pair.english, text: `${pair.english.text} ${next.english.text}` },
  };
  const isFirst = random() < 0.5;
  const border = pair.chinese.text.length;
  return [
    {
      name: pair.name,
      clean: [whole],
      faulty: [{ chinese, english: isFirst ? next.english : pair.english }],
      places: [
        {
          pair: 0,
          chinese: isFirst
            ? { start: 0, end: border }
            : { start: border, end: chinese.text.length },
          english: { start: 0, end: (isFirst ? next : pair).english.text.length },
        },
      ],
      what: `without “${(isFirst ? pair : next).english.text}”`,
    },
  ];
};

function isPlain({ chinese, english }: CleanPair): boolean {
  return [chinese, english].every(
    ({ marks, number, text }) => marks.length === 0 && number === undefined && text.length > 12,
  );
}

/** The segment has no English at all. */
export const omitSegment: Planter = (pair) => [
  {
    name: pair.name,
    clean: [pair],
    faulty: [{ chinese: pair.chinese }],
    places: [{ pair: 0, chinese: { start: 0, end: pair.chinese.text.length } }],
    what: 'no English',
  },
];

export const emptyEnglish: Planter = (pair) => {
  const range = { start: 0, end: pair.english.text.length };
  return [changeEnglish(pair, range, '', { start: 0, end: pair.chinese.text.length })];
};

export const leaveUntranslated: Planter = (pair) => {
  if (!/\p{Script=Han}/u.test(pair.chinese.text)) return [];
  const range = { start: 0, end: pair.english.text.length };
  return [
    changeEnglish(pair, range, pair.chinese.text, { start: 0, end: pair.chinese.text.length }),
  ];
};

/** Chinese words between two commas in the place of an English clause. */
export const pasteChinese: Planter = (pair, { random }) => {
  const chinese = [...pair.chinese.text.matchAll(/[^，、；。,;:：()（）"“”]{3,}/gu)].filter(
    ([text]) => /^\p{Script=Han}+$/u.test(text),
  );
  const words = [...pair.english.text.matchAll(/(?<= )\p{L}+(?: \p{L}+){1,5}(?=[ ,;.])/gu)];
  const clause = pick(chinese, random);
  const place = pick(words, random);
  if (clause === undefined || place === undefined) return [];
  return [changeEnglish(pair, rangeOf(place), clause[0], rangeOf(clause))];
};

export const repeatWord: Planter = (pair) =>
  [...pair.english.text.matchAll(/(?<= )\p{Ll}{2,}(?= )/gu)]
    .filter(([word]) => !['had', 'that'].includes(word))
    .map((match) => {
      const { start, end } = rangeOf(match);
      const fault = changeEnglish(pair, { start: end, end }, ` ${match[0]}`);
      const english = { start, end: end + match[0].length + 1 };
      return { ...fault, places: [{ pair: 0, english }], what: `${match[0]} ${match[0]}` };
    });

/** The English of two neighbours changed about. */
export const swapNeighbours: Planter = (pair, { pairs }, at) => {
  const next = pairs[at + 1];
  if (next === undefined) return [];
  const isAlike =
    pair.english.text === next.english.text || pair.chinese.text === next.chinese.text;
  if (isAlike || countWords(pair.english.text) < 4 || countWords(next.english.text) < 4) return [];
  const faulty: ScenePair[] = [
    { chinese: pair.chinese, english: next.english },
    { chinese: next.chinese, english: pair.english },
  ];
  return [
    {
      name: pair.name,
      clean: [pair, next],
      faulty,
      places: [{ pair: 0 }, { pair: 1 }],
      what: 'two neighbours changed about',
    },
  ];
};

/** What may be said otherwise, but not twice in one text. */
const synonyms: readonly (readonly [string, string])[] = [
  ['promote', 'foster'],
  ['ensure', 'guarantee'],
  ['strengthen', 'reinforce'],
  ['requests', 'asks'],
  ['important', 'significant'],
  ['support', 'assist'],
  ['measures', 'steps'],
  ['efforts', 'endeavours'],
  ['necessary', 'required'],
  ['established', 'set up'],
  ['implement', 'carry out'],
  ['implementation', 'execution'],
  ['activities', 'actions'],
  ['framework', 'structure'],
  ['report', 'paper'],
  ['meeting', 'gathering'],
  ['information', 'details'],
  ['including', 'among them'],
];

/** A segment repeated, the second time in other English. */
export const repeatOtherwise: Planter = (pair, { random }) => {
  const found = synonyms.flatMap(([word, other]) =>
    [
      ...pair.english.text.matchAll(new RegExp(String.raw`(?<![\p{L}-])${word}(?![\p{L}-])`, 'gu')),
    ].map((match) => ({ match, other })),
  );
  const change = pick(found, random);
  if (change === undefined) return [];
  const fault = changeEnglish(pair, rangeOf(change.match), change.other);
  const places = [
    {
      pair: 1,
      chinese: { start: 0, end: pair.chinese.text.length },
      english: { start: 0, end: pair.english.text.length },
    },
  ];
  return [{ ...fault, clean: [pair, pair], faulty: [pair, ...fault.faulty], places }];
};
