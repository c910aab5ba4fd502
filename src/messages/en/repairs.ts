/** What the repairs to the input do, in English. */

/** By the name of the rule. */
export const englishRepairs: Readonly<Record<string, string>> = {
  'chinese-brackets': 'Brackets made full-width',
  'chinese-punctuation': 'Chinese punctuation made full-width',
  'chinese-spacing': 'Stray spaces in Chinese taken out',
  'compatibility-characters': 'Radicals and ligatures replaced by characters',
  composition: 'Letters and their marks composed',
  dashes: 'Dashes and hyphens made uniform',
  'full-width': 'Digits and letters made half-width',
  'invisible-characters': 'Invisible characters taken out',
  'letter-spacing': 'Spaced-out headings closed up',
  'line-joins': 'Broken lines joined',
  'note-references': 'Note marks taken out of the text',
  'notes-set-apart': 'Notes moved out of the text',
  overprint: 'Overprinted words reduced to one',
  'page-numbers': 'Page numbers taken out',
  'quotation-marks': 'Quotation marks made uniform',
  'rule-lines': 'Drawn lines taken out',
  'running-heads': 'Running heads taken out',
  'symbol-fonts': 'Symbol-font characters replaced',
  'unusual-spaces': 'Special spaces made plain',
};
