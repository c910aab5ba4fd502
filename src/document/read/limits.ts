/** Holds inputs to sizes that can be worked on in memory. */
import { DuizhaoError } from '../../core/errors.js';

const mebibyte = 2 ** 20;

/** The largest inputs that are read, in bytes. */
export const mostBytes = {
  /** A plain text, a web page or Markdown: some twenty million words. */
  text: 64 * mebibyte,
  /** A file with pictures in it. */
  file: 512 * mebibyte,
} as const;

/**
 * Checks that there is no more of something than can be worked on.
 *
 * @param counted What is counted, in the plural: `pages`, `bytes`.
 * @throws DuizhaoError `INPUT_TOO_LARGE`
 */
export function requireMost(count: number, most: number, input: string, counted: string): void {
  if (count <= most) return;
  const figure = Number.isFinite(count) ? `${count}` : 'more';
  throw new DuizhaoError(
    'INPUT_TOO_LARGE',
    `${input} has ${figure} ${counted}; at most ${most} can be read`,
    'Check that it is the right file; if it is, cut it into parts and give them one by one.',
  );
}
