/** Tells documents from files of pairs, and both from what is neither, by name and beginning. */
import { DuizhaoError } from '../../core/errors.js';
import { findBinaryFormat, looksBinary } from '../../document/read/binary.js';
import { encodingOfMark } from '../../document/read/encoding.js';
import type { SourceItem } from '../source-item.js';

type Kind = SourceItem['kind'];

/** Bytes of a file's beginning that are looked at. */
export const headLength = 1 << 14;

const bitextName = /\.(?:tmx|xlf|xlf2|xliff|sdlxliff|mqxliff|parquet|xlsx)$/iu;
const documentName = /\.(?:txt|text|md|markdown|x?html?|pdf|docx|zh|en)$/iu;
const tableName = /\.(?:tsv|tab|csv)$/iu;
const linesName = /\.jsonl$/iu;
/** Text, but none that people read. */
const otherName =
  /\.(?:json|xml|xsd|xsl|dtd|ya?ml|toml|ini|cfg|css|m?[jt]sx?|py|pl|rb|sh|bat|sql|log|svg|bib|tex|srt|vtt|tbx|po|sha256|md5)$/iu;

/** The name without the end that says that it is packed. */
export function unpackedName(name: string): string {
  return name.replace(/\.gz$/iu, '');
}

/** What the name of a file (or of a member) says it is; `undefined` where it has to be looked into. */
export function kindOfName(name: string): Kind | undefined {
  const plain = unpackedName(name);
  if (bitextName.test(plain)) return 'bitext';
  return documentName.test(plain) ? 'document' : undefined;
}

/**
 * What a file is whose name does not say it.
 * @param head Its first bytes, unpacked.
 * @throws DuizhaoError FORMAT_UNKNOWN or INPUT_BINARY for one that is neither.
 */
export function kindOfContent(name: string, head: Buffer): Kind {
  const plain = unpackedName(name);
  if (tableName.test(plain)) return kindOfTable(name, head);
  if (linesName.test(plain)) return kindOfLines(name, head);
  if (otherName.test(plain)) {
    throw neither(name, 'it is neither a document nor a file of pairs', usualHint);
  }
  if (head.subarray(0, 1024).includes('%PDF-')) return 'document';
  const binary = findBinaryFormat(head);
  if (binary !== undefined) {
    throw new DuizhaoError('INPUT_BINARY', `${name} is ${binary.name}`, binary.advice);
  }
  if (encodingOfMark(head) === undefined && looksBinary(head)) {
    throw new DuizhaoError('INPUT_BINARY', `${name} is no text and no known format`, usualHint);
  }
  return 'document';
}

const usualHint = 'Leave it where it is; only documents, files of pairs and archives are used.';
const manifestHint = 'Give it on the command line itself, instead of the folder it lists.';

function neither(name: string, problem: string, hint: string): DuizhaoError {
  return new DuizhaoError('FORMAT_UNKNOWN', `${name}: ${problem}`, hint);
}

function kindOfTable(name: string, head: Buffer): Kind {
  const [first = '', second = ''] = headText(head).split(/\r\n|\n|\r/u);
  const separator = /\.csv$/iu.test(unpackedName(name)) ? ',' : '\t';
  if (isManifestHeader(first, separator)) throw neither(name, 'it is a manifest', manifestHint);
  const columns = first.split(separator).map((cell) => cell.replaceAll('"', '').trim());
  const named = (pattern: RegExp) => columns.some((column) => pattern.test(column));
  if (named(/^(?:zh|chi|zho|chinese|cmn)\b/iu) && named(/^(?:en|eng|english)\b/iu)) return 'bitext';
  // Without a header, Chinese stands in one column and English in another.
  const sides = [first, second].flatMap((line) => line.split(separator));
  const isChinese = sides.some((cell) => /\p{Script=Han}/u.test(cell));
  const isEnglish = sides.some(
    (cell) => /\p{Script=Latin}{2}/u.test(cell) && !/\p{Script=Han}/u.test(cell),
  );
  if (columns.length > 1 && isChinese && isEnglish) return 'bitext';
  throw neither(
    name,
    'no columns of Chinese and English are found in it',
    'Name the columns zh and en in its first line.',
  );
}

function kindOfLines(name: string, head: Buffer): Kind {
  const [first = ''] = headText(head).split('\n', 1);
  if (/"schema"\s*:\s*"duizhao-/u.test(first)) return 'bitext';
  if (/"path"\s*:/u.test(first)) throw neither(name, 'it is a manifest', manifestHint);
  throw neither(
    name,
    'its lines are not those that duizhao writes',
    'Turn it into TSV with columns zh and en.',
  );
}

/** Whether a first line names the columns of a manifest. */
export function isManifestHeader(line: string, separator: string): boolean {
  const cells = line.split(separator).map((cell) => cell.replaceAll('"', '').trim().toLowerCase());
  return cells.includes('path');
}

/** The beginning of a text, in the encoding that its mark shows, or else UTF-8. */
export function headText(head: Buffer): string {
  return new TextDecoder(encodingOfMark(head) ?? 'utf-8').decode(head);
}
