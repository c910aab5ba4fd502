/** What a rule looks at: the two texts of a link, and what is known about them. */
import type { Bitext, Link } from '../core/bitext.js';
import { blocksById } from '../core/bitext.js';
import type { Block } from '../core/document.js';
import type { Draft } from '../core/draft.js';
import type { CheckedText } from '../core/finding.js';
import type { Mention } from '../core/mention.js';
import { findMentions } from '../language/mentions.js';
import type { TermMatcher, TermReading } from '../terms/matcher.js';
import { type JoinedText, joinSegments, type SegmentText } from './joined-text.js';

/** One side of a pair, as a text and what was found in it. */
export interface Side extends JoinedText {
  /** Terms, the longest first in each place. */
  readonly terms: readonly TermReading[];
  readonly mentions: readonly Mention[];
}

/** A Chinese text and the English to check against it; either may be empty, not both. */
export interface Pair {
  readonly link: Link;
  readonly checked: CheckedText;
  readonly source: Side;
  readonly target: Side;
}

/** What rules need besides the pair. */
export interface CheckContext {
  readonly termMatcher: TermMatcher;
}

/** The pairs of a bitext in the order of its links: the target's text first, then each draft. */
export function pairsOf(
  bitext: Bitext,
  drafts: readonly Draft[],
  { termMatcher }: CheckContext,
): Pair[] {
  const sourceBlocks = blocksById(bitext.source);
  const targetBlocks = blocksById(bitext.target);
  const draftOf = new Map(drafts.map((draft) => [draft.segment, draft]));
  const toSide = (segments: readonly SegmentText[], language: 'zh' | 'en'): Side => {
    const joined = joinSegments(segments);
    return {
      ...joined,
      terms: termMatcher.find(joined.text, language),
      mentions: findMentions(joined.text, language),
    };
  };

  return bitext.links.flatMap((link): Pair[] => {
    const source = link.source.map((id) => segmentOf(id, sourceBlocks));
    const target = link.target.map((id) => segmentOf(id, targetBlocks));
    const published: Pair = {
      link,
      checked: 'target',
      source: toSide(source, 'zh'),
      target: toSide(target, 'en'),
    };
    const drafted = source.flatMap((segment): Pair[] => {
      const draft = draftOf.get(segment.id);
      if (draft === undefined) return [];
      return [
        {
          link,
          checked: 'draft',
          source: source.length === 1 ? published.source : toSide([segment], 'zh'),
          target: toSide([{ id: segment.id, text: draft.text }], 'en'),
        },
      ];
    });
    return [published, ...drafted];
  });
}

function segmentOf(id: string, blocks: ReadonlyMap<string, Block>): SegmentText {
  const block = blocks.get(id);
  if (block === undefined) throw new TypeError(`A link names the segment ${id}, which no text has`);
  return { id, text: block.text, block };
}
