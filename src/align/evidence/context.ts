/** How telling each item is in this pair of documents: what stands everywhere tells nothing. */
import type { BlockKind } from '../../core/document.js';
import type { Profile } from '../profile.js';

/** Document frequencies of both sides, as weights. */
export interface RarityContext {
  /** Inverse document frequency (nats, ≥ 0) of a mention, concept, stem or Chinese word. */
  weigh(item: string): number;
  /** Target characters for each source character that is translated, in these two documents. */
  readonly lengthRatio: number;
}

/** Key of a mention in the table of rarities. */
export function mentionKey(kind: string, normal: string): string {
  return `mention ${kind} ${normal}`;
}

/** Key of a concept in the table of rarities. */
export function conceptKey(id: string): string {
  return `concept ${id}`;
}

/** Key of a block kind in the table of rarities. */
export function kindKey(kind: BlockKind): string {
  return `kind ${kind}`;
}

/**
 * Weights for two documents. Idf as in Spärck Jones (1972), over blocks as documents; an item that
 * both sides know counts by the side where it is commoner, so that neither can inflate it.
 */
export function createRarityContext(
  source: readonly Profile[],
  target: readonly Profile[],
): RarityContext {
  const weights = new Map<string, number>();
  for (const side of [source, target]) {
    for (const [item, frequency] of documentFrequencies(side)) {
      const weight = Math.log((side.length + 1) / (frequency + 0.5));
      weights.set(item, Math.max(0, Math.min(weight, weights.get(item) ?? Infinity)));
    }
  }
  const longest = Math.log(Math.max(source.length, target.length) + 1) + Math.LN2;
  return {
    weigh: (item) => weights.get(item) ?? longest,
    lengthRatio: (translatedLength(target) + 1) / (translatedLength(source) + 1),
  };
}

function documentFrequencies(profiles: readonly Profile[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const profile of profiles) {
    for (const item of itemsOf(profile)) counts.set(item, (counts.get(item) ?? 0) + 1);
  }
  return counts;
}

function itemsOf(profile: Profile): ReadonlySet<string> {
  return new Set([
    ...profile.kinds.map(kindKey),
    ...profile.mentions.map(({ kind, normal }) => mentionKey(kind, normal)),
    ...profile.concepts.map(({ concept }) => conceptKey(concept.id)),
    ...profile.glossed.map(({ word }) => word),
    ...profile.stems,
  ]);
}

function translatedLength(profiles: readonly Profile[]): number {
  return profiles.reduce((sum, { length, verbatim }) => sum + length - verbatim, 0);
}
