/** Reads the parallel text that figures are made from; it is kept beside the repo, not in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Rows of a gzipped TSV file with a header line, as objects by column. */
export function readParallelText(
  folder: string,
  name: string,
): readonly Readonly<Record<string, string>>[] {
  const text = gunzipSync(readFileSync(join(folder, `${name}.tsv.gz`))).toString('utf8');
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const columns = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  });
}
