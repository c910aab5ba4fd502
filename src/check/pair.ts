/** What a rule looks at: the two texts of a link, and what is known about them. */
import type { Bitext, Link } from '../core/bitext.js';
import { blocksById } from '../core/bitext.js';
import type { Block, Document, Language } from '../core/document.js';
import type { Draft } from '../core/draft.js';
import type { CheckedText } from '../core/finding.js';
import type { Mention } from '../core/mention.js';
import { findMentions } from '../language/mentions.js';
import type { TermMatcher, TermReading } from '../terms/matcher.js';
import { type JoinedText, joinSegments, type SegmentText } from './joined-text.js';
import type { RuleOptions } from './rule-settings.js';

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
  /** The whole texts, where the pairs come from two documents. */
  readonly documents?: { readonly source: Document; readonly target: Document };
  /** The day the text is of, ISO 8601, which decides what bodies were called; default: today's names. */
  readonly date?: string;
  /** What is set for rules, by name; see `optionsOf`. */
  readonly ruleOptions?: ReadonlyMap<string, RuleOptions>;
}

/** One side of a pair; it is searched only when a rule asks what is in it. */
export function createSide(
  segments: readonly SegmentText[],
  language: Language,
  termMatcher: TermMatcher,
): Side {
  const joined = joinSegments(segments);
  let terms: Side['terms'] | undefined;
  let mentions: Side['mentions'] | undefined;
  return {
    ...joined,
    get terms() {
      terms ??= termMatcher.find(joined.text, language);
      return terms;
    },
    get mentions() {
      mentions ??= findMentions(joined.text, language);
      return mentions;
    },
  };
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
  const toSide = (segments: readonly SegmentText[], language: Language): Side =>
    createSide(segments, language, termMatcher);

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
