/** Finds what competes with a bead for its sentences. */
import type { Bead } from '../../core/alignment.js';
import type { Evidence } from '../../core/bitext.js';

/** What is asked about beads. */
export interface BeadJudge {
  /** What speaks for and against a bead of runs of neighbouring sentences. */
  explain(bead: Bead): readonly Evidence[];
}

/**
 * The bead for which most speaks of those that differ from a given one by a sentence at one edge;
 * both sides of it are filled. `undefined` where a text has only these sentences.
 * @param sizes numbers of sentences of the two texts.
 */
export function bestRival(
  judge: BeadJudge,
  bead: Bead,
  sizes: { readonly source: number; readonly target: number },
): Bead | undefined {
  const rivals = [
    ...edgesMoved(bead.source, sizes.source).map((source) => ({ ...bead, source })),
    ...edgesMoved(bead.target, sizes.target).map((target) => ({ ...bead, target })),
  ].filter(({ source, target }) => source.length > 0 && target.length > 0);
  let best: { readonly bead: Bead; readonly logOdds: number } | undefined;
  for (const rival of rivals) {
    const logOdds = sumLogOdds(judge.explain(rival));
    if (best === undefined || logOdds > best.logOdds) best = { bead: rival, logOdds };
  }
  return best?.bead;
}

/** What evidence amounts to, in nats. */
export function sumLogOdds(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, { logOdds }) => sum + logOdds, 0);
}

/** A run with a sentence more or less at either end; an empty one has no ends. */
function edgesMoved(run: readonly number[], size: number): readonly (readonly number[])[] {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return [];
  return [
    ...(first > 0 ? [[first - 1, ...run]] : []),
    ...(last + 1 < size ? [[...run, last + 1]] : []),
    run.slice(1),
    run.slice(0, -1),
  ];
}
