/** Gathers what is known of links beside their texts, as these are now. */
import type { Evidence, Link } from '../../core/bitext.js';
import type { Block } from '../../core/document.js';
import { type Draft, draftKind } from '../../core/draft.js';
import type { Finding, Place as FindingPlace } from '../../core/finding.js';
import { groupBy } from '../../formats/groups.js';
import { type Locale, type Messages, messagesFor } from '../../messages/index.js';
import type { TermMatcher } from '../../terms/matcher.js';
import { lookUp, type Memory } from '../../translate/memory/index.js';
import type { LinkDetails, LinkDraft, LinkFinding, Pairing, Place } from '../model/api.js';
import { createContentCache } from './content-cache.js';
import type { FindingSearch } from './find-findings.js';
import { findPairings } from './find-pairings.js';
import type { PresentBitext } from './present-run.js';

/** What details are made from. */
export interface DetailSources {
  readonly present: PresentBitext;
  readonly terms: TermMatcher;
  readonly search: FindingSearch;
  readonly drafts: readonly Draft[];
  readonly memory: Memory | undefined;
  /** What speaks for a link that has changed; nothing where it would take long to say. */
  explain(link: Link): readonly Evidence[];
}

const keptLinks = 5_000;
// Below this a match helps less than it distracts.
const leastRate = 75;
const mostMatches = 3;

/** A function that gives the details of a link; what texts say is found once. */
export function createLinkDetails(
  sources: DetailSources,
): (link: Link, locale: Locale) => LinkDetails {
  const { present, terms, search, memory } = sources;
  const rememberPairings = createContentCache<readonly Pairing[]>(keptLinks);
  const rememberMatches = createContentCache<readonly LinkDraft[]>(keptLinks);
  const draftsBySegment = groupBy(sources.drafts, ({ segment }) => segment);

  return (link, locale) => {
    const messages = messagesFor(locale);
    const blocks = present.blocks();
    const source = link.source.flatMap((id) => blocks.block('source', id) ?? []);
    const target = link.target.flatMap((id) => blocks.block('target', id) ?? []);
    const pairings = rememberPairings([link.words ?? null, ...source, null, ...target], () =>
      findPairings(link, { source, target }, terms),
    );
    const evidence = link.evidence.length > 0 ? link.evidence : sources.explain(link);
    return {
      link: link.id,
      pairings,
      findings: search(link, blocks)
        .filter(({ checked }) => checked === 'target')
        .map((finding) => shownFinding(finding, messages)),
      evidence: evidence.map((piece) => ({
        text: messages.evidence(piece),
        logOdds: piece.logOdds,
      })),
      drafts: source.flatMap((block) => draftsOf(block)),
    };
  };

  function draftsOf(block: Block): readonly LinkDraft[] {
    const isOriginal = present.blocks().isOriginal('source', block.id);
    const kept = isOriginal ? (draftsBySegment.get(block.id) ?? []).map(shownDraft) : [];
    return [
      ...kept,
      ...matchesOf(block).filter((match) => !kept.some((one) => isSame(one, match))),
    ];
  }

  function matchesOf(block: Block): readonly LinkDraft[] {
    if (memory === undefined) return [];
    const all = present.blocks().source;
    const at = all.indexOf(block);
    const [before, after] = [all[at - 1]?.text, all[at + 1]?.text];
    const query = { text: block.text, ...(before && { before }), ...(after && { after }) };
    return rememberMatches([block.id, block.text, before ?? '', after ?? ''], () =>
      lookUp(memory, query, { threshold: leastRate, limit: mostMatches }).map(
        ({ rate, translation }): LinkDraft => ({
          segment: block.id,
          kind: 'memory',
          text: translation,
          rate,
          origin: memory.name,
        }),
      ),
    );
  }
}

function isSame(one: LinkDraft, other: LinkDraft): boolean {
  return one.kind === other.kind && one.text === other.text;
}

function shownDraft(draft: Draft): LinkDraft {
  const { segment, text, engine, memory, editor, quality } = draft;
  return {
    segment,
    kind: draftKind(draft),
    text,
    ...(memory !== undefined && { rate: memory.rate }),
    origin: editor ?? memory?.memory ?? engine,
    ...(quality !== undefined && { verdict: quality.verdict }),
  };
}

function shownFinding(finding: Finding, messages: Messages): LinkFinding {
  const { id, rule, severity, source, target, fix } = finding;
  return {
    id,
    rule,
    severity,
    message: messages.finding(finding).sentence,
    ...(source && { source: placeOf(source) }),
    ...(target && { target: placeOf(target) }),
    ...(fix && target && { fix: { segment: target.segment, ...fix } }),
  };
}

function placeOf({ segment, start, end }: FindingPlace): Place {
  return { segment, start, end };
}
