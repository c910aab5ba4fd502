/** Faults in references to notes, in pairs that are given such references first. */
import {
  type CleanPair,
  type Fault,
  type NoteMark,
  type Planter,
  rangeOf,
  type SideText,
} from './clean-pair.js';

/** Ends of clauses, where references to notes stand. */
function clauseEnds({ text }: SideText, mark: RegExp): number[] {
  return [...text.matchAll(mark)].map((match) => rangeOf(match).start);
}

/** The pair with one or two references at the ends of clauses, the first at the end of all. */
function annotate(pair: CleanPair, first: number): CleanPair | undefined {
  if (pair.chinese.marks.length > 0) return pair;
  const chinese = clauseEnds(pair.chinese, /[，；。]/gu);
  const english = clauseEnds(pair.english, /[,;.](?=\s|$)/gu);
  const ends = [chinese.at(-1), english.at(-1)];
  const [chineseEnd, englishEnd] = ends;
  if (chineseEnd === undefined || englishEnd === undefined) return undefined;
  const hasTwo = chinese.length > 1 && english.length > 1;
  const marksOf = (places: readonly number[], end: number): NoteMark[] => [
    ...(hasTwo ? [{ mark: String(first), at: places[0] ?? 0 }] : []),
    { mark: String(hasTwo ? first + 1 : first), at: end },
  ];
  return {
    ...pair,
    chinese: { ...pair.chinese, marks: marksOf(chinese, chineseEnd) },
    english: { ...pair.english, marks: marksOf(english, englishEnd) },
  };
}

function changeMarks(
  change: (marks: readonly NoteMark[], random: () => number) => readonly NoteMark[] | undefined,
): Planter {
  return (pair, { random }) => {
    const annotated = annotate(pair, 1 + Math.floor(random() * 12));
    if (annotated === undefined) return [];
    const { english, chinese } = annotated;
    const marks = change(english.marks, random);
    if (marks === undefined) return [];
    const changed = english.marks.filter(
      ({ mark, at }) => !marks.some((other) => other.mark === mark && other.at === at),
    );
    const fault: Fault = {
      name: pair.name,
      clean: [annotated],
      faulty: [{ ...annotated, english: { ...english, marks } }],
      places: changed.map(({ mark, at }) => {
        const inChinese = chinese.marks.find((other) => other.mark === mark)?.at ?? 0;
        return {
          pair: 0,
          english: { start: at, end: at },
          chinese: { start: inChinese, end: inChinese },
        };
      }),
      what: `${marksText(english.marks)} → ${marksText(marks)}`,
    };
    return [fault];
  };
}

function marksText(marks: readonly NoteMark[]): string {
  return `[${marks.map(({ mark }) => mark).join(' ')}]`;
}

export const dropNote = changeMarks((marks, random) => {
  const dropped = Math.floor(random() * marks.length);
  return marks.filter((_, at) => at !== dropped);
});

export const changeNote = changeMarks((marks, random) => {
  const changed = Math.floor(random() * marks.length);
  const step = 2 + Math.floor(random() * 5);
  return marks.map(({ mark, at }, place) => ({
    mark: place === changed && /^\d+$/u.test(mark) ? String(Number(mark) + step) : mark,
    at,
  }));
});

export const swapNotes = changeMarks((marks) => {
  const [one, other, ...rest] = marks;
  if (one === undefined || other === undefined || one.mark === other.mark) return undefined;
  return [{ mark: other.mark, at: one.at }, { mark: one.mark, at: other.at }, ...rest];
});
