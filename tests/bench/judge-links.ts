/** Holds the links of made documents against their gold. */
import { type AlignOptions, alignBlocks } from '../../src/align/blocks.js';
import type { MadePair } from './made-documents.js';
import { expectedCalibrationError, type JudgedLink, reliabilityTable } from './reliability.js';

export interface JudgedBead extends JudgedLink {
  /** Bead type, e.g. `1-2`. */
  readonly shape: string;
}

/** Every proposed link with its score and whether the gold has exactly that link. */
export function judgeLinks(
  documents: readonly MadePair[],
  options: AlignOptions,
): readonly JudgedBead[] {
  return documents.flatMap(({ source, target, gold }) => {
    const right = new Set(
      gold.map(([s, t]) => `${s.map((at) => source[at]?.id)}=${t.map((at) => target[at]?.id)}`),
    );
    return alignBlocks(source, target, 'zh', options).map((link) => ({
      score: link.score,
      right: right.has(`${link.source}=${link.target}`),
      shape: `${link.source.length}-${link.target.length}`,
    }));
  });
}

/** Mean negative log-likelihood (nats) of what the scores said against what was right. */
export function logLoss(judged: readonly JudgedLink[]): number {
  const loss = judged.reduce(
    (sum, { score, right }) => sum - Math.log(right ? score : 1 - score),
    0,
  );
  return loss / judged.length;
}

/** Prints strict precision and recall, calibration, and which bead types went wrong. */
export function printJudgement(
  name: string,
  documents: readonly MadePair[],
  judged: readonly JudgedBead[],
): void {
  const right = judged.filter((link) => link.right).length;
  const gold = documents.reduce((sum, document) => sum + document.gold.length, 0);
  const wrong = new Map<string, number>();
  for (const { shape, right: isRight } of judged) {
    if (!isRight) wrong.set(shape, (wrong.get(shape) ?? 0) + 1);
  }
  console.log(
    `${name}: ${documents.length} documents, ${gold} links; ` +
      `precision ${(right / judged.length).toFixed(4)}, recall ${(right / gold).toFixed(4)}, ` +
      `expected calibration error ${expectedCalibrationError(judged).toFixed(4)}`,
  );
  console.log(`  wrong by bead type: ${[...wrong].map((entry) => entry.join(' × ')).join(', ')}`);
  console.log(reliabilityTable(judged));
}
