/** What a draft and the published text have in common, word by word. */
import { diffArrays } from 'diff';
import type { Range } from '../../core/range.js';

export interface WordDifferences {
  /** Stretches of the draft that the published text does not have there. */
  readonly onlyDraft: readonly Range[];
  /** Stretches of the published text that the draft does not have there. */
  readonly onlyPublished: readonly Range[];
  /** Share of all words that both texts have in the same order, 0–1 (Dice's coefficient). */
  readonly agreement: number;
}

/** A word, a Chinese character or a punctuation mark. */
const unit =
  /[\p{Script=Latin}\p{Number}\p{Mark}]+(?:['’./-][\p{Script=Latin}\p{Number}\p{Mark}]+)*|\S/gu;

interface Unit extends Range {
  readonly text: string;
}

/** Texts whose difference takes more edits than this are simply called different. */
const mostEdits = 4000;

/**
 * Compares two texts by their longest common subsequence of words (Myers 1986). Case counts: a
 * capital is an edit. White space does not.
 */
export function compareWords(draft: string, published: string): WordDifferences {
  const drafted = unitsOf(draft);
  const printed = unitsOf(published);
  const changes = diffArrays(drafted, printed, {
    comparator: (a, b) => a.text === b.text,
    maxEditLength: mostEdits,
  });
  const draftChanges: Unit[][] = [];
  const publishedChanges: Unit[][] = [];
  const common: Unit[] = [];
  let [at, against] = [0, 0];
  for (const { added, removed, count } of changes ?? wholeChange(drafted, printed)) {
    if (removed) draftChanges.push(drafted.slice(at, at + count));
    else if (added) publishedChanges.push(printed.slice(against, against + count));
    else common.push(...drafted.slice(at, at + count));
    if (!added) at += count;
    if (!removed) against += count;
  }
  const words = drafted.filter(isWord).length + printed.filter(isWord).length;
  return {
    onlyDraft: draftChanges.flatMap(extent),
    onlyPublished: publishedChanges.flatMap(extent),
    agreement: words === 0 ? 0 : (2 * common.filter(isWord).length) / words,
  };
}

function wholeChange(drafted: readonly Unit[], printed: readonly Unit[]) {
  return [
    { added: false, removed: true, count: drafted.length },
    { added: true, removed: false, count: printed.length },
  ];
}

function unitsOf(text: string): Unit[] {
  return [...text.matchAll(unit)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

function isWord({ text }: Unit): boolean {
  return /[\p{Letter}\p{Number}]/u.test(text);
}

/** One range from the first unit to the last, the white space between them included. */
function extent(units: readonly Unit[]): Range[] {
  const [first, last] = [units[0], units.at(-1)];
  return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
}
