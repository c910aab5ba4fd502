/** Finds Chinese terms in either script, on the boundaries of words. */
import type { Range } from '../core/range.js';
import type { Term } from '../core/term.js';
import { normalizeWidth, toSimplified } from '../language/script.js';
import { segmentChinese } from '../language/words.js';
import { addToTrie, createTrie, type Trie } from './trie.js';

interface IndexedTerm<Entry> {
  readonly entry: Entry;
  /** Whether it counts only between title marks 《》. */
  readonly onlyAsTitle: boolean;
}

export type ChineseIndex<Entry> = Trie<IndexedTerm<Entry>>;

/** An index of terms; `termOf` tells the term of an entry. */
export function createChineseIndex<Entry>(
  entries: readonly Entry[],
  termOf: (entry: Entry) => Term,
): ChineseIndex<Entry> {
  const index = createTrie<IndexedTerm<Entry>>();
  for (const entry of entries) {
    const { text } = termOf(entry);
    const title = bareTitle(text);
    // A title so short (《宪章》) is an ordinary word without its marks.
    const onlyAsTitle = title !== undefined && title.length <= 2;
    const steps = chineseCharacters(title ?? text).map(({ key }) => key);
    addToTrie(index, steps, { entry, onlyAsTitle });
  }
  return index;
}

/** A place where a term can be read. */
export interface ChineseTermPlace<Entry> extends Range {
  readonly entry: Entry;
}

// jieba cuts long terms wrongly more often than a long term stands there by chance.
const longTerm = 4;

/**
 * Every place in `text` where a term of the index can be read, nested and overlapping ones too.
 * Title marks right around a term belong to the place. A short term counts only where it begins
 * and ends with words: 法治 is not in 依法治国.
 */
export function findChineseTerms<Entry>(
  index: ChineseIndex<Entry>,
  text: string,
): ChineseTermPlace<Entry>[] {
  const characters = chineseCharacters(text);
  let edges: ReadonlySet<number> | undefined;
  const onWordEdges = ({ start, end }: Range): boolean => {
    edges ??= wordEdges(text);
    return edges.has(start) && edges.has(end);
  };

  const places: ChineseTermPlace<Entry>[] = [];
  for (const [place, first] of characters.entries()) {
    let node: ChineseIndex<Entry> | undefined = index;
    for (let next = place; node !== undefined; next++) {
      const character = characters[next];
      node = character === undefined ? undefined : node.branches.get(character.key);
      if (node === undefined || character === undefined || node.values.length === 0) continue;
      const range = { start: first.start, end: character.end };
      const marked = isMarkedTitle(text, range);
      if (!marked && next - place + 1 < longTerm && !onWordEdges(range)) continue;
      for (const { entry, onlyAsTitle } of node.values) {
        if (onlyAsTitle && !marked) continue;
        places.push({ ...(marked ? withMarks(range) : range), entry });
      }
    }
  }
  return places;
}

interface Character extends Range {
  readonly key: string;
}

/** The characters of Chinese text, Simplified and at one width; spaces are left out. */
function chineseCharacters(text: string): Character[] {
  const narrow = normalizeWidth(text);
  const whole = toSimplified(narrow);
  // Where a phrase is converted as one its length may change: then each character alone.
  const inStep = whole.length === narrow.length;
  const characters: Character[] = [];
  let start = 0;
  for (const character of narrow) {
    const end = start + character.length;
    const key = inStep ? whole.slice(start, end) : toSimplified(character);
    if (key.trim() !== '') characters.push({ start, end, key: foldPunctuation(key) });
    start = end;
  }
  return characters;
}

const punctuation: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [':', '：'],
  [';', '；'],
  ['(', '（'],
  [')', '）'],
  ['•', '·'],
  ['〈', '《'],
  ['〉', '》'],
]);

function foldPunctuation(character: string): string {
  return punctuation.get(character) ?? character.toLowerCase();
}

function wordEdges(text: string): ReadonlySet<number> {
  return new Set(segmentChinese(text).flatMap(({ start, end }) => [start, end]));
}

function bareTitle(term: string): string | undefined {
  return /^《([^《》]+)》$/u.exec(term)?.[1];
}

function isMarkedTitle(text: string, { start, end }: Range): boolean {
  return /[《〈]/u.test(text.charAt(start - 1)) && /[》〉]/u.test(text.charAt(end));
}

function withMarks({ start, end }: Range): Range {
  return { start: start - 1, end: end + 1 };
}
