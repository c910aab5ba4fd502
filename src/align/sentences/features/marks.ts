/** Punctuation that either language keeps: questions, exclamations, colons, pauses, quotations. */
import type { BeadReader } from '../bead-reader.js';
import type { BeadFeature } from './feature.js';

const greatestDifference = 3;

export const marksFeature: BeadFeature = {
  names: [
    'marks-question',
    'marks-exclamation',
    'marks-colon',
    'marks-pause',
    'marks-quoted-start',
    'marks-quoted-end',
    'marks-quotations',
    'marks-quotation-open-on-one-side',
    'marks-quotation-open-on-both',
  ],
  fill(bead, values, at) {
    const { chinese, english } = bead.context;
    const chineseEnd = bead.chineseStart + bead.chineseCount - 1;
    const englishEnd = bead.englishStart + bead.englishCount - 1;
    // A path is inside or outside quotations on both sides at once, also where a sentence is skipped.
    const openChinese = chinese.endsInside[chineseEnd] ?? 0;
    const openEnglish = english.endsInside[englishEnd] ?? 0;
    values[at + 7] = openChinese === openEnglish ? 0 : 1;
    values[at + 8] = openChinese * openEnglish;
    if (bead.isSkip) return;
    for (let mark = 0; mark < chinese.marks.length; mark += 1) {
      const inChinese = sumOver(chinese.marks[mark], bead.chineseStart, bead.chineseCount) > 0;
      const inEnglish = sumOver(english.marks[mark], bead.englishStart, bead.englishCount) > 0;
      values[at + mark] = agreement(inChinese, inEnglish);
    }
    values[at + 4] = agreement(
      chinese.startsQuoted[bead.chineseStart] === 1,
      english.startsQuoted[bead.englishStart] === 1,
    );
    values[at + 5] = agreement(
      chinese.endsQuoted[chineseEnd] === 1,
      english.endsQuoted[englishEnd] === 1,
    );
    values[at + 6] = Math.min(
      greatestDifference,
      Math.abs(openedChinese(bead) - openedEnglish(bead)),
    );
  },
};

/** 1 where both have it, −1 where one has, 0 where none does. */
function agreement(a: boolean, b: boolean): number {
  if (a !== b) return -1;
  return a ? 1 : 0;
}

function openedChinese({ context, chineseStart, chineseCount }: BeadReader): number {
  return sumOver(context.chinese.opened, chineseStart, chineseCount);
}

function openedEnglish({ context, englishStart, englishCount }: BeadReader): number {
  return sumOver(context.english.opened, englishStart, englishCount);
}

function sumOver(values: Uint8Array | undefined, start: number, count: number): number {
  let sum = 0;
  for (let at = start; at < start + count; at += 1) sum += values?.[at] ?? 0;
  return sum;
}
