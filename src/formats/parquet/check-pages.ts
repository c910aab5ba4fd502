/**
 * Checks the pages of a Parquet column before they are decoded.
 *
 * A page of a few bytes may say that it stands for thousands of millions of values, and the decoder
 * believes it: so the counts are compared with the rows of the group first.
 */
import type { ColumnMetaData, SchemaTree } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { getMaxDefinitionLevel } from 'hyparquet/src/schema.js';
import { unpackPage } from './unpack-page.js';

type PageHeader = ReturnType<typeof parquetHeader>;

/** What the pages of a column may be at most. */
export interface PageLimits {
  readonly rows: number;
  /** Unpacked bytes of all pages together. */
  readonly bytes: number;
}

/**
 * The unpacked length of a column's pages.
 *
 * @param bytes of the whole column chunk.
 * @param path from the schema's root to the column; no part of it is repeated.
 * @throws Error for pages that do not agree with the limits.
 */
export function checkPages(
  bytes: ArrayBuffer,
  path: readonly SchemaTree[],
  { codec }: Pick<ColumnMetaData, 'codec'>,
  limits: PageLimits,
): number {
  const view = new DataView(bytes);
  const reader = { view, offset: 0 };
  const levels = getMaxDefinitionLevel([...path]);
  let rows = 0;
  let total = 0;
  while (reader.offset < view.byteLength - 1 && rows < limits.rows) {
    const header = parquetHeader(reader);
    const packed = header.compressed_page_size;
    const unpacked = Number(header.uncompressed_page_size);
    if (!(packed >= 0 && unpacked >= 0 && reader.offset + packed <= view.byteLength)) {
      throw new Error('a page reaches past the end of its column');
    }
    total += unpacked;
    if (total > limits.bytes) throw new Error('a column unpacks to more than it may');
    const page = new Uint8Array(bytes, reader.offset, packed);
    reader.offset += packed;
    const count = countValues(header);
    if (header.type === 'DICTIONARY_PAGE') {
      if (count > unpacked) throw new Error('a dictionary has fewer values than it says');
      continue;
    }
    rows += count;
    if (!(count >= 0) || rows > limits.rows) throw new Error('a column has too many values');
    checkEncoding(header);
    checkRuns(header, page, codec, levels);
  }
  if (rows < limits.rows) throw new Error('a column has fewer values than its group has rows');
  return total;
}

function countValues(header: PageHeader): number {
  const { data_page_header: one, data_page_header_v2: two, dictionary_page_header: words } = header;
  const count = (one ?? two ?? words)?.num_values;
  if (count === undefined) throw new Error('a page says nothing of its values');
  return count;
}

// Each of these takes its bytes from the page; one that repeats what stood before it may grow.
const bounded = [
  'PLAIN',
  'PLAIN_DICTIONARY',
  'RLE_DICTIONARY',
  'RLE',
  'DELTA_BINARY_PACKED',
  'DELTA_LENGTH_BYTE_ARRAY',
  'BYTE_STREAM_SPLIT',
];

function encodingOf({ data_page_header: one, data_page_header_v2: two }: PageHeader): string {
  return String((one ?? two)?.encoding);
}

function checkEncoding(header: PageHeader): void {
  const encoding = encodingOf(header);
  if (!bounded.includes(encoding)) throw new Error(`the encoding ${encoding} is not read`);
}

/** Checks the runs of levels, and those of places in a dictionary. */
function checkRuns(
  header: PageHeader,
  packed: Uint8Array,
  codec: ColumnMetaData['codec'],
  levels: number,
): void {
  const count = countValues(header);
  const two = header.data_page_header_v2;
  const levelWidth = levels === 0 ? 0 : Math.ceil(Math.log2(levels + 1));
  let values: Uint8Array;
  if (two === undefined) {
    const page = unpackPage(packed, Number(header.uncompressed_page_size), codec);
    let start = 0;
    if (levelWidth > 0) {
      const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
      start = 4 + view.getUint32(0, true);
      checkRunLengths(page.subarray(4, start), levelWidth, count);
    }
    values = page.subarray(start);
  } else {
    const start = two.repetition_levels_byte_length + two.definition_levels_byte_length;
    const unpacked = Number(header.uncompressed_page_size) - start;
    checkRunLengths(packed.subarray(two.repetition_levels_byte_length, start), levelWidth, count);
    const rest = packed.subarray(start);
    values = two.is_compressed === false ? rest : unpackPage(rest, unpacked, codec);
  }
  const [width = 0] = values;
  if (encodingOf(header).endsWith('_DICTIONARY') && width > 0) {
    checkRunLengths(values.subarray(1), width, count);
  }
}

/** Checks that no run of the hybrid of runs and packed bits is longer than the values it is for. */
function checkRunLengths(bytes: Uint8Array, width: number, count: number): void {
  let seen = 0;
  let at = 0;
  while (seen < count && at < bytes.length) {
    let head = 0;
    let shift = 0;
    let byte: number;
    do {
      byte = bytes[at] ?? 0;
      at += 1;
      head += (byte & 0x7f) * 2 ** shift;
      shift += 7;
    } while (byte >= 0x80 && shift < 42);
    const isPacked = head % 2 === 1;
    const length = Math.floor(head / 2);
    // Packed bits have their bytes, so that the decoder stops where these end.
    if (!isPacked && length > count - seen) throw new Error('a run is longer than its page');
    seen += isPacked ? length * 8 : length;
    at += isPacked ? length * width : Math.ceil(width / 8);
  }
}
