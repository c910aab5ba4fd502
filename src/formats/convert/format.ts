/** The shape of a format that files are converted from or to. */
import type { UnitProblem } from '../../translate/memory/unit.js';
import type { ExchangeUnit } from './unit.js';

/** A file that is read. */
export interface ExchangeSource {
  /** What to call it in messages. */
  readonly name: string;
  /** Its content from the beginning. */
  bytes(): AsyncIterable<Uint8Array>;
  /** Present where it can be read in any order, which standard input cannot. */
  readonly random?: {
    readonly byteLength: number;
    /** The bytes from `start` up to `end`, by default to the end of the file. */
    slice(start: number, end?: number): Promise<ArrayBuffer>;
  };
}

/** What is read out of a file: a unit, or something in it that is none. */
export type ExchangeItem = ExchangeUnit | UnitProblem;

/** What is read out of a file that has lines, with the 1-based line on which it begins. */
export interface PlacedItem {
  readonly item: ExchangeItem;
  readonly line: number;
}

/** What a writer is told beside the units. */
export interface WriteOptions {
  /** What the file is called inside itself, e.g. a document symbol. */
  readonly name: string;
  /** Told of each unit that the format cannot hold as it is, and of what is lost. */
  readonly onLoss?: (loss: Loss, id: string) => void;
}

/** What a format cannot hold: lines within a text become one line. */
export type Loss = 'line-break';

interface NamedFormat {
  /** As `--from` and `--to` call it. */
  readonly name: string;
  /** Ends of the names of its files, lower case with the dot; the longest that fits counts. */
  readonly extensions: readonly string[];
}

/** A format that is one file. Units stream: neither side holds more than a few of them. */
export interface FileFormat extends NamedFormat {
  readonly kind: 'file';
  /**
   * The units of a file, in its order.
   * @throws DuizhaoError FORMAT_INVALID for what is not in this format at all.
   */
  readonly read?: (source: ExchangeSource) => AsyncIterable<ExchangeItem>;
  /** The same units with their lines, where the format has lines. */
  readonly readPlaced?: (source: ExchangeSource) => AsyncIterable<PlacedItem>;
  /** The file in parts: text, which is written in UTF-8, or bytes. */
  readonly write?: (
    units: AsyncIterable<ExchangeUnit>,
    options: WriteOptions,
  ) => AsyncIterable<string | Uint8Array>;
}

/** Parts of two files that are written side by side. */
export interface PairPart {
  readonly chinese: string;
  readonly english: string;
}

/** A format that is two files, one a language, told apart by the end of their names. */
export interface PairFormat extends NamedFormat {
  readonly kind: 'pair';
  /** Ends of the names of the two files. */
  readonly pair: Readonly<Record<'chinese' | 'english', string>>;
  readonly read: (
    sources: Readonly<Record<'chinese' | 'english', ExchangeSource>>,
  ) => AsyncIterable<ExchangeItem>;
  readonly write: (
    units: AsyncIterable<ExchangeUnit>,
    options: WriteOptions,
  ) => AsyncIterable<PairPart>;
}

export type ExchangeFormat = FileFormat | PairFormat;
