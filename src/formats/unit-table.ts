/** Reads translation units out of a table of two columns, Chinese and English, line by line. */
import type { MemoryUnit, UnitProblem } from '../translate/memory/unit.js';
import { invalidFormat } from './invalid-format.js';
import { unescapeCell } from './tsv.js';

/**
 * The units of a TSV file. A first line that names the columns `zh` and `en` is a header; without
 * one, the first column is Chinese and the second English. Cells of a table that duizhao wrote are
 * unescaped. `name` is the file's, for errors.
 * @throws DuizhaoError FORMAT_INVALID if no line has two columns: it is some other kind of file.
 */
export async function* readTableUnits(
  lines: AsyncIterable<string>,
  name: string,
): AsyncGenerator<MemoryUnit | UnitProblem> {
  let columns: { readonly zh: number; readonly en: number } | undefined;
  let isEscaped = false;
  let number = 0;
  let rows = 0;
  let others = 0;
  for await (const line of lines) {
    number += 1;
    const cells = (number === 1 ? line.replace(/^\uFEFF/u, '') : line).split('\t');
    if (columns === undefined) {
      const named = { zh: cells.indexOf('zh'), en: cells.indexOf('en') };
      const isHeader = named.zh >= 0 && named.en >= 0;
      columns = isHeader ? named : { zh: 0, en: 1 };
      isEscaped = isHeader && cells.includes('source_ids');
      if (isHeader) continue;
    }
    if (line === '') continue;
    const place = `line ${number}`;
    const [zh, en] = [cells[columns.zh], cells[columns.en]];
    const isRow = zh !== undefined && en !== undefined;
    if (isRow) rows += 1;
    else others += 1;
    if (!isRow) yield { problem: 'one-language', place };
    else if (zh.trim() === '' || en.trim() === '') yield { problem: 'empty', place };
    else if (isEscaped) yield { chinese: unescapeCell(zh), english: unescapeCell(en) };
    else yield { chinese: zh, english: en };
  }
  if (rows === 0 && others > 0) {
    throw invalidFormat(name, `lines 1–${number}`, 'none has Chinese, a tab and English');
  }
}
