import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatTsv,
  readTsv,
  type TsvColumn,
  type TsvRow,
  tsvColumns,
  writeTsv,
} from '../../src/formats/index.js';
import { fourTexts, run } from './fixture.js';
import { hostileText } from './hostile-text.js';

const rows: fc.Arbitrary<TsvRow[]> = fc.array(
  fc.record(
    Object.fromEntries(tsvColumns.map((column) => [column, hostileText])) as Record<
      TsvColumn,
      fc.Arbitrary<string>
    >,
  ),
  { maxLength: 4 },
);

const empty = Object.fromEntries(tsvColumns.map((column) => [column, ''])) as TsvRow;

describe('a table', () => {
  it('has one line for each link and one for the names of the columns', () => {
    const lines = writeTsv(run).replace(/\n$/, '').split('\n');
    expect(lines).toHaveLength(run.bitext.links.length + 1);
    for (const line of lines) expect(line.split('\t')).toHaveLength(tsvColumns.length);
  });

  it('begins with a byte order mark, for spreadsheets on Chinese systems', () => {
    expect(writeTsv(run).codePointAt(0)).toBe(0xfeff);
  });

  it('shows both texts, the draft and the findings of a link', () => {
    const row = readTsv(writeTsv(run), 'a.tsv').find(
      ({ link }) => link === 'preambular-01=preambular-01',
    );
    expect(row).toMatchObject({
      type: '1-1',
      score: '0.9600',
      source_ids: 'preambular-01',
      zh: expect.stringContaining('第 46/152 号决议'),
      en: expect.stringContaining('resolution 46/125'),
      draft: expect.stringContaining('resolution 46/152'),
      findings: 'error target number: expected resolution 46/152, found resolution 46/125',
    });
  });

  it('tells draft, memory, edited and published text apart', () => {
    const rows = readTsv(writeTsv({ ...run, drafts: fourTexts }), 'a.tsv');
    const row = rows.find(({ source_ids }) => source_ids === 'operative-05');
    expect(row).toMatchObject({
      draft: 'By the model.',
      memory: 'Out of the memory.',
      memory_match: '87% adapted un',
      edited: 'By a person.',
    });
    expect(row?.en).toContain(
      run.bitext.target.blocks.find(({ id }) => id === 'operative-04')?.text,
    );
  });

  it('sets the paragraphs of a side apart with line feeds', () => {
    const row = readTsv(writeTsv(run), 'a.tsv').find(({ type }) => type === '1-2');
    expect(row?.en.split('\n')).toHaveLength(2);
    expect(row?.target_number).toBe('1. 2.');
  });

  it('comes back as it was, whatever is in the cells', () => {
    fc.assert(
      fc.property(rows, (table) => {
        expect(readTsv(formatTsv(table), 'a.tsv')).toEqual(table);
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@x', '"x'])('hides %s from spreadsheets', (text) => {
    expect(formatTsv([{ ...empty, link: text }])).toContain(`\n\\${text}\t`);
  });
});

describe('a table from elsewhere', () => {
  it('may have CRLF line ends, other columns and another order', () => {
    const columns = ['mine', ...[...tsvColumns].reverse()];
    const cells = ['x', ...[...tsvColumns].reverse().map((column) => column.toUpperCase())];
    const [row] = readTsv(`${columns.join('\t')}\r\n${cells.join('\t')}\r\n`, 'a.tsv');
    expect(row?.zh).toBe('ZH');
  });

  it('is refused if a column is missing', () => {
    expect(() => readTsv('link\ttype\n', 'a.tsv')).toThrow(/a\.tsv, line 1: .*status/);
  });

  it('is refused if a row is cut short', () => {
    expect(() => readTsv(`${tsvColumns.join('\t')}\na\tb\n`, 'a.tsv')).toThrow(/line 2/);
  });
});
