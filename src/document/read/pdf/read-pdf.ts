/** Turns the bytes of a PDF file into a source text. */
import { DuizhaoError } from '../../../core/errors.js';
import { requireMost } from '../limits.js';
import type { SourceText } from '../read-text.js';
import { layOutItems } from '../rich-items.js';
import { settleNotes } from '../settle-notes.js';
import { arrangePages } from './arrange-pages.js';
import { withPdf } from './open-pdf.js';
import { dropOverprinted } from './overprinting.js';
import { requireModestStreams } from './packed-streams.js';
import { type PageText, readPage } from './page-text.js';

const most = { pages: 10_000, fragments: 4_000_000 } as const;

/**
 * The text of a PDF file. Where things stand on the pages tells columns, paragraphs, running heads,
 * page numbers, notes and their marks, rows of tables, and words that were printed several times
 * over to look bold. Text that is turned is left out.
 *
 * @throws DuizhaoError `INPUT_ENCRYPTED` for a file with a password, `FORMAT_INVALID` for one that is
 * damaged, `INPUT_TOO_LARGE` for one of more than 10,000 pages, `INPUT_EMPTY` for one without text.
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<SourceText> {
  requireModestStreams(bytes, name);
  const pages = await withPdf(bytes, name, async (open) => {
    const { numPages } = open.pdf;
    requireMost(numPages, most.pages, name, 'pages');
    const read: PageText[] = [];
    let fragments = 0;
    for (let number = 1; number <= numPages; number += 1) {
      const page = await readPage(await open.within(open.pdf.getPage(number)), open);
      fragments += page.fragments.length;
      requireMost(fragments, most.fragments, name, 'pieces of text');
      read.push({ ...page, fragments: dropOverprinted(page.fragments) });
    }
    return read;
  });
  if (pages.every(({ fragments }) => fragments.length === 0)) {
    throw new DuizhaoError(
      'INPUT_EMPTY',
      `${name} is a PDF file without text: its pages are pictures, as scanners make them`,
      'Run text recognition (OCR) on it first, or find a copy that was not scanned.',
    );
  }
  return layOutItems(settleNotes(arrangePages(pages)), name);
}
