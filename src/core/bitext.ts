/** The types of two documents set side by side, and of the links between them. */
import type { Block, Document } from './document.js';
import type { Range } from './range.js';

export type LinkLevel = 'block' | 'sentence';
export type LinkStatus = 'proposed' | 'accepted' | 'edited' | 'rejected';

/** What a piece of evidence is about. */
export type EvidenceFeature =
  | 'kind'
  | 'paragraph-number'
  | 'note-mark'
  | 'mentions' // numbers, dates, symbols, resolutions … in normal form
  | 'note-references'
  | 'terms'
  | 'lead-words'
  | 'dictionary'
  | 'length'
  | 'bead-type'
  | 'words' // words that translate each other, by lexicon, dictionary and names
  | 'neighbours' // whether the words fit here better than next door
  | 'word-order'
  | 'punctuation'
  | 'figures'
  | 'vectors' // likeness of sentence vectors
  | 'position'; // order in the document; the prior of the bead type

/** One matched or mismatched item; a side that has no counterpart is left out. */
export interface EvidenceItem {
  readonly source?: string;
  readonly target?: string;
}

export interface Evidence {
  readonly feature: EvidenceFeature;
  /** Contribution to the link's log-odds (nats); negative speaks against the link. */
  readonly logOdds: number;
  readonly items: readonly EvidenceItem[];
}

/** What speaks most for a link of words. */
export type WordEvidence =
  | 'mention' // the same number, date, symbol …
  | 'same' // the same letters
  | 'term' // the same concept of the termbase
  | 'name' // Chinese characters that sound like the name
  | 'lexicon' // the lexicon learned from parallel text
  | 'document' // how the word was translated elsewhere in the document
  | 'dictionary' // a gloss of the dictionary
  | 'context'; // only the words around it

/**
 * Words that stand for each other inside a link. Ranges count UTF-16 units in the text of a side;
 * where it has several segments, these are joined with a line feed.
 */
export interface WordLink {
  readonly source: readonly Range[];
  readonly target: readonly Range[];
  /** Probability that the words are rightly linked, 0–1. */
  readonly score: number;
  readonly evidence: WordEvidence;
}

/** Segments that say the same; an empty side is an omission or an addition. */
export interface Link {
  readonly id: string;
  /** Ids of segments (blocks or sentences, see `level`) of the source document, in its order. */
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly level: LinkLevel;
  /** Probability that the link is right, 0–1. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
  readonly status: LinkStatus;
  /** In the order of the Chinese text; left out where words have not been linked. */
  readonly words?: readonly WordLink[];
}

export interface Bitext {
  readonly source: Document;
  readonly target: Document;
  /** In the order of the source; links of unlinked target segments stand where they fall. */
  readonly links: readonly Link[];
}

/** All blocks of a document by id, notes included. */
export function blocksById(document: Document): ReadonlyMap<string, Block> {
  return new Map([...document.blocks, ...document.notes].map((block) => [block.id, block]));
}

/** The bead type of a link as the field writes it, e.g. `1-2`. */
export function beadType(link: Pick<Link, 'source' | 'target'>): string {
  return `${link.source.length}-${link.target.length}`;
}
