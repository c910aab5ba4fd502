/**
 * Opens our Word and Excel files in LibreOffice, has it save them again, and compares what is read
 * out of them with what was written.
 *
 * Run by hand: `npx tsx tests/opened-by/libreoffice.ts`, with LibreOffice Writer and Calc installed.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'csv-parse/sync';
import type { FileFormat } from '../../src/formats/convert/format.js';
import type { ExchangeUnit } from '../../src/formats/convert/unit.js';
import { docxTable } from '../../src/formats/docx-table/index.js';
import { xlsx } from '../../src/formats/xlsx/index.js';
import { pair, readWith, writeWith } from '../formats/parquet/units.js';

const units: readonly ExchangeUnit[] = [
  { ...pair('1', '大会，', 'The General Assembly,'), status: 'accepted' },
  {
    ...pair('2', '回顾其第2758(XXVI)号决议', 'Recalling its resolution 2758 (XXVI)'),
    status: 'edited',
  },
  { ...pair('3', '甲\n乙\t丙', 'first\nsecond\tthird'), notes: [{ text: 'lines, "quotes"' }] },
  { ...pair('4', '=1+1', '=HYPERLINK("http://example.org")'), notes: [{ text: '@SUM(A1)' }] },
  pair('5', '  𠮷野家 👩‍👩‍👧  ', '<b>&amp;</b> ]]> "x"'),
  pair('6', 'אבג\u202Eabc', '12345'),
  pair('007', '第七', '1e5'),
  pair('8', '国'.repeat(5_000), 'States '.repeat(3_000)),
];

const version = execFileSync('soffice', ['--version'], { encoding: 'utf8' }).trim();
console.log(version);
const folder = mkdtempSync(join(tmpdir(), 'duizhao-opened-'));
let failures = 0;
try {
  await checkResaved(docxTable, 'docx');
  await checkResaved(xlsx, 'xlsx');
  await checkTable();
  await checkPages();
} finally {
  rmSync(folder, { recursive: true });
}
if (failures > 0) process.exitCode = 1;

/** Has LibreOffice convert a file, and gives back what it wrote. */
function convert(file: string, filter: string, extension: string): Uint8Array {
  const out = join(folder, 'out');
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      out,
      file,
    ],
    { stdio: 'pipe', timeout: 180_000 },
  );
  return readFileSync(join(out, `units.${extension}`));
}

async function written(format: FileFormat, extension: string): Promise<string> {
  const file = join(folder, `units.${extension}`);
  writeFileSync(file, await writeWith(format, units));
  return file;
}

async function checkResaved(format: FileFormat, extension: string): Promise<void> {
  const saved = convert(await written(format, extension), extension, extension);
  const items = await readWith(format, saved, `units.${extension}`);
  report(`${extension} saved by LibreOffice reads back as it was`, items, units);
}

async function checkTable(): Promise<void> {
  const csv = convert(
    await written(xlsx, 'xlsx'),
    'csv:Text - txt - csv (StarCalc):44,34,76',
    'csv',
  );
  const [, ...rows] = parse(csv, { relax_column_count: true }) as string[][];
  report(
    'xlsx as LibreOffice shows it has the texts, none of them computed',
    rows.map(([id, source, target]) => [id, source, target]),
    units.map(({ id, source, target }) => [id, source.text, target.text]),
  );
}

async function checkPages(): Promise<void> {
  const pdf = convert(await written(docxTable, 'docx'), 'pdf', 'pdf');
  const isPdf = Buffer.from(pdf.subarray(0, 5)).toString() === '%PDF-';
  report('docx is laid out as pages', isPdf && pdf.length > 10_000, true);
}

function report(what: string, found: unknown, expected: unknown): void {
  const isSame = isDeepStrictEqual(found, expected);
  if (!isSame) failures += 1;
  console.log(`${isSame ? 'yes' : 'NO '}  ${what}`);
  if (isSame || !Array.isArray(found) || !Array.isArray(expected)) return;
  for (const [index, item] of expected.entries()) {
    if (isDeepStrictEqual(item, found[index])) continue;
    console.log(`  expected ${JSON.stringify(item).slice(0, 300)}`);
    console.log(`  found    ${JSON.stringify(found[index])?.slice(0, 300)}`);
  }
}
