/** What the checks found, as one JSON file for other programs. */
import type { CheckedText, Finding, Severity } from '../core/finding.js';
import type { ExportInput } from './export-input.js';
import { invalidFormat } from './invalid-format.js';
import { parseJsonObject } from './json.js';

/** Names the format and its version. */
export const findingsSchema = 'duizhao-findings/1';

/** Which document a side is. */
export interface DocumentName {
  readonly id: string;
  readonly symbol?: string;
}

/** The content of the file. */
export interface FindingsFile {
  readonly schema: typeof findingsSchema;
  readonly name: string;
  /** The two documents; left out for a file of pairs. */
  readonly source?: DocumentName;
  readonly target?: DocumentName;
  /** How many findings there are, by the text that was checked and by severity. */
  readonly counts: Readonly<Record<CheckedText, Readonly<Record<Severity, number>>>>;
  readonly findings: readonly Finding[];
}

/** The findings of a run as JSON. */
export function writeFindings({ name, bitext, findings }: ExportInput): string {
  const file: FindingsFile = {
    schema: findingsSchema,
    name,
    source: documentName(bitext.source),
    target: documentName(bitext.target),
    counts: { target: countOf(findings, 'target'), draft: countOf(findings, 'draft') },
    findings,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function documentName({ id, symbol }: DocumentName): DocumentName {
  return symbol === undefined ? { id } : { id, symbol };
}

function countOf(findings: readonly Finding[], checked: CheckedText): Record<Severity, number> {
  const count = (severity: Severity) =>
    findings.filter((finding) => finding.checked === checked && finding.severity === severity)
      .length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

/**
 * Reads what `writeFindings` writes.
 * @param name of the file, for messages.
 * @throws DuizhaoError FORMAT_INVALID for text that is not JSON, or of another schema.
 */
export function readFindings(text: string, name: string): FindingsFile {
  const value = parseJsonObject(text.replace(/^\uFEFF/, ''), name, 'root');
  if (value.schema !== findingsSchema) {
    throw invalidFormat(name, 'schema', `this is not ${findingsSchema}`);
  }
  if (!Array.isArray(value.findings)) {
    throw invalidFormat(name, 'findings', 'there is no list of findings');
  }
  return value as unknown as FindingsFile;
}
