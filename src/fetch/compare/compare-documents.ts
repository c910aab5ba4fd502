/** Says paragraph by paragraph where a working text differs from the official one. */
import levenshtein from 'fast-levenshtein';
import type { Block, Document } from '../../core/document.js';
import { foldText } from './fold.js';
import { type BlockPair, pairBlocks } from './pair-blocks.js';
import { compareWords, type TextRun } from './word-runs.js';

/** A paragraph or note as it is compared: its number and its text. */
export interface ComparedText {
  /** In its own document, e.g. `operative-07`. */
  readonly id: string;
  readonly text: string;
}

export type ComparedBlock =
  | {
      readonly status: 'same' | 'different';
      readonly official: ComparedText;
      readonly working: ComparedText;
      /** 1 less the share of characters that have to be changed (Levenshtein 1965); 1 is the same. */
      readonly likeness: number;
      readonly runs: readonly TextRun[];
    }
  | { readonly status: 'only-official'; readonly official: ComparedText }
  | { readonly status: 'only-working'; readonly working: ComparedText };

export interface Comparison {
  /** In the order of the documents, the notes after the paragraphs. */
  readonly blocks: readonly ComparedBlock[];
  readonly counts: Readonly<Record<ComparedBlock['status'], number>>;
}

/**
 * Compares two versions of one document. Kinds of quotation marks, dashes and spaces do not count.
 */
export function compareDocuments(official: Document, working: Document): Comparison {
  const blocks = [
    ...pairBlocks(official.blocks, working.blocks),
    ...pairBlocks(official.notes, working.notes),
  ].map(compareBlocks);
  const count = (status: ComparedBlock['status']) =>
    blocks.filter((block) => block.status === status).length;
  return {
    blocks,
    counts: {
      same: count('same'),
      different: count('different'),
      'only-official': count('only-official'),
      'only-working': count('only-working'),
    },
  };
}

function compareBlocks({ official, working }: BlockPair): ComparedBlock {
  if (working === undefined) {
    if (official === undefined) throw new TypeError('a pair without a paragraph');
    return { status: 'only-official', official: comparedText(official) };
  }
  if (official === undefined) return { status: 'only-working', working: comparedText(working) };
  const [theirs, ours] = [comparedText(official), comparedText(working)];
  const isSame = foldText(theirs.text) === foldText(ours.text);
  return {
    status: isSame ? 'same' : 'different',
    official: theirs,
    working: ours,
    likeness: isSame ? 1 : likenessOf(theirs.text, ours.text),
    runs: isSame ? [{ in: 'both', text: theirs.text }] : compareWords(theirs.text, ours.text),
  };
}

function comparedText({ id, number, text }: Block): ComparedText {
  return { id, text: number === undefined ? text : `${number.label} ${text}` };
}

/** The work that telling the distance exactly is worth, in cells of its table. */
const mostCells = 100_000_000;

function likenessOf(official: string, working: string): number {
  const [a, b] = [foldText(official), foldText(working)];
  if (a.length * b.length > mostCells) return sharedLikeness(official, working);
  return 1 - levenshtein.get(a, b) / Math.max(a.length, b.length);
}

/** By the words that both have. */
function sharedLikeness(official: string, working: string): number {
  const shared = compareWords(official, working)
    .filter((run) => run.in === 'both')
    .reduce((sum, { text }) => sum + text.length, 0);
  return shared / Math.max(official.length, working.length);
}
