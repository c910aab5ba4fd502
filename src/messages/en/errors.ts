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
  INPUT_ENCRYPTED: {
    title: 'The file is locked with a password',
    hint: 'Save a copy without a password and give that.',
  },
  INPUT_TOO_LARGE: {
    title: 'The input is too large',
    hint: 'Cut it into parts and give them one by one.',
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
  HUB_UNREACHABLE: {
    title: 'The model hub cannot be reached',
    hint: 'Check the connection and the proxy, then run the same command again: it goes on where it stopped.',
  },
  HUB_REFUSED: {
    title: 'The model hub refuses',
    hint: 'Check the name of the model, the revision, and the token in HF_TOKEN.',
  },
  DOWNLOAD_DAMAGED: {
    title: 'What was downloaded is damaged',
    hint: 'Nothing was installed. Run the command again, or try another hub or revision.',
  },
  LICENCE_NOT_ACCEPTED: {
    title: 'The licence of the model has to be accepted',
    hint: 'Read the licence; if it suits your use, run the command with --accept-licence.',
  },
  ADDRESS_REFUSED: {
    title: 'The address is not on this machine',
    hint: 'Texts are sent to 127.0.0.1, ::1 or localhost only, unless --allow-remote is given.',
  },
  SERVER_FAILED: {
    title: 'The language model server did not give a usable answer',
    hint: 'Check that the server runs, its address, and the name of the model.',
  },
  DOCUMENT_UNAVAILABLE: {
    title: 'The document cannot be had',
    hint: 'Check the symbol and the connection; a document that you have can be given as a file.',
  },
  CONFIG_INVALID: {
    title: 'The configuration cannot be used',
    hint: 'Put right what the message names; the README lists the settings.',
  },
  CORPUS_INVALID: {
    title: 'The corpus is damaged or none',
    hint: 'Give a folder that `duizhao corpus build` made, or build it again.',
  },
  TASK_CRASHED: {
    title: 'The work on a document ended in a crash',
    hint: 'Try it again with `--retry-failed`; if it crashes again, leave the document out.',
  },
  TASK_TOO_SLOW: {
    title: 'The work on a document took too long',
    hint: 'Give it more time with `--patience`, or leave the document out.',
  },
  QUEUE_UNREACHABLE: {
    title: 'The queue cannot be reached',
    hint: 'Check that Redis runs at that address; then run the same command again: it goes on where it stopped.',
  },
};
