/** One file among the sources of a corpus. */
import type { Language } from '../core/document.js';

export interface SourceItem {
  /**
   * Where its bytes are: an absolute path; `PATH!/inner/name` for a member of an archive; for a
   * document of the United Nations the file in the cache that it was fetched to.
   */
  readonly place: string;
  /**
   * What people see, unique in a run and the same on every machine: the path below the source it was
   * found in, with `/` between folders, after the source's own name where there are several.
   */
  readonly name: string;
  /** A document is to be paired and aligned; a bitext is a file of pairs already (TMX, TSV …). */
  readonly kind: 'document' | 'bitext';
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
  /** What the source says of it; a manifest, a list of symbols, never a guess from the content. */
  readonly language?: Language;
  /** UN document symbol in normal form, e.g. `A/RES/56/123`. */
  readonly symbol?: string;
  /** What a manifest calls the document; its counterparts share it. */
  readonly group?: string;
  /** Licence or terms of use, as the source states them. */
  readonly licence?: string;
}

/** A file that was found and cannot be used, and why. */
export interface RefusedItem {
  readonly name: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** How two documents were found to be counterparts. */
export type PairedBy = 'manifest' | 'symbol' | 'name' | 'content';

export interface DocumentPair {
  /** Derived from the names of its items, so unique and the same in every run, e.g. `laws/A0000001`. */
  readonly id: string;
  readonly chinese: SourceItem;
  readonly english: SourceItem;
  readonly pairedBy: PairedBy;
  /** 0–1: how sure the pairing is; 1 unless paired by content. */
  readonly score: number;
  /** By how much the best candidate beats the next, 0–1; 1 unless paired by content. */
  readonly margin: number;
}

/** An item that found no counterpart. */
export interface LoneItem {
  readonly item: SourceItem;
  /** E.g. the best candidate, and why it was not good enough. */
  readonly reason: string;
}
