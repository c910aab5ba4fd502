/** The kinds of error that findings are counted by. */

/**
 * Error types of the MQM core typology, as ISO 5060:2024 uses it for the evaluation of translations.
 */
export const errorCategories = [
  'terminology/inconsistent-with-termbase',
  'terminology/inconsistent-use',
  'accuracy/mistranslation',
  'accuracy/omission',
  'accuracy/addition',
  'accuracy/untranslated',
  'linguistic-conventions/spelling',
  'linguistic-conventions/punctuation',
  'linguistic-conventions/duplication',
  'style/organizational-style',
  'locale-conventions/number-format',
  'design-and-markup/numbering',
  'design-and-markup/markup',
] as const;

export type ErrorCategory = (typeof errorCategories)[number];
