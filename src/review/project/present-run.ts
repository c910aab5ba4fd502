/** Says what a bitext under review is by now, as writers and checks take it. */
import { mergeBeads } from '../../align/sentences/merge.js';
import type { Bitext, Link as BitextLink, LinkLevel } from '../../core/bitext.js';
import type { Block, Document } from '../../core/document.js';
import type { ReviewState } from '../model/state.js';
import type { Link, Segment, Side } from '../model/types.js';
import { carryBlocks } from './carry-blocks.js';

/** The segments of both sides as blocks, by id and in document order. */
export interface PresentBlocks {
  readonly source: readonly Block[];
  readonly target: readonly Block[];
  block(side: Side, id: string): Block | undefined;
  /** Whether the text of a segment is as the file has it. */
  isOriginal(side: Side, id: string): boolean;
}

/** A bitext as its file has it, and as it is by now. */
export interface PresentBitext {
  readonly level: LinkLevel;
  /** As the file has it. */
  readonly original: Bitext;
  /** Made anew only when segments have changed. */
  blocks(): PresentBlocks;
  /** A link as exports and checks know it. */
  linkOf(link: Link): BitextLink;
  /** Whether the file has a segment of this id. */
  isKnown(side: Side, id: string): boolean;
  /** All links in the order of the source. */
  links(): readonly BitextLink[];
  /** The two documents with these links only; their segments are all there. */
  bitext(links: readonly BitextLink[]): Bitext;
}

/**
 * The present of `state`, which began as `original`.
 * @param version a number that changes whenever the state does.
 */
export function presentBitext(
  original: Bitext,
  state: ReviewState,
  version: () => number,
): PresentBitext {
  const level = original.links[0]?.level === 'block' ? 'block' : 'sentence';
  const originals = {
    source: [...original.source.blocks, ...original.source.notes],
    target: [...original.target.blocks, ...original.target.notes],
  };
  const known = { source: new Set(originals.source), target: new Set(originals.target) };
  const ids = {
    source: new Set(originals.source.map(({ id }) => id)),
    target: new Set(originals.target.map(({ id }) => id)),
  };
  const firstLinks = new Map(original.links.map((link) => [link.id, link]));
  let last:
    | {
        readonly version: number;
        readonly segments: Readonly<Record<Side, readonly Segment[]>>;
        readonly blocks: PresentBlocks;
      }
    | undefined;

  const blocks = (): PresentBlocks => {
    const now = version();
    if (last?.version === now) return last.blocks;
    const isSame =
      last !== undefined &&
      isSameList(last.segments.source, state.segments('source')) &&
      isSameList(last.segments.target, state.segments('target'));
    if (last !== undefined && isSame) last = { ...last, version: now };
    else {
      const segments = {
        source: [...state.segments('source')],
        target: [...state.segments('target')],
      };
      last = { version: now, segments, blocks: makeBlocks(segments, last?.blocks) };
    }
    return last.blocks;
  };
  const makeBlocks = (
    segments: Readonly<Record<Side, readonly Segment[]>>,
    before: PresentBlocks | undefined,
  ): PresentBlocks => {
    // What is remembered of a block hangs on the object: it stays as long as its content does.
    const carry = (side: Side, language: 'zh' | 'en') =>
      carryBlocks(originals[side], segments[side], { language, level }).map((block) => {
        const made = before?.block(side, block.id);
        return made !== undefined && isSameBlock(made, block) ? made : block;
      });
    const carried = { source: carry('source', 'zh'), target: carry('target', 'en') };
    const byId = { source: blocksById(carried.source), target: blocksById(carried.target) };
    return {
      ...carried,
      block: (side, id) => byId[side].get(id),
      isOriginal: (side, id) => {
        const block = byId[side].get(id);
        return block !== undefined && known[side].has(block);
      },
    };
  };
  const linkOf = ({ id, source, target, score, status }: Link): BitextLink => {
    const { isOriginal } = blocks();
    const areTextsOriginal =
      source.every((segment) => isOriginal('source', segment)) &&
      target.every((segment) => isOriginal('target', segment));
    const first = firstLinks.get(id);
    const isFirst =
      areTextsOriginal &&
      first !== undefined &&
      isSameList(first.source, source) &&
      isSameList(first.target, target);
    return {
      id,
      source,
      target,
      level,
      score,
      evidence: isFirst ? first.evidence : [],
      // What was accepted and then written otherwise is not as it was proposed.
      status: status === 'accepted' && !areTextsOriginal ? 'edited' : status,
      ...(isFirst && first.words !== undefined && { words: first.words }),
    };
  };
  return {
    level,
    original,
    blocks,
    linkOf,
    isKnown: (side, id) => ids[side].has(id),
    links() {
      const placed = [...state.links()].map((link) => [
        {
          link,
          source: link.source.map((id) => state.placeOf('source', id)),
          target: link.target.map((id) => state.placeOf('target', id)),
        },
      ]);
      return mergeBeads([], placed).map(({ link }) => linkOf(link));
    },
    bitext: (links) => ({
      source: documentOf(original.source, blocks().source),
      target: documentOf(original.target, blocks().target),
      links,
    }),
  };
}

function documentOf(original: Document, blocks: readonly Block[]): Document {
  let notes = 0;
  if (original.notes.length > 0) {
    while (blocks.at(-1 - notes)?.kind === 'note') notes += 1;
  }
  const end = blocks.length - notes;
  return { ...original, blocks: blocks.slice(0, end), notes: blocks.slice(end) };
}

function blocksById(blocks: readonly Block[]): ReadonlyMap<string, Block> {
  return new Map(blocks.map((block) => [block.id, block]));
}

function isSameBlock(a: Block, b: Block): boolean {
  if (a === b) return true;
  return a.text === b.text && JSON.stringify(a) === JSON.stringify(b);
}

function isSameList<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
