/** Termbases in JSON, as duizhao has them itself. */
import { z } from 'zod';
import { DuizhaoError } from '../../core/errors.js';
import type { Termbase } from '../../core/term.js';
import { caseRules, conceptTypes } from '../read-tbx.js';
import type { TermbaseRead } from '../validate/problem.js';

const text = z.string();
const term = z.strictObject({
  language: z.enum(['zh', 'en']),
  text,
  status: z.enum(['preferred', 'admitted', 'deprecated', 'superseded']),
  type: text.exactOptional(),
  partOfSpeech: text.exactOptional(),
  caseRule: z.enum(caseRules).exactOptional(),
  from: text.exactOptional(),
  until: text.exactOptional(),
  supersededBy: text.exactOptional(),
  source: text.exactOptional(),
  context: text.exactOptional(),
  note: text.exactOptional(),
});
const concept = z.strictObject({
  id: text,
  type: z.enum(conceptTypes).exactOptional(),
  subject: text.exactOptional(),
  definition: text.exactOptional(),
  source: text.exactOptional(),
  onlyWhen: z.array(text).exactOptional(),
  notWhen: z.array(text).exactOptional(),
  note: text.exactOptional(),
  terms: z.array(term),
});
const termbase = z.strictObject({
  id: text,
  title: text,
  licence: text.exactOptional(),
  source: text.exactOptional(),
  concepts: z.array(concept),
});

/**
 * The termbase of a JSON file.
 * @throws DuizhaoError TERMBASE_INVALID where it is no JSON or has another shape.
 */
export function readTermbaseJson(json: string, name: string): TermbaseRead {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\uFEFF/u, ''));
  } catch (cause) {
    throw invalid(`${name} is no JSON: ${String(cause)}`);
  }
  const { data, error } = termbase.safeParse(value);
  if (data === undefined) {
    const [issue] = error.issues;
    throw invalid(`${name}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  }
  return { termbase: data, problems: [], lines: new Map() };
}

function invalid(message: string): DuizhaoError {
  return new DuizhaoError('TERMBASE_INVALID', message, 'Export the termbase again.');
}

/** The termbase in JSON, ends with a line feed. */
export function writeTermbaseJson(original: Termbase): string {
  return `${JSON.stringify(original, null, 2)}\n`;
}
