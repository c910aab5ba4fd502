/** What members of archives may be called, and how much they may unpack to. */
import { DuizhaoError } from '../../../core/errors.js';

const mebibyte = 2 ** 20;

/** Text packs to a tenth or so; what unpacks to hundreds of times its size was made to do harm. */
const mostRatio = 200;
/** Small archives may unpack to this much whatever the ratio. */
const usualRoom = 64 * mebibyte;

/** Bytes that something packed in so many bytes may unpack to. */
export function roomFor(packed: number): number {
  return usualRoom + mostRatio * packed;
}

/** The error for what unpacks to more than that. */
export function tooMuch(name: string): DuizhaoError {
  return new DuizhaoError(
    'INPUT_TOO_LARGE',
    `${name} unpacks to more than ${mostRatio} times its size`,
    'No text packs so well; if it is what it should be, unpack it first and give the folder.',
  );
}

/** What is wrong with the name of a member, if it could lead out of the archive's folder. */
export function faultOfName(name: string): string | undefined {
  if (name === '') return 'a member has no name';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are some is what is looked for.
  if (/[\u0000-\u001f]/u.test(name)) return 'the name of a member has control characters';
  if (/^(?:\/|[a-z]:)/iu.test(name) || name.split('/').includes('..')) {
    return 'the name of a member leads out of the archive';
  }
  return undefined;
}
