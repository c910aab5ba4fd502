/** Finds, for one Chinese sentence, which words of any English sentence it may translate. */
import type { Side } from './side.js';
import type { TranslationTable } from './translations/index.js';

/**
 * The words of one Chinese sentence listed under the English types that they may translate. An entry
 * names a word of the sentence (`word`, from 0) and a cell of the table (`cell`); entries of one type
 * are chained by `next`, from `heads[type]`, −1 at the end.
 */
export class LiftIndex {
  readonly heads: Int32Array;
  next: Int32Array = new Int32Array(256);
  word: Int32Array = new Int32Array(256);
  cell: Int32Array = new Int32Array(256);
  private touched: number[] = [];

  constructor(
    private readonly chinese: Side,
    english: Side,
    private readonly table: TranslationTable,
  ) {
    this.heads = new Int32Array(english.types.length).fill(-1);
  }

  /** Lists the words of another sentence in place of the last one's; gives back how many it has. */
  enter(sentence: number): number {
    for (const type of this.touched) this.heads[type] = -1;
    this.touched = [];
    const { chinese, table } = this;
    const start = chinese.start[sentence] ?? 0;
    const length = (chinese.start[sentence + 1] ?? 0) - start;
    let count = 0;
    for (let word = 0; word < length; word += 1) {
      const type = chinese.words[start + word] ?? 0;
      const end = table.start[type + 1] ?? 0;
      for (let cell = table.start[type] ?? 0; cell < end; cell += 1) {
        if (count === this.next.length) this.grow();
        const target = table.english[cell] ?? 0;
        const head = this.heads[target] ?? -1;
        if (head < 0) this.touched.push(target);
        this.next[count] = head;
        this.word[count] = word;
        this.cell[count] = cell;
        this.heads[target] = count;
        count += 1;
      }
    }
    return length;
  }

  private grow(): void {
    this.next = doubled(this.next);
    this.word = doubled(this.word);
    this.cell = doubled(this.cell);
  }
}

function doubled(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
