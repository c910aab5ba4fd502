/** The manifest of a corpus, `corpus.json`: what it holds and how it was made. */
import { z } from 'zod';
import { corpusSettings } from '../settings.js';
import { splits } from '../unit.js';

export const manifestName = 'corpus.json';
export const corpusSchema = 'duizhao-corpus/1';

const count = z.number().int().min(0);
const splitName = z.enum(splits);

function isBelow(path: string): boolean {
  return !/^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/iu.test(path);
}

const corpusFile = z.object({
  /** Below the corpus's folder, with `/` between folders. */
  path: z.string().min(1).refine(isBelow, 'points outside the corpus'),
  /** SHA-256 in hexadecimal digits. */
  sha256: z.string().regex(/^[\da-f]{64}$/u),
  bytes: count,
  /** For files of units. */
  split: splitName.optional(),
  format: z.string().optional(),
  units: count.optional(),
});
export type CorpusFile = Readonly<z.infer<typeof corpusFile>>;

export const corpusManifest = z.object({
  schema: z.literal(corpusSchema),
  /** Version of duizhao that wrote it. */
  version: z.string(),
  settings: corpusSettings,
  counts: z.object({
    documents: z.object({
      aligned: count,
      rejected: count,
      failed: count,
      lone: count,
      refused: count,
    }),
    units: z.object({
      /** Before anything was removed. */
      found: count,
      kept: count,
      /** By the name of the filter, or by `duplicate`, `near-duplicate`, `contaminated`. */
      removed: z.record(z.string(), count),
      splits: z.record(splitName, count),
    }),
    /** Characters of the Chinese and words of the English that were kept. */
    characters: count,
    words: count,
  }),
  files: z.array(corpusFile),
});
export type CorpusManifest = Readonly<z.infer<typeof corpusManifest>>;

const anyManifest = z.object({ schema: z.string().startsWith('duizhao-corpus/') });

/** Whether a value says that it is the manifest of a corpus, sound or not, of whatever version. */
export function isManifest(value: unknown): boolean {
  return anyManifest.safeParse(value).success;
}
