/** The words of a corpus's data card. */
import type { Language } from '../core/document.js';

export interface CorpusCardWords {
  readonly language: Language;
  /** Title of the page, after the corpus's name. */
  readonly dataCard: string;
  readonly summary: (kept: string, documents: string, characters: string, words: string) => string;
  readonly made: (version: string) => string;
  readonly headings: {
    readonly contents: string;
    readonly sources: string;
    readonly making: string;
    readonly removed: string;
    readonly shapes: string;
    readonly samples: string;
    readonly limits: string;
    readonly citing: string;
    readonly files: string;
  };
  readonly columns: {
    readonly split: string;
    readonly units: string;
    readonly licence: string;
    readonly documents: string;
    readonly paired: string;
    readonly reason: string;
    readonly share: string;
    readonly file: string;
    readonly bytes: string;
  };
  readonly noLicence: string;
  readonly documentCounts: (counts: {
    readonly aligned: string;
    readonly rejected: string;
    readonly failed: string;
    readonly lone: string;
    readonly refused: string;
  }) => string;
  readonly scripts: (simplified: string, traditional: string) => string;
  readonly level: Readonly<Record<'paragraph' | 'sentence', string>>;
  readonly pairing: (ways: string) => string;
  readonly ways: Readonly<Record<'manifest' | 'symbol' | 'name' | 'content' | 'bitext', string>>;
  readonly splitting: (dev: string, test: string, seed: string) => string;
  readonly deduplicated: (near: string) => string;
  readonly settingsAre: string;
  readonly reasons: Readonly<Record<'duplicate' | 'near-duplicate' | 'contaminated', string>>;
  readonly charts: {
    readonly lengths: string;
    readonly ratios: string;
    readonly alignments: string;
  };
  readonly andMore: (bound: string) => string;
  readonly sampleKinds: Readonly<Record<'best' | 'middle' | 'worst', string>>;
  readonly confidence: (score: string) => string;
  readonly noSamples: string;
  readonly limits: readonly string[];
  readonly cite: (name: string, version: string) => string;
}
