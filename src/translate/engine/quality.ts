/** Estimates how good a draft is from weights that were fitted for its model. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { DraftQuality, DraftVerdict } from '../../core/draft.js';
import { graphFile, readPrecision } from '../model-files.js';
import { type DraftFeatures, featureNames } from './draft-features.js';
import fitted from './quality-weights.json' with { type: 'json' };

/** Weights of a linear estimate of chrF, for one model. */
export interface QualityWeights {
  /** SHA-256 of the model's decoder, by which it is known whatever its folder is called. */
  readonly decoder: string;
  readonly bias: number;
  /** In the order of `featureNames`. */
  readonly weights: readonly number[];
}

const allWeights: Readonly<Record<string, QualityWeights>> = fitted;

/** The weights for the model in `folder`; `undefined` where none were fitted for these very files. */
export async function readQualityWeights(folder: string): Promise<QualityWeights | undefined> {
  const decoder = await digestDecoder(folder);
  return Object.values(allWeights).find((weights) => weights.decoder === decoder);
}

/** SHA-256 of the decoder of the model in `folder`, in hexadecimal. */
export async function digestDecoder(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const file = graphFile('decoder_model_merged', readPrecision(folder));
  for await (const chunk of createReadStream(join(folder, file))) hash.update(chunk);
  return hash.digest('hex');
}

/** chrF to be expected of a draft with these features, and what a translator does best with it. */
export function estimateQuality(features: DraftFeatures, weights: QualityWeights): DraftQuality {
  const value = featureNames.reduce(
    (sum, name, at) => sum + features[name] * (weights.weights[at] ?? 0),
    weights.bias,
  );
  const expected = Math.round(Math.min(100, Math.max(0, value)));
  return { expected, verdict: verdictOf(expected) };
}

// In published pairs of this register, drafts from here on are put right in fewer keystrokes than
// it takes to read them twice, and below the other there is more to delete than to keep.
const leastFine = 65;
const leastLook = 35;

/** What to do with a draft of an expected chrF. */
export function verdictOf(expected: number): DraftVerdict {
  if (expected >= leastFine) return 'fine';
  return expected >= leastLook ? 'look' : 'redo';
}
