/** The texts that the lexicon is trained on, how much each counts, how many of its pairs are used. */

/** One file of parallel text. */
export interface TrainingText {
  readonly name: string;
  /** What a pair counts for; the register that the lexicon serves counts most. */
  readonly weight: number;
  /** At most this many pairs, evenly spread over the file; all of them without it. */
  readonly cap?: number;
  /** Words are parted by blanks, Chinese ones too. */
  readonly tokenized?: boolean;
}

export const trainingTexts: readonly TrainingText[] = [
  { name: 'un-train', weight: 3 },
  { name: 'un-authored', weight: 2 },
  { name: 'sdg', weight: 2 },
  { name: 'country-names', weight: 2 },
  { name: 'everyday', weight: 1.5 },
  { name: 'captions', weight: 0.7 },
  { name: 'wiki', weight: 1.5, tokenized: true },
  { name: 'law', weight: 0.5, cap: 60_000 },
  { name: 'technical', weight: 0.4, cap: 40_000 },
  { name: 'software-help', weight: 0.4 },
];
