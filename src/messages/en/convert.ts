/** The words of `duizhao convert` in English. */
import type { ConvertWords } from '../convert-words.js';

const count = (number: number, one: string, many: string) =>
  number === 1 ? `1 ${one}` : `${number.toLocaleString('en')} ${many}`;

export const englishConvert: ConvertWords = {
  arguments: {
    input:
      'file to convert; - for standard input; of a pair of Moses either file, or their common name',
  },
  options: {
    out: 'file to write; by default standard output',
    from: 'format of the input; by default told from its name',
    to: 'format to write; by default told from the name of the file',
    maxLength:
      'leave out units with a longer text, in UTF-16 units, or cut them where both sides have as many paragraphs; for tools that cut, e.g. 2000',
    source:
      'Chinese sentences that the input, an alignment by position, counts: one a line, or a text of InterText',
    target: 'the English sentences, likewise',
  },
  converted: (units, from, to) => `${count(units, 'unit', 'units')}, ${from} to ${to}`,
  problems: {
    'bad-xml': (number) => `${count(number, 'unit is', 'units are')} not well-formed XML`,
    'one-language': (number) =>
      `${count(number, 'unit does', 'units do')} not have both Chinese and English`,
    empty: (number) => `${count(number, 'unit has', 'units have')} no text`,
    'line-break': (number) =>
      `${count(number, 'unit has', 'units have')} breaks of lines, which became spaces`,
    'too-long': (number) =>
      `${count(number, 'unit is', 'units are')} longer than --max-length and left out`,
  },
  firstPlaces: (places) => `the first: ${places}`,
  unknownFormat: (file) => `the name ${file} shows no format that is known`,
  unknownFormatHint: (option, formats) => `Give ${option} one of: ${formats}.`,
  notRead: (format) => `${format} is written, not read`,
  notWritten: (format) => `${format} is read, not written`,
  needsFile: (format) => `${format} cannot be written to standard output`,
  needsFileHint: 'Name a file with -o.',
  needsOther: (format) => `${format} is two files and cannot be read from standard input`,
  needsOtherHint: 'Name one of the two files.',
  badPair: (file, format) => `${file} is not the name of a file of ${format}`,
  badPairHint: (chinese, english) => `Give a name that ends in ${chinese} or ${english}.`,
  needsTexts: (file) => `${file} is an alignment by position; its sentences are missing`,
  needsTextsHint: 'Give them with --source and --target.',
  badLength: (written) => `--max-length ${written}: this is not a length`,
  badLengthHint: 'Give a whole number from 1, e.g. --max-length 2000.',
};
