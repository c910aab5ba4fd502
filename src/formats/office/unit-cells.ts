/** Lays translation units out in the cells of a table. */
import { isChineseTag } from '../../language/tags.js';
import type { ExchangeUnit } from '../convert/unit.js';
import { draftStatus } from './table-units.js';

/** Languages of the two columns of a table. */
export interface TableLanguages {
  readonly source: string;
  readonly target: string;
}

/** The cells of a unit. */
export interface UnitCells {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly comment: string;
  /** Empty where it has none. */
  readonly status: string;
  readonly score: number | undefined;
  readonly draft: string;
  readonly document: string;
}

/** Units with the languages of the first one, which head the columns. */
export async function peekLanguages(units: AsyncIterable<ExchangeUnit>): Promise<{
  readonly languages: TableLanguages;
  readonly units: AsyncIterable<ExchangeUnit>;
}> {
  const iterator = units[Symbol.asyncIterator]();
  const first = await iterator.next();
  const languages = first.done
    ? { source: 'zh', target: 'en' }
    : { source: first.value.source.language, target: first.value.target.language };
  async function* all(): AsyncGenerator<ExchangeUnit> {
    if (first.done) return;
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { languages, units: all() };
}

/**
 * A function that gives the cells of a unit. A unit of the other direction has its texts in the
 * columns of their languages; an ID that was there before gets a number, as rows are told by it.
 */
export function createCells(languages: TableLanguages): (unit: ExchangeUnit) => UnitCells {
  const isChineseSource = isChineseTag(languages.source);
  const used = new Map<string, number>();
  return (unit) => {
    const { source, target, candidates, notes, status, score, document } = unit;
    const isTurned =
      isChineseTag(source.language) !== isChineseTag(target.language) &&
      isChineseTag(source.language) !== isChineseSource;
    return {
      id: uniqueId(unit.id, used),
      source: (isTurned ? target : source).text,
      target: (isTurned ? source : target).text,
      comment: notes
        .map(({ text, author }) => (author === undefined ? text : `${author}: ${text}`))
        .join('\n'),
      status: status ?? '',
      score,
      draft: candidates[0]?.text ?? '',
      document: document ?? '',
    };
  };
}

/** Cells with the draft where the target is empty, for tables without a column for drafts. */
export function withDraft(cells: UnitCells): UnitCells {
  return cells.target === '' && cells.draft !== ''
    ? { ...cells, target: cells.draft, status: draftStatus }
    : cells;
}

/** An ID, with a number behind it where it was given out before. */
function uniqueId(id: string, used: Map<string, number>): string {
  const before = used.get(id);
  if (before === undefined) {
    used.set(id, 1);
    return id;
  }
  used.set(id, before + 1);
  return uniqueId(`${id} (${before + 1})`, used);
}
