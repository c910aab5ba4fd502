/** What each check rule finds, and why it is there, in English. */
import { entryOf } from '../../core/entry.js';
import type { RuleNote } from '../check-words.js';
import { formNotes } from './form-notes.js';

/** By the names of the rules, in the order of the rules. */
const notes: Readonly<Record<string, RuleNote>> = {
  omitted: {
    what: 'Chinese segments that nothing in the English stands for.',
    why: 'A provision that is not there has no force for those who read the English.',
  },
  added: {
    what: 'English segments that have no Chinese behind them.',
    why: 'The English must not say more than the original.',
  },
  omission: {
    what: 'Words of the Chinese for which the English of the same segment has nothing.',
    why: 'A clause is easily skipped between two that look alike.',
  },
  addition: {
    what: 'Words of the English that render nothing in the Chinese of the same segment.',
    why: 'What is added in translation becomes law in one language only.',
  },
  empty: {
    what: 'Chinese with an empty English beside it.',
    why: 'A segment that was never translated.',
  },
  'paragraph-number': {
    what: 'Paragraphs that are numbered otherwise than in the Chinese.',
    why: 'Paragraphs are cited by their numbers in all languages.',
  },
  'lead-word-adverb': {
    what: 'Lead words whose adverb (又, 还, 再次) is lost in the English, or another one.',
    why: '“Once again” says that it was said before; “also” only that more is said.',
  },
  'lead-word-consistency': {
    what: 'Lead words for which the same text has used another verb before.',
    why: 'Two verbs for one look like two degrees of weight.',
  },
  'lead-word': {
    what: 'Words that open a paragraph, such as Recalls or Also reaffirms, that do not render the Chinese.',
    why: 'Their shades (decides, urges, invites) carry legal weight and are fixed by usage.',
  },
  'term-missing': {
    what: 'Terms of the Chinese whose English, as the termbase has it, is not used.',
    why: 'One body or idea must have one name throughout the documents.',
  },
  'term-deprecated': {
    what: 'English terms that the termbase advises against.',
    why: 'Such terms were replaced for a reason, and readers take them for something else.',
  },
  'term-superseded': {
    what: 'Names that were not in use on the day of the text: former ones in a new text, today’s in an old one.',
    why: 'Bodies and States are called what they were called then; another name dates the text falsely.',
  },
  'title-inexact': {
    what: 'Titles of instruments that lack a word, or have another preposition or other capitals.',
    why: 'A title is quoted letter for letter, or it names no instrument.',
  },
  'entity-name-inexact': {
    what: 'Names of bodies and posts with a slip: a letter, a small word, a word left out.',
    why: 'A slip in a name spreads from document to document, and may name another body.',
  },
  'country-form': {
    what: 'Countries in a shorter or longer form than the Chinese has.',
    why: 'States choose how they are called, and notice when they are not.',
  },
  'do-not-translate': {
    what: 'Words that are to stay as they are in both languages, but do not.',
    why: 'Product names, titles of files and the like are found only as they are.',
  },
  'term-misspelt': {
    what: 'Words that are all but a term of the termbase.',
    why: 'A slip in a name spreads from document to document and hides it from searches.',
  },
  'number-missing': {
    what: 'Numbers of the Chinese that the English does not have.',
    why: 'Numbers are what readers rely on first and what translators miscopy most.',
  },
  'number-extra': {
    what: 'Numbers of the English that the Chinese does not have.',
    why: 'A number from nowhere comes from an earlier draft or another paragraph.',
  },
  'number-changed': {
    what: 'Numbers that differ from those of the Chinese.',
    why: 'A changed digit reads as well as the right one.',
  },
  'number-format': {
    what: 'Numbers written as in other languages: with spaces, points between thousands, or a decimal comma.',
    why: 'A comma for a point turns thousands into units.',
  },
  'number-word': {
    what: 'Numbers in figures and in words that do not agree.',
    why: 'Where both are given, they guard each other, unless one is wrong.',
  },
  'unit-magnitude': {
    what: 'Orders of magnitude that went wrong between 万 or 亿 and thousand, million or billion.',
    why: 'Chinese counts in ten thousands, English in thousands: a nought is lost on the way.',
  },
  percent: {
    what: 'Percentages that differ.',
    why: 'A share must not turn into an amount, nor 15 into 50.',
  },
  range: {
    what: 'Ranges whose ends differ.',
    why: 'Both ends of a range are figures to be kept.',
  },
  ordinal: {
    what: 'Ordinals that differ: sessions, meetings, committees.',
    why: 'The fifty-sixth session is not the fifty-fifth.',
  },
  currency: {
    what: 'Sums in another currency than the Chinese.',
    why: 'The same figure in euros is another sum.',
  },
  date: {
    what: 'Dates that differ.',
    why: 'Dates decide deadlines and which text is meant.',
  },
  biennium: {
    what: 'Periods of two years that differ, such as 2002-2003.',
    why: 'Budgets are voted for a biennium.',
  },
  symbol: {
    what: 'Document symbols that differ.',
    why: 'A wrong symbol sends the reader to another document.',
  },
  'resolution-number': {
    what: 'Numbers of resolutions and decisions that differ.',
    why: 'A resolution is known by its number alone.',
  },
  reference: {
    what: 'References to articles, paragraphs, chapters or annexes that differ.',
    why: 'Whoever follows the reference must arrive at the same place.',
  },
  'note-reference': {
    what: 'Marks of notes that are missing, or stand where the Chinese has none.',
    why: 'Sources and reservations hang on them.',
  },
  'note-order': {
    what: 'Notes that are referred to out of their order.',
    why: 'Notes are numbered as they come; another order shows a sentence that was moved.',
  },
  untranslated: {
    what: 'Chinese characters left in the English.',
    why: 'A passage that was forgotten.',
  },
  copied: {
    what: 'Segments that have the same English words on both sides.',
    why: 'The original was never Chinese, or the English was pasted over it.',
  },
  'inconsistent-target': {
    what: 'Chinese that was translated in other words before; figures and dates do not count.',
    why: 'What is said twice in the same words is to be read twice in the same words.',
  },
  'inconsistent-source': {
    what: 'English that stood for other Chinese before.',
    why: 'It may have been pasted in the wrong place, or a difference was lost.',
  },
  repeated: {
    what: 'Words said twice in a row, and the loops that models fall into.',
    why: 'They come from cutting and pasting, and from machines.',
  },
  length: {
    what: 'English that is far shorter or longer than is usual for its Chinese.',
    why: 'Something was lost, or two segments ran together.',
  },
  bracket: {
    what: 'Brackets and quotation marks that do not pair.',
    why: 'Where a quotation ends decides who said it.',
  },
  'end-punctuation': {
    what: 'Segments that end with another mark than the Chinese.',
    why: 'The mark tells whether the sentence goes on.',
  },
  width: {
    what: 'Full-width marks in English, and half-width ones in Chinese.',
    why: 'They look almost right, and upset type-setting and searches.',
  },
  spacing: {
    what: 'Spaces that are missing or too many.',
    why: 'They show where something was cut out.',
  },
  'forbidden-character': {
    what: 'Characters that no text of record may hold: controls, private use, replacement marks.',
    why: 'They come from damaged files and break others.',
  },
  'mixed-script': {
    what: 'Letters of another alphabet within a Latin word.',
    why: 'They look the same and cannot be found by searching.',
  },
  markup: {
    what: 'Tags and placeholders that differ from the Chinese.',
    why: 'A lost tag breaks the layout, a lost placeholder the sentence.',
  },
  ...formNotes,
};

/** What a rule finds and why; `undefined` for a rule that is not known. */
export function englishRuleNote(rule: string): RuleNote | undefined {
  return entryOf(notes, rule);
}
