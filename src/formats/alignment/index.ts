/** The door to the formats of alignments by position. */
import type { Alignment } from '../../core/alignment.js';
import { DuizhaoError } from '../../core/errors.js';
import { readBeads } from './beads.js';
import { readInterText } from './intertext.js';
import { readLadder } from './ladder.js';
import type { SentencePair } from './sentences.js';
import { readTmxBeads } from './tmx-beads.js';

export { readBeads, writeBeads } from './beads.js';
export { type InterTextNames, readInterText, writeInterText } from './intertext.js';
export { readLadder, writeLadder } from './ladder.js';
export {
  readSentences,
  type Sentence,
  type SentencePair,
  writeInterTextSentences,
} from './sentences.js';
export { readTmxBeads } from './tmx-beads.js';

type Reader = (text: string, name: string, texts?: SentencePair) => Alignment;

const readers = {
  beads: readBeads,
  ladder: readLadder,
  intertext: readInterText,
  tmx: readTmxBeads,
} as const satisfies Readonly<Record<string, Reader>>;

/** A format that alignments are read in. */
export type AlignmentFormat = keyof typeof readers;

/** The formats that alignments are read in. */
export const alignmentFormats = [
  'beads',
  'ladder',
  'intertext',
  'tmx',
] as const satisfies readonly AlignmentFormat[];

/** What is known of an alignment beside the content of its file. */
export interface AlignmentOptions {
  /** Told from the content where it is left out. */
  readonly format?: AlignmentFormat;
  /** The sentences that are aligned; InterText and TMX are read better with them. */
  readonly texts?: SentencePair;
}

/**
 * Reads an alignment in any of the formats.
 * @param name of the file, for messages.
 *
 * @example
 * const { beads } = readAlignment('[0, 1]:[0]\n[2]:[]\n', 'A.align');
 *
 * @throws DuizhaoError FORMAT_UNKNOWN for content that is in none of the formats; FORMAT_INVALID for
 * a file that breaks the rules of its format.
 */
export function readAlignment(
  text: string,
  name: string,
  { format = detectAlignmentFormat(text), texts }: AlignmentOptions = {},
): Alignment {
  if (format === undefined) {
    throw new DuizhaoError(
      'FORMAT_UNKNOWN',
      `${name} is not in a format of alignments that is known`,
      `Give one of these: ${alignmentFormats.join(', ')}.`,
    );
  }
  return readers[format](text, name, texts);
}

/** The format that the beginning of a file shows, if any. */
export function detectAlignmentFormat(text: string): AlignmentFormat | undefined {
  const beginning = text.replace(/^\uFEFF/, '').trimStart();
  if (beginning.startsWith('[')) return 'beads';
  if (/^\d+[ \t]+\d+(?:\s|$)/u.test(beginning)) return 'ladder';
  const markup = beginning.replace(/<\?.*?\?>|<!--.*?-->|<![^>]*>/gsu, '');
  const root = /^\s*<(\w+)/u.exec(markup)?.[1];
  if (root === 'tmx') return 'tmx';
  return root === 'linkGrp' ? 'intertext' : undefined;
}
