/** Says which rows of the vector table stand for a word, also for one that the table lacks. */

/** Where words and parts of words have their rows; `undefined` for those that have none. */
export interface RowIndex {
  chineseWord(word: string): number | undefined;
  /** The row of a character inside a word that the table lacks. */
  chineseCharacter(character: string): number | undefined;
  englishWord(word: string): number | undefined;
  /** The row that a sequence of letters shares with others of the same hash; none if there are no such rows. */
  letters(sequence: string): number | undefined;
}

const latin = /^[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}'.,-]*$/u;
const joint = /['.-]+/u;
const shortest = 3;
const longest = 5;
const endings = ['s', 'es', 'ed', 'd', 'ing', 'ly', 'er', 'r', 'ness', 'less'];

/**
 * Rows of a Chinese word: its own; or those of the longest known words that it is made of and of all
 * its characters; of a word in Latin letters or digits those of the English word. Empty if none is known.
 */
export function chineseParts(word: string, index: RowIndex): readonly number[] {
  const own = index.chineseWord(word);
  if (own !== undefined) return [own];
  if (latin.test(word)) return englishParts(word, index);
  const rows: number[] = [];
  const characters = [...word];
  for (let from = 0; from < characters.length; ) {
    let to = characters.length;
    let row: number | undefined;
    while (to > from && row === undefined) {
      row = index.chineseWord(characters.slice(from, to).join(''));
      if (row === undefined) to--;
    }
    if (row !== undefined) rows.push(row);
    from = Math.max(to, from + 1);
  }
  for (const character of characters) {
    const row = index.chineseCharacter(character);
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

/**
 * Rows of an English word: its own; or those of the words that hyphens, points and apostrophes join
 * in it; or that of the word without its ending and those of its letter sequences. Empty if none is known.
 */
export function englishParts(word: string, index: RowIndex): readonly number[] {
  const own = index.englishWord(word);
  if (own !== undefined) return [own];
  const joined = word.split(joint).filter((part) => part !== '');
  if (joined.length > 1) return joined.flatMap((part) => englishParts(part, index));
  const rows: number[] = [];
  const base = withoutEnding(word, index);
  if (base !== undefined) rows.push(base);
  for (const sequence of letterSequences(word)) {
    const row = index.letters(sequence);
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

function withoutEnding(word: string, index: RowIndex): number | undefined {
  for (const ending of endings) {
    if (word.length > ending.length + 2 && word.endsWith(ending)) {
      const row = index.englishWord(word.slice(0, -ending.length));
      if (row !== undefined) return row;
    }
  }
  return undefined;
}

/** Sequences of three to five letters of a word between marks for its start and end (Bojanowski et al. 2017). */
function letterSequences(word: string): readonly string[] {
  const marked = `<${word}>`;
  const sequences: string[] = [];
  for (let length = shortest; length <= longest; length++) {
    for (let from = 0; from + length <= marked.length; from++) {
      sequences.push(marked.slice(from, from + length));
    }
  }
  return sequences;
}
