/** The type of one matter of United Nations style: what is not written, and what is written instead. */

/** Why something is written one way; each has its sentence in `styleSources`. */
export type StyleSource =
  | 'oxford-spelling'
  | 'ize'
  | 'yse'
  | 'doubled-consonant'
  | 'one-word'
  | 'hyphen'
  | 'two-words'
  | 'office'
  | 'capital'
  | 'usage'
  | 'foreign-plural'
  | 'inclusive';

/** Where each kind of entry comes from, in our words. */
export const styleSources: Readonly<Record<StyleSource, string>> = {
  'oxford-spelling':
    'The editorial manual of the United Nations takes British spellings from the Concise Oxford English Dictionary.',
  ize: 'Of the two British spellings the Organization uses the Oxford one, -ize and -ization, where the ending goes back to Greek.',
  yse: 'Verbs whose ending is no suffix keep their s: analyse, paralyse.',
  'doubled-consonant':
    'British spelling doubles a final l before a vowel, and has one l in fulfil.',
  'one-word': 'The spelling list of the editorial manual writes it as one word without a hyphen.',
  hyphen: 'The spelling list of the editorial manual writes it with a hyphen.',
  'two-words': 'The spelling list of the editorial manual writes it as separate words.',
  office: 'Titles of senior officials that end in General are hyphenated in the Organization.',
  capital: 'The manual capitalizes the Members of the Organization and its organs.',
  usage: 'Usage of the Organization, from its editorial manual and the published documents.',
  'foreign-plural':
    'Words from Latin, Greek and French keep the plural that the spelling list gives.',
  inclusive:
    'The guidelines for gender-inclusive language of 2019 propose a word that names nobody’s sex.',
};

export interface StyleEntry {
  /** In lower case unless only a capitalized form is meant; words are one space apart. */
  readonly avoid: string;
  readonly prefer: string;
  readonly source: StyleSource;
  /** Only mentioned: documents differ, or changed over time. */
  readonly mild?: boolean;
  /** Chinese that has to be there for it to be wrong. */
  readonly chinese?: string;
}
