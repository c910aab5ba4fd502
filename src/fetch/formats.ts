/** The forms in which the United Nations give out documents. */

/** What can be asked for. */
export const askedFormats = ['pdf', 'docx', 'doc', 'html'] as const;
export type AskedFormat = (typeof askedFormats)[number];

/** What a user can prefer. */
export const preferences = ['pdf', 'docx', 'html'] as const;
export type Preference = (typeof preferences)[number];

/** What may come, told by its bytes. */
export type FoundFormat =
  | 'pdf'
  | 'docx'
  | 'doc'
  | 'html'
  | 'wpd'
  | 'rtf'
  | 'zip'
  | 'text'
  | 'unknown';

/** What is kept as a document when it comes. */
export type DocumentFormat = Extract<FoundFormat, 'pdf' | 'docx' | 'doc' | 'html'>;

/**
 * What to ask for in turn. Old documents have no DOCX, and some answers to `doc` are DOCX; there is a
 * PDF of everything.
 */
export const requestOrders: Readonly<Record<Preference, readonly AskedFormat[]>> = {
  pdf: ['pdf', 'docx'],
  docx: ['docx', 'doc', 'pdf'],
  html: ['html', 'pdf'],
};
