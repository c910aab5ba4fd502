/** The beads that blocks may form, and how common each is before anything is read. */

/** How many source and target blocks a bead takes. */
export interface BeadShape {
  readonly source: number;
  readonly target: number;
  /** Log of the prior probability. */
  readonly logPrior: number;
}

/** Longest run of blocks that may face a single one, e.g. sub-paragraphs set as one paragraph. */
const longestRun = 8;

/**
 * Priors in the manner of Gale & Church (1993), table 5, made steeper: paragraphs of parallel
 * documents are merged or left out far more rarely than sentences.
 */
const priors = { oneToOne: 0.93, skip: 0.015, oneToTwo: 0.008, twoToTwo: 0.002, run: 0.003 };

export const skipSource: BeadShape = { source: 1, target: 0, logPrior: Math.log(priors.skip) };
export const skipTarget: BeadShape = { source: 0, target: 1, logPrior: Math.log(priors.skip) };

/** Shapes with both sides filled, 1-1 first. */
export const pairShapes: readonly BeadShape[] = [
  { source: 1, target: 1, logPrior: Math.log(priors.oneToOne) },
  { source: 1, target: 2, logPrior: Math.log(priors.oneToTwo) },
  { source: 2, target: 1, logPrior: Math.log(priors.oneToTwo) },
  { source: 2, target: 2, logPrior: Math.log(priors.twoToTwo) },
  ...Array.from({ length: longestRun - 2 }, (_, at) => {
    const logPrior = Math.log(priors.run / 2 ** at);
    return [
      { source: at + 3, target: 1, logPrior },
      { source: 1, target: at + 3, logPrior },
    ];
  }).flat(),
];
