/** The types of two documents set side by side, and of the links between them. */
import type { Block, Document } from './document.js';

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
