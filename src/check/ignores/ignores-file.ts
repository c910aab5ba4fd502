/** The file in which ignores are kept: JSON, or a table in TSV for those who like one. */
import { z } from 'zod';
import { DuizhaoError } from '../../core/errors.js';
import { type IgnoreEntry, ignoreEntry } from './ignore.js';

const file = z.strictObject({
  schema: z.literal('duizhao-ignores/1'),
  ignores: z.array(ignoreEntry),
});
const columns = ['rule', 'finding', 'texts', 'segment', 'reason', 'author', 'until'] as const;
const hint = 'Each entry needs rule, reason, author, and “texts” or “segment”.';

/**
 * The entries of a file, JSON or a table, told by its name.
 * @throws DuizhaoError CONFIG_INVALID, naming the entry and what is missing.
 */
export function readIgnores(text: string, name: string): readonly IgnoreEntry[] {
  if (isTable(name)) return readTable(text, name);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw invalid(name, `this is no JSON: ${String(cause)}`);
  }
  const parsed = file.safeParse(value);
  if (parsed.success) return parsed.data.ignores;
  const problems = parsed.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'root'}: ${message}`,
  );
  throw invalid(name, problems.join('; '));
}

function isTable(name: string): boolean {
  return name.toLowerCase().endsWith('.tsv');
}

function readTable(text: string, name: string): readonly IgnoreEntry[] {
  const [head = '', ...lines] = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const names = head.split('\t');
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    const cells = line.split('\t');
    const value = Object.fromEntries(
      columns.flatMap((column) => {
        const cell = cells[names.indexOf(column)] ?? '';
        return cell === '' ? [] : [[column, cell]];
      }),
    );
    const parsed = ignoreEntry.safeParse(value);
    if (parsed.success) return [parsed.data];
    const [issue] = parsed.error.issues;
    const what = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
    throw invalid(name, `line ${String(at + 2)}: ${what}`);
  });
}

/** The entries as a file, JSON or a table, told by its name. */
export function writeIgnores(entries: readonly IgnoreEntry[], name: string): string {
  if (!isTable(name)) {
    const value: z.infer<typeof file> = { schema: 'duizhao-ignores/1', ignores: [...entries] };
    return `${JSON.stringify(value, null, 2)}\n`;
  }
  const row = (entry: IgnoreEntry) =>
    columns.map((column) => (entry[column] ?? '').replaceAll(/\s+/gu, ' ')).join('\t');
  return `${[columns.join('\t'), ...entries.map(row)].join('\n')}\n`;
}

function invalid(name: string, what: string): DuizhaoError {
  return new DuizhaoError('CONFIG_INVALID', `${name}: ${what}`, hint);
}
