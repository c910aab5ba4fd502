/** What two English texts do not have in common, word by word. */
import { diffArrays } from 'diff';

interface Unit {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** UTF-16 units of one of the texts. */
export interface Difference {
  readonly start: number;
  readonly end: number;
}

const unit =
  /[\p{Script=Latin}\p{Number}\p{Mark}]+(?:['’./-][\p{Script=Latin}\p{Number}\p{Mark}]+)*|\S/gu;

/** Texts whose difference takes more edits than this are simply called different. */
const mostEdits = 2000;

/** The stretches of `text` that `other` does not have at their place; white space does not count. */
export function differencesFrom(other: string, text: string): readonly Difference[] {
  const [theirs, own] = [unitsOf(other), unitsOf(text)];
  const changes = diffArrays(theirs, own, {
    comparator: (a, b) => a.text === b.text,
    maxEditLength: mostEdits,
  });
  if (changes === undefined) return [{ start: 0, end: text.length }];
  const differences: Difference[] = [];
  let at = 0;
  for (const { added, removed, value } of changes) {
    if (removed) continue;
    const [first, last] = [own[at], own[at + value.length - 1]];
    if (added && first !== undefined && last !== undefined) {
      differences.push({ start: first.start, end: last.end });
    }
    at += value.length;
  }
  return differences;
}

function unitsOf(text: string): Unit[] {
  return [...text.matchAll(unit)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}
