/** Finds what the checks say of links under review, each link by itself. */
import { checkBitext } from '../../check/index.js';
import type { Bitext, Link } from '../../core/bitext.js';
import type { Draft } from '../../core/draft.js';
import type { Finding } from '../../core/finding.js';
import type { TermMatcher } from '../../terms/matcher.js';
import { createContentCache } from './content-cache.js';
import type { PresentBlocks } from './present-run.js';

/** Finds what is wrong with a link; drafts of its source are checked too. */
export type FindingSearch = (link: Link, blocks: PresentBlocks) => readonly Finding[];

// Checked in one go; between these the server answers others.
const linksAtOnce = 50;
const keptLinks = 200_000;

/** A search through links of a bitext that remembers what it found until the texts change. */
export function createFindingSearch(
  { source, target }: Bitext,
  terms: TermMatcher,
  drafts: readonly Draft[],
): FindingSearch {
  const draftsBySegment = new Map(drafts.map((draft) => [draft.segment, draft]));
  const remember = createContentCache<readonly Finding[]>(keptLinks);
  return (link, blocks) => {
    const sources = link.source.flatMap((id) => blocks.block('source', id) ?? []);
    const targets = link.target.flatMap((id) => blocks.block('target', id) ?? []);
    return remember([link.id, ...sources, null, ...targets], () => {
      const bitext: Bitext = {
        source: { ...source, blocks: sources, notes: [] },
        target: { ...target, blocks: targets, notes: [] },
        links: [link],
      };
      const own = link.source
        .filter((id) => blocks.isOriginal('source', id))
        .flatMap((id) => draftsBySegment.get(id) ?? []);
      return checkBitext(bitext, { termMatcher: terms, drafts: own });
    });
  };
}

/** The findings of all links, in their order; others are served in between. */
export async function findAll(
  links: readonly Link[],
  blocks: PresentBlocks,
  search: FindingSearch,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const [at, link] of links.entries()) {
    if (at % linksAtOnce === linksAtOnce - 1) await pause();
    findings.push(...search(link, blocks));
  }
  return findings;
}

/** Lets waiting requests be answered. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
