/**
 * Holds proposed alignments against gold ones, by the measures of the field.
 *
 * Strict and lax are the two conditions of Sennrich & Volk (2010), "MT-based sentence alignment for
 * OCR-generated parallel texts", under which Thompson & Koehn (2019), "Vecalign: improved sentence
 * alignment in linear time and space", and those after them report precision, recall and F1.
 *
 * @module
 */
import type { Alignment } from '../../core/alignment.js';
import { type MatchedBead, matchBeads } from './matches.js';
import { type LinkCounts, type Score, scoreOf } from './score.js';

/** One alignment held against another under both conditions. */
export interface Measures {
  /** A link counts if the other alignment has exactly this link, one with an empty side too. */
  readonly strict: Score;
  /**
   * A link counts if it shares sentences on both sides with one link of the other alignment; links
   * with an empty side are left out.
   */
  readonly lax: Score;
}

/** How good a proposed alignment is. */
export interface Evaluation extends Measures {
  /** The same for links of each type, such as `1-2`; sorted by source, then target size. */
  readonly types: Readonly<Record<string, Measures>>;
  /**
   * As Vecalign's `score.py` counts, and Bertalign's `eval.py` after it, to be set beside figures
   * that were published: links with an empty side count towards both precisions, where they are
   * correct only if exact, but not towards recall.
   */
  readonly scorePy: Measures;
}

/** A document with its two alignments. */
export interface AlignedDocument {
  readonly gold: Alignment;
  readonly proposed: Alignment;
}

/**
 * Evaluates a proposed alignment. A bead counts once, however often it is in an alignment; beads
 * with two empty sides are left out.
 *
 * @example
 * const gold = { beads: [{ source: [0], target: [0, 1] }] };
 * const proposed = { beads: [{ source: [0], target: [0] }, { source: [], target: [1] }] };
 * const { strict, lax } = evaluateAlignment(gold, proposed); // strict.f1 = 0, lax.f1 = 1
 */
export function evaluateAlignment(gold: Alignment, proposed: Alignment): Evaluation {
  return evaluateDocuments([{ gold, proposed }]);
}

/** Evaluates the alignments of several documents; counts are summed before they are divided. */
export function evaluateDocuments(documents: readonly AlignedDocument[]): Evaluation {
  const proposed = documents.flatMap((pair) => matchBeads(pair.proposed, pair.gold));
  const gold = documents.flatMap((pair) => matchBeads(pair.gold, pair.proposed));
  const types = [...new Set([...gold, ...proposed].map(({ type }) => type))].sort(compareTypes);
  const pairsOfGold = gold.filter(({ isPair }) => isPair);
  return {
    ...measure(proposed, gold),
    types: Object.fromEntries(
      types.map((type) => {
        const ofType = (bead: MatchedBead) => bead.type === type;
        return [type, measure(proposed.filter(ofType), gold.filter(ofType))];
      }),
    ),
    scorePy: {
      strict: scoreOf(count(proposed, pairsOfGold, ({ isExact }) => isExact)),
      lax: scoreOf(count(proposed, pairsOfGold, ({ isExact, overlaps }) => isExact || overlaps)),
    },
  };
}

function measure(proposed: readonly MatchedBead[], gold: readonly MatchedBead[]): Measures {
  const isPair = (bead: MatchedBead) => bead.isPair;
  return {
    strict: scoreOf(count(proposed, gold, ({ isExact }) => isExact)),
    lax: scoreOf(count(proposed.filter(isPair), gold.filter(isPair), ({ overlaps }) => overlaps)),
  };
}

function count(
  proposed: readonly MatchedBead[],
  gold: readonly MatchedBead[],
  isRight: (bead: MatchedBead) => boolean,
): LinkCounts {
  return {
    proposed: proposed.length,
    correct: proposed.filter(isRight).length,
    gold: gold.length,
    found: gold.filter(isRight).length,
  };
}

function compareTypes(a: string, b: string): number {
  const [aSource = 0, aTarget = 0] = a.split('-').map(Number);
  const [bSource = 0, bTarget = 0] = b.split('-').map(Number);
  return aSource - bSource || aTarget - bTarget;
}
