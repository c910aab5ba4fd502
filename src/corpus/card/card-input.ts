/** What a data card is made of. */
import type { CorpusFile, CorpusManifest } from '../folder/manifest.js';
import type { CorpusSettings } from '../settings.js';
import type { PairedBy } from '../source-item.js';
import type { CardFacts } from './card-facts.js';

/** How a document was paired; a bitext came so. */
export type PairingWay = PairedBy | 'bitext';

export interface CardInput {
  readonly settings: CorpusSettings;
  readonly version: string;
  readonly counts: CorpusManifest['counts'];
  readonly facts: CardFacts;
  /** Documents by licence; those without one under the empty string. */
  readonly licences: ReadonlyMap<string, number>;
  /** Documents by the way in which they were paired, as far as units of them stay. */
  readonly ways: ReadonlyMap<PairingWay, number>;
  readonly files: readonly CorpusFile[];
}
