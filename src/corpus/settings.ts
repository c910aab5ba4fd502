/** What a corpus is built by; the content of its configuration file. */
import { z } from 'zod';

const fraction = z.number().min(0).max(1);

/** A filter by its name with its parameters, as OpusFilter writes them: `{"LengthFilter": {"unit": "char"}}`. */
export const filterSettings = z.record(z.string(), z.record(z.string(), z.unknown()));
export type FilterSettings = Readonly<z.infer<typeof filterSettings>>;

export const corpusSettings = z.strictObject({
  /** What the data card calls it. */
  name: z.string().min(1).default('corpus'),
  /** What is said of it in the data card, in Markdown. */
  description: z.string().optional(),
  /** Licence of the whole, e.g. an SPDX expression. */
  licence: z.string().optional(),
  level: z.enum(['paragraph', 'sentence']).default('sentence'),
  /** Whether a semicolon ends a sentence. */
  semicolons: z.boolean().default(false),
  pairing: z
    .strictObject({
      /** Ways to pair, tried in this order; what is left goes to the next. */
      by: z
        .array(z.enum(['manifest', 'symbol', 'name', 'content']))
        .default(['manifest', 'symbol', 'name', 'content']),
      /** Lowest score, a probability, and lowest margin of a pair by content. */
      score: fraction.default(0.5),
      margin: fraction.default(0.02),
    })
    .prefault({}),
  language: z
    .strictObject({
      /** Lowest share of letters of its language and script for a block to stay. */
      share: fraction.default(0.5),
      /** Lowest mean alignment score of a document to be used at all. */
      confidence: fraction.default(0.3),
    })
    .prefault({}),
  /** In their order; a filter may be named twice with other parameters under `name`. */
  filters: z.array(filterSettings).optional(),
  deduplicate: z
    .strictObject({
      exact: z.boolean().default(true),
      /** Repeats after NFKC, case, punctuation, spaces, digits and script are made the same. */
      normalized: z.boolean().default(true),
      /** Jaccard likeness from which two units are near duplicates; 1 turns it off. */
      near: fraction.default(0.8),
      /** Corpora and bitexts whose units are not wanted again. */
      against: z.array(z.string()).default([]),
      /** Held-out sets: no unit may repeat a side of them, exactly, normalised or nearly. */
      decontaminate: z.array(z.string()).default([]),
    })
    .prefault({}),
  split: z
    .strictObject({
      /** Shares of the units that go to dev and test, by whole documents. */
      dev: fraction.default(0.02),
      test: fraction.default(0.02),
      seed: z.number().int().default(1),
    })
    .prefault({}),
  output: z
    .strictObject({
      formats: z.array(z.enum(['parquet', 'tmx', 'jsonl', 'moses'])).default(['parquet', 'jsonl']),
      /** Most units in a file. */
      shard: z.number().int().min(1).default(100_000),
      /** Whether each unit's scores, and those of the removed ones, are written as well. */
      scores: z.boolean().default(true),
    })
    .prefault({}),
});

export type CorpusSettings = Readonly<z.infer<typeof corpusSettings>>;
