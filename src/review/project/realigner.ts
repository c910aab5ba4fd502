/** Aligns the segments of a bitext under review anew, around what a person has confirmed. */
import { createDocumentSentenceAligner } from '../../align/sentences/index.js';
import type { Bitext, Evidence, Link } from '../../core/bitext.js';
import type { Block, Document } from '../../core/document.js';
import { sentenceDocument } from '../../document/sentence-segments.js';
import type { TermMatcher } from '../../terms/matcher.js';
import type { Side } from '../model/types.js';
import { alignBlocksAround, type ProposedLink } from './realign-blocks.js';
import { regroupParagraphs } from './regroup-paragraphs.js';

/** The segments of a bitext made ready, to be aligned again and again. */
export interface Realigner {
  /** All links but the `fixed` ones, which may cross; every other segment is in one of them. */
  align(fixed: readonly Link[]): readonly ProposedLink[];
  /** What speaks for and against a link; nothing where that cannot be said. */
  explain(link: Link): readonly Evidence[];
}

/** What a realigner may know beside the texts. */
export interface RealignOptions {
  readonly terms: TermMatcher;
  /** Whether an id is one that the file had: such ids name the paragraph of a segment. */
  isKnown(side: Side, id: string): boolean;
}

/** Makes the segments of a bitext ready, paragraphs or sentences as its links are. */
export function createRealigner(bitext: Bitext, options: RealignOptions): Realigner {
  const level = bitext.links[0]?.level;
  return level === 'block' ? ofBlocks(bitext, options) : ofSentences(bitext, options);
}

function ofBlocks({ source, target }: Bitext, { terms }: RealignOptions): Realigner {
  return {
    align: (fixed) => [
      ...alignBlocksAround(source.blocks, target.blocks, fixed, terms),
      ...alignBlocksAround(source.notes, target.notes, fixed, terms),
    ],
    explain: () => [],
  };
}

function ofSentences({ source, target }: Bitext, options: RealignOptions): Realigner {
  const sides = {
    source: regroup(source, 'source', options),
    target: regroup(target, 'target', options),
  };
  const aligner = createDocumentSentenceAligner(sides.source.document, sides.target.document, {
    terms: options.terms,
    evidence: false,
  });
  const notes = {
    source: new Set(source.notes.map(({ id }) => sides.source.toCut.get(id))),
    target: new Set(target.notes.map(({ id }) => sides.target.toCut.get(id))),
  };
  // Body and notes are aligned apart: of a link between them each segment is kept by itself.
  const inParts = (link: Link): readonly Link[] => {
    const areNotes = [
      ...link.source.map((id) => notes.source.has(id)),
      ...link.target.map((id) => notes.target.has(id)),
    ];
    if (new Set(areNotes).size < 2) return [link];
    return [
      ...link.source.map((id) => ({ ...link, source: [id], target: [] })),
      ...link.target.map((id) => ({ ...link, source: [], target: [id] })),
    ];
  };
  const cutLink = (link: Link): Link => ({
    ...link,
    source: link.source.flatMap((id) => sides.source.toCut.get(id) ?? []),
    target: link.target.flatMap((id) => sides.target.toCut.get(id) ?? []),
  });
  return {
    align(fixed) {
      const kept = new Set(fixed.map(cutLink).flatMap(inParts));
      return aligner
        .align([...kept])
        .links.filter((link) => !kept.has(link))
        .map((link) => ({
          source: link.source.flatMap((id) => sides.source.fromCut.get(id) ?? []),
          target: link.target.flatMap((id) => sides.target.fromCut.get(id) ?? []),
          score: link.score,
        }));
    },
    explain: (link) => aligner.explain(cutLink(link)),
  };
}

/** A document of paragraphs, and the ids of its sentences beside those of the segments. */
interface RegroupedSide {
  readonly document: Document;
  readonly toCut: ReadonlyMap<string, string>;
  readonly fromCut: ReadonlyMap<string, string>;
}

function regroup(document: Document, side: Side, { isKnown }: RealignOptions): RegroupedSide {
  const known = (id: string) => isKnown(side, id);
  const { language, blocks, notes } = document;
  const grouped = {
    ...document,
    blocks: regroupParagraphs(blocks, language, known),
    notes: regroupParagraphs(notes, language, known).map(asNote),
  };
  const segments = [...blocks, ...notes];
  const cut = sentenceDocument(grouped);
  const sentences = [...cut.blocks, ...cut.notes];
  const pairs = segments.map(({ id }, at) => [id, sentences[at]?.id ?? ''] as const);
  if (sentences.length !== segments.length) {
    throw new TypeError(`${segments.length} segments became ${sentences.length} sentences`);
  }
  return {
    document: grouped,
    toCut: new Map(pairs),
    fromCut: new Map(pairs.map(([id, sentence]) => [sentence, id])),
  };
}

function asNote(block: Block): Block {
  return { ...block, id: block.id.replace('paragraph', 'note') };
}
