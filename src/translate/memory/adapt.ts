/** Changes the numbers, dates and symbols of a unit's English to those of another Chinese text. */
import type { Mention } from '../../core/mention.js';
import { rewriteMention, spellOrdinal } from '../../language/mention-writing.js';
import { findMentions } from '../../language/mentions.js';

/** A mention of a unit and the one that a text has in its place. */
interface Change {
  readonly from: Mention;
  readonly to: Mention;
}

/** A stretch of the English and what stands there afterwards. */
interface Replacement {
  readonly mention: Mention;
  readonly text: string;
  readonly to: Mention;
}

/**
 * `english` with each mention in which the Chinese of its unit (`theirs`) differs from a text
 * (`ours`) changed to what that text has, written as the unit writes it; `undefined` where nothing
 * differs, or anything that does has not exactly one counterpart in the English.
 */
export function adaptMentions(
  ours: readonly Mention[],
  theirs: readonly Mention[],
  english: string,
): string | undefined {
  const changes = findChanges(ours, theirs);
  if (changes === undefined || changes.length === 0) return undefined;
  const inEnglish = findMentions(english, 'en');
  const replacements: Replacement[] = [];
  for (const { from, to } of changes) {
    const counterparts = inEnglish.filter((mention) => keyOf(mention) === keyOf(from));
    const [mention] = counterparts;
    if (mention === undefined || counterparts.length > 1) return undefined;
    const text = writeLike(mention, to.normal);
    if (text === undefined) return undefined;
    replacements.push({ mention, text, to });
  }
  const adapted = replace(english, replacements);
  return saysSo(adapted, inEnglish, replacements) ? adapted : undefined;
}

/** What differs, one change for each value; `undefined` where it is not plain what became what. */
function findChanges(ours: readonly Mention[], theirs: readonly Mention[]): Change[] | undefined {
  const changes = new Map<string, Change>();
  const kept = new Set<string>();
  let here = 0;
  let there = 0;
  for (const [atOurs, atTheirs] of [
    ...commonMentions(ours, theirs),
    [ours.length, theirs.length],
  ]) {
    const added = ours.slice(here, atOurs);
    const lost = theirs.slice(there, atTheirs);
    if (added.length !== lost.length) return undefined;
    for (const [index, to] of added.entries()) {
      const from = lost[index];
      if (from === undefined || from.kind !== to.kind) return undefined;
      const known = changes.get(keyOf(from));
      if (known !== undefined && known.to.normal !== to.normal) return undefined;
      changes.set(keyOf(from), { from, to });
    }
    const same = theirs[atTheirs ?? theirs.length];
    if (same !== undefined) kept.add(keyOf(same));
    here = (atOurs ?? ours.length) + 1;
    there = (atTheirs ?? theirs.length) + 1;
  }
  // Where a value both stays and changes, nobody can tell which of them the English means.
  return [...changes.keys()].some((key) => kept.has(key)) ? undefined : [...changes.values()];
}

function keyOf({ kind, normal }: Mention): string {
  return `${kind}:${normal}`;
}

/** Places of equal mentions in both, a longest common subsequence. */
function commonMentions(
  ours: readonly Mention[],
  theirs: readonly Mention[],
): (readonly [number, number])[] {
  const lengths = Array.from({ length: ours.length + 1 }, () =>
    new Array<number>(theirs.length + 1).fill(0),
  );
  const lengthAt = (a: number, b: number) => lengths[a]?.[b] ?? 0;
  const isSame = (a: number, b: number) => {
    const one = ours[a];
    const other = theirs[b];
    return one !== undefined && other !== undefined && keyOf(one) === keyOf(other);
  };
  for (let a = ours.length - 1; a >= 0; a--) {
    const row = lengths[a] ?? [];
    for (let b = theirs.length - 1; b >= 0; b--) {
      row[b] = isSame(a, b)
        ? lengthAt(a + 1, b + 1) + 1
        : Math.max(lengthAt(a + 1, b), lengthAt(a, b + 1));
    }
  }
  const common: (readonly [number, number])[] = [];
  for (let a = 0, b = 0; a < ours.length && b < theirs.length; ) {
    if (isSame(a, b)) {
      common.push([a, b]);
      a += 1;
      b += 1;
    } else if (lengthAt(a + 1, b) >= lengthAt(a, b + 1)) a += 1;
    else b += 1;
  }
  return common;
}

/** An English mention with another value in its form. */
function writeLike(written: Mention, normal: string): string | undefined {
  return (
    rewriteMention(written, normal) ?? writeWord(written, normal) ?? writeValue(written, normal)
  );
}

const smallNumbers = 'zero one two three four five six seven eight nine ten eleven twelve'.split(
  ' ',
);

/** A number or ordinal in words: `three`, `twenty-first`, `21st`. */
function writeWord({ kind, normal, text }: Mention, value: string): string | undefined {
  if (kind === 'number' && text.toLowerCase() === smallNumbers[Number(normal)]) {
    return likeCase(smallNumbers[Number(value)] ?? value, text);
  }
  if (kind !== 'ordinal') return undefined;
  if (/^\d+(?:st|nd|rd|th)$/u.test(text)) return `${value}${suffixOf(Number(value))}`;
  const old = spellOrdinal(Number(normal));
  const spelled = spellOrdinal(Number(value));
  return text.toLowerCase() === old && spelled !== undefined ? likeCase(spelled, text) : undefined;
}

function likeCase(word: string, like: string): string {
  return /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function suffixOf(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

/** The value itself exchanged where it stands in the text just once: `paragraph 7 (a)`. */
function writeValue({ text, normal }: Mention, value: string): string | undefined {
  const old = partsOf(normal);
  const parts = partsOf(value);
  if (old.length !== parts.length) return undefined;
  const [first = '', ...others] = old.filter((part, index) => part !== parts[index]);
  const [replacement = ''] = parts.filter((part, index) => part !== old[index]);
  if (first === '' || others.length > 0) return undefined;
  const places = [...text.matchAll(/\d+(?:\.\d+)?|(?<=\()[a-z]+(?=\))|\b[A-Z]\b/gu)];
  const [place, ...more] = places.filter((match) => match[0] === first);
  if (place === undefined || more.length > 0) return undefined;
  return text.slice(0, place.index) + replacement + text.slice(place.index + first.length);
}

/** `paragraph:2(e)` in parts: paragraph, 2, e. */
function partsOf(normal: string): readonly string[] {
  return normal.match(/[\d.]+|\p{L}+/gu) ?? [];
}

function replace(english: string, replacements: readonly Replacement[]): string {
  return [...replacements]
    .sort((a, b) => b.mention.start - a.mention.start)
    .reduce(
      (text, { mention, text: written }) =>
        text.slice(0, mention.start) + written + text.slice(mention.end),
      english,
    );
}

/** Whether the English now reads as it should: those mentions changed and no others. */
function saysSo(
  adapted: string,
  before: readonly Mention[],
  replacements: readonly Replacement[],
): boolean {
  const expected = before.map((mention) => {
    const replacement = replacements.find((other) => other.mention === mention);
    return keyOf(replacement?.to ?? mention);
  });
  const found = findMentions(adapted, 'en').map(keyOf);
  return found.length === expected.length && found.every((key, at) => key === expected[at]);
}
