/** The shape that every kind of evidence takes. */
import type { EvidenceFeature, EvidenceItem } from '../../core/bitext.js';
import type { Profile } from '../profile.js';
import type { RarityContext } from './context.js';

/** One kind of evidence: numbers for the score, items for the reader. */
export interface Measure {
  readonly feature: EvidenceFeature;
  /** Names of the values that `values` gives back, in order; each has a weight. */
  readonly columns: readonly string[];
  values(source: Profile, target: Profile, context: RarityContext): readonly number[];
  /** What was compared, for the link's evidence; empty where there was nothing to compare. */
  items(source: Profile, target: Profile, context: RarityContext): readonly EvidenceItem[];
}
