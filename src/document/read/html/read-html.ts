/** Turns the bytes of a web page into a source text. */
import { DuizhaoError } from '../../../core/errors.js';
import { damagedInput } from '../damaged-input.js';
import { mostBytes, requireMost } from '../limits.js';
import type { SourceText } from '../read-text.js';
import { layOutItems } from '../rich-items.js';
import { settleNotes } from '../settle-notes.js';
import { decodePage } from './charset.js';
import { findMainText } from './nodes.js';
import { readNodes } from './read-nodes.js';

/**
 * The main text of a web page: headings, paragraphs, lists with their numbers, tables row by row,
 * notes and their marks.
 *
 * @throws DuizhaoError `INPUT_UNDECODABLE` for a page in an encoding that is not known,
 * `INPUT_TOO_LARGE` for one of more than 64 MiB.
 */
export function readHtml(bytes: Uint8Array, name: string): SourceText {
  requireMost(bytes.length, mostBytes.text, name, 'bytes');
  const html = decodePage(bytes);
  if (html === undefined) {
    throw new DuizhaoError(
      'INPUT_UNDECODABLE',
      `${name} is a web page in no encoding that is known`,
      'Open it in a browser and save it again, as UTF-8.',
    );
  }
  try {
    return layOutItems(settleNotes(readNodes(findMainText(html))), name);
  } catch (cause) {
    throw damagedInput(name, 'a web page', cause);
  }
}
