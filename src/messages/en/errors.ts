/** What can go wrong, and what to do about it, in English. */
import type { ErrorCode } from '../../core/errors.js';
import type { ErrorText } from '../messages.js';

export const englishErrors: Readonly<Record<ErrorCode, ErrorText>> = {
  BAD_USAGE: { title: 'Wrong usage', hint: 'See duizhao --help.' },
  FILE_NOT_FOUND: { title: 'File not found', hint: 'Check the path.' },
  FILE_UNREADABLE: { title: 'File cannot be read', hint: 'Check that you may read it.' },
  FILE_UNWRITABLE: {
    title: 'File cannot be written',
    hint: 'Check that the folder exists and that you may write to it.',
  },
  INPUT_EMPTY: { title: 'The text is empty', hint: 'Give a file that has text in it.' },
  INPUT_BINARY: {
    title: 'Not a text file',
    hint: 'Save the document as plain text first.',
  },
  INPUT_UNDECODABLE: {
    title: 'Unknown character encoding',
    hint: 'Save the text as UTF-8 and try again.',
  },
  INPUT_WRONG_LANGUAGE: {
    title: 'Not the language expected',
    hint: 'Give the Chinese text first and the English second.',
  },
  FORMAT_UNKNOWN: { title: 'Unknown format', hint: 'See duizhao --help for the formats.' },
  FORMAT_INVALID: {
    title: 'The file breaks the rules of its format',
    hint: 'Export it again from the program that wrote it.',
  },
  TERMBASE_INVALID: {
    title: 'The termbase cannot be used',
    hint: 'Check that it is TBX with Chinese and English terms.',
  },
  DICTIONARY_INVALID: {
    title: 'The dictionary cannot be used',
    hint: 'Install duizhao again: a file that ships with it is damaged.',
  },
  MODEL_NOT_FOUND: {
    title: 'Translation model not found',
    hint: 'Give the folder of a model; without one there are no drafts.',
  },
  MODEL_INVALID: {
    title: 'The translation model cannot be used',
    hint: 'Check that all files of the model are in its folder.',
  },
};
