/** Finds the day that a document is of. */
import type { BlockKind, Document } from '../core/document.js';
import { findMentions } from '../language/mentions.js';

// Where the day of adoption stands, the surest place first; a masthead may have that of printing.
const places: readonly BlockKind[] = ['adoption', 'closing', 'masthead'];

/** The day of adoption in ISO 8601, as the document itself states it in full; `undefined` for none. */
export function documentDate({ blocks, language }: Document): string | undefined {
  return places
    .flatMap((place) => blocks.filter(({ kind }) => kind === place))
    .flatMap(({ text }) => findMentions(text, language))
    .find(({ kind, normal }) => kind === 'date' && /^\d{4}-\d\d-\d\d$/u.test(normal))?.normal;
}
