/** Links with their texts, drafts and findings in hand. */
import { blocksById, type Link } from '../core/bitext.js';
import type { Block, Document } from '../core/document.js';
import type { Draft } from '../core/draft.js';
import type { Finding } from '../core/finding.js';
import type { ExportInput } from './export-input.js';
import { groupBy } from './groups.js';

/** A link with what it links, drafted and found. */
export interface LinkedSegments {
  readonly link: Link;
  readonly source: readonly Block[];
  readonly target: readonly Block[];
  /** Drafts of the source segments, in their order. */
  readonly drafts: readonly Draft[];
  readonly findings: readonly Finding[];
}

/**
 * The links of a bitext in their order, each with its segments, drafts and findings.
 * @throws TypeError when a link names a segment that its document does not have.
 */
export function resolveLinks({ bitext, drafts, findings }: ExportInput): LinkedSegments[] {
  const findSource = segmentFinder(bitext.source);
  const findTarget = segmentFinder(bitext.target);
  const draftsBySegment = groupBy(drafts, ({ segment }) => segment);
  const findingsByLink = groupBy(findings, ({ link }) => link);
  return bitext.links.map((link) => ({
    link,
    source: link.source.map(findSource),
    target: link.target.map(findTarget),
    drafts: link.source.flatMap((segment) => draftsBySegment.get(segment) ?? []),
    findings: findingsByLink.get(link.id) ?? [],
  }));
}

function segmentFinder(document: Document): (id: string) => Block {
  const blocks = blocksById(document);
  return (id) => {
    const block = blocks.get(id);
    if (block === undefined) throw new TypeError(`no segment ${id} in document ${document.id}`);
    return block;
  };
}
