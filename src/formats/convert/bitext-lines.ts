/** The links of a run as units, read line by line out of JSON lines that `writeJsonl` wrote. */
import { z } from 'zod';
import { invalidFormat } from '../invalid-format.js';
import { type JsonObject, parseJsonObject } from '../json.js';
import { toolName } from '../tool.js';
import { languageTag } from '../translation-memory.js';
import { describeFinding } from '../tsv.js';
import type { Candidate, ExchangeUnit } from './unit.js';

const documentLine = z.object({
  language: z.enum(['zh', 'en']),
  script: z.enum(['Hans', 'Hant', 'Latn']).optional(),
});
const headLine = z.object({ name: z.string(), source: documentLine, target: documentLine });
const blocks = z.array(z.object({ id: z.string(), text: z.string() }));
const draft = z.object({
  segment: z.string(),
  text: z.string(),
  engine: z.string(),
  editor: z.string().optional(),
  memory: z
    .object({
      rate: z.number().int().min(0).max(101),
      adapted: z.boolean(),
      source: z.string(),
      target: z.string(),
      memory: z.string(),
    })
    .optional(),
  quality: z.object({ expected: z.number().min(0).max(100) }).optional(),
  terms: z.array(z.object({ start: z.number(), end: z.number(), english: z.string() })).optional(),
});
const finding = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  checked: z.enum(['target', 'draft']),
  expected: z.string().optional(),
  found: z.string().optional(),
});
const linkLine = z.object({
  id: z.string().min(1),
  score: z.number().min(0).max(1),
  status: z.enum(['proposed', 'accepted', 'edited', 'rejected']),
  level: z.string(),
  source: blocks,
  target: blocks,
  drafts: z.array(draft),
  findings: z.array(finding),
});

/**
 * The links as units, in their order. Segments of a side are joined with a line feed.
 * @param name of the file, for messages.
 * @throws DuizhaoError FORMAT_INVALID for a line that is no link.
 */
export async function* readLinkLines(
  head: JsonObject,
  lines: AsyncIterable<string>,
  name: string,
): AsyncGenerator<ExchangeUnit> {
  const documents = read(headLine, head, name, 'line 1');
  let number = 1;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    const place = `line ${number}`;
    const link = read(linkLine, parseJsonObject(line, name, place), name, place);
    const textOf = new Map(link.source.map(({ id, text }) => [id, text]));
    yield {
      id: link.id,
      document: documents.name,
      source: sideOf(documents.source, link.source),
      target: sideOf(documents.target, link.target),
      candidates: link.drafts.map(candidateOf),
      status: link.status,
      score: link.score,
      notes: link.findings.map((found) => ({ text: describeFinding(found), author: toolName })),
      terms: link.drafts.flatMap(({ segment, terms = [] }) =>
        terms.map(({ start, end, english }) => ({
          source: textOf.get(segment)?.slice(start, end) ?? '',
          target: english,
        })),
      ),
      properties: [],
    };
  }
}

function read<Shape>(shape: z.ZodType<Shape>, value: unknown, name: string, place: string): Shape {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalidFormat(name, place, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

function sideOf(
  { language, script = 'Latn' }: z.infer<typeof documentLine>,
  segments: z.infer<typeof blocks>,
): ExchangeUnit['source'] {
  return {
    language: languageTag({ language, script }),
    text: segments.map(({ text }) => text).join('\n'),
  };
}

function candidateOf({ text, engine, editor, memory, quality }: z.infer<typeof draft>): Candidate {
  if (editor !== undefined) return { kind: 'edited', text, origin: editor };
  if (memory !== undefined) {
    return {
      kind: 'memory',
      text,
      origin: memory.memory,
      rate: memory.rate,
      matched: memory.source,
      ...(memory.adapted && { unchanged: memory.target }),
    };
  }
  return { kind: 'machine', text, origin: engine, ...(quality && { quality: quality.expected }) };
}
