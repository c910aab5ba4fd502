/** Makes sure that a bitext out of a file is what its types say. */
import { z } from 'zod';
import type { EvidenceFeature } from '../../core/bitext.js';
import type { BlockKind } from '../../core/document.js';
import type { ExportInput } from '../../formats/index.js';
import { invalidFormat } from '../../formats/invalid-format.js';

// Types with every member named, so that the compiler tells when one is missing.
const kinds: Readonly<Record<BlockKind, true>> = {
  masthead: true,
  adoption: true,
  title: true,
  enacting: true,
  preambular: true,
  operative: true,
  subparagraph: true,
  heading: true,
  annex: true,
  paragraph: true,
  closing: true,
  note: true,
};
const features: Readonly<Record<EvidenceFeature, true>> = {
  kind: true,
  'paragraph-number': true,
  'note-mark': true,
  mentions: true,
  'note-references': true,
  terms: true,
  'lead-words': true,
  dictionary: true,
  length: true,
  'bead-type': true,
  words: true,
  neighbours: true,
  'word-order': true,
  punctuation: true,
  figures: true,
  vectors: true,
  position: true,
};

const range = z.object({ start: z.number(), end: z.number() });
const block = z.object({
  id: z.string(),
  kind: z.string().refine((kind) => Object.hasOwn(kinds, kind)),
  number: z.object({ label: z.string(), style: z.string(), value: z.number() }).optional(),
  text: z.string(),
  spans: z.array(range.extend({ kind: z.string() })),
  source: range,
  origins: z.array(z.object({ start: z.number(), source: z.number(), length: z.number() })),
});
const document = z.object({
  id: z.string(),
  language: z.enum(['zh', 'en']),
  script: z.enum(['Hans', 'Hant', 'Latn']),
  symbol: z.string().optional(),
  blocks: z.array(block),
  notes: z.array(block),
  repairs: z.array(range.extend({ rule: z.string(), before: z.string(), after: z.string() })),
});
const item = z.object({ source: z.string().optional(), target: z.string().optional() });
const link = z.object({
  level: z.enum(['block', 'sentence']),
  evidence: z.array(
    z.object({
      feature: z.string().refine((feature) => Object.hasOwn(features, feature)),
      logOdds: z.number(),
      items: z.array(item),
    }),
  ),
});
const draft = z.object({
  segment: z.string(),
  text: z.string(),
  engine: z.string(),
  editor: z.string().optional(),
  memory: z.object({ rate: z.number(), adapted: z.boolean(), memory: z.string() }).optional(),
  quality: z.object({ verdict: z.enum(['fine', 'look', 'redo']) }).optional(),
  warnings: z.array(z.object({ kind: z.string(), what: z.string() })),
});
const run = z.object({
  name: z.string(),
  bitext: z.object({ source: document, target: document, links: z.array(link) }),
  drafts: z.array(draft),
});

/** @throws DuizhaoError FORMAT_INVALID for what would lead to faults later; `name` is the file's. */
export function requireShape(input: ExportInput, name: string): void {
  const { error } = run.safeParse(input);
  const [issue] = error?.issues ?? [];
  if (issue !== undefined) throw invalidFormat(name, issue.path.join('.'), issue.message);
}
