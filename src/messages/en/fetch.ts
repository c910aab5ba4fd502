/** The words of `duizhao fetch` and `duizhao compare-official` in English. */
import type { FetchWords } from '../fetch-words.js';

const count = (number: number, one: string, many: string) =>
  number === 1 ? `1 ${one}` : `${number.toLocaleString('en')} ${many}`;

export const englishFetch: FetchWords = {
  arguments: {
    symbols: 'symbols of documents, e.g. A/RES/56/123; a range in braces, e.g. A/RES/56/{1..264}',
    symbol: 'symbol of a document, e.g. A/RES/56/123',
  },
  options: {
    list: 'file with a symbol or range a line; what follows # is left out; - for standard input',
    languages: 'languages to fetch',
    prefer: 'format to ask for first',
    out: 'folder for the files',
    cache: 'folder of the cache; by default duizhao/documents where the system keeps caches',
    offline: 'use no network, only the cache',
    revalidate: 'ask the site whether what is in the cache is still right',
    site: 'https address of a mirror, in place of documents.un.org and docs.un.org',
    pause: 'seconds between two requests to a host, all processes with the same cache together',
    official: 'file with the official English text, in place of fetching it',
    working: 'file with the working text; by default the English text of that symbol that ships',
  },
  columns: { symbol: 'Document', language: 'Language', result: 'Result', file: 'File' },
  languages: { zh: 'Chinese', en: 'English', other: 'another language' },
  origins: { fetched: 'fetched', cached: 'in the cache', confirmed: 'in the cache, unchanged' },
  failures: {
    unpublished: 'not published: the site gives an empty file',
    notFound: (status) => `not found (HTTP ${status})`,
    refused: (status) => `the site refuses (HTTP ${status})`,
    challenged: 'the site wants to see a browser; get this one by hand',
    busy: (status, wait) =>
      `the site is out of order or overburdened (HTTP ${status})${wait === undefined ? '' : `; it asks to wait ${count(wait, 'second', 'seconds')}`}`,
    unreachable: (cause) => `no connection (${cause})`,
    errorPage: (title) =>
      `a web page came in place of the document${title === '' ? '' : `: “${title}”`}`,
    viewerPage: 'a web page came that only shows the document in a frame',
    wrongLanguage: (language) => `what came is in ${language}`,
    wrongType: (type) => `what came is no document that can be used (${type})`,
    cutShort: 'what came was cut short',
    tooLarge: (megabytes) => `larger than ${megabytes} MB`,
    tooSlow: (seconds) => `not there after ${count(seconds, 'second', 'seconds')}`,
    ledAstray: (target) => `the site leads to ${target || 'nowhere'}, which was not followed`,
    notCached: 'not in the cache',
    notTried: 'not tried: the site failed too often',
  },
  remarks: {
    otherFormat: (asked) => `came when ${asked} was asked for`,
    leadingBytes: (bytes) => `${count(bytes, 'byte', 'bytes')} before the file begins`,
    unreadable: 'no text can be read from it, its language was not checked',
    unconfirmed: (why) => `could not be confirmed: ${why}`,
    separator: '; ',
  },
  totals: (had, fetched, missing) =>
    `${count(had, 'text', 'texts')}, ${fetched.toLocaleString('en')} of them fetched now; ${missing.toLocaleString('en')} missing`,
  written: (files, folder) => `${count(files, 'file', 'files')} written to ${folder}`,
  comparison: {
    heading: (symbol, working) => `${symbol}, English: the working text ${working}`,
    officialFetched: (url, format, day) => `held against the text from ${url} (${format}, ${day})`,
    officialGiven: (file) => `held against ${file}, given as the official text`,
    counts: ({ same, different, onlyOfficial, onlyWorking }) =>
      `${count(same, 'paragraph', 'paragraphs')} the same, ${different} different, ${onlyOfficial} only in the official text, ${onlyWorking} only in the working text`,
    different: (id, percent) => `${id}: different, ${percent} % alike`,
    onlyOfficial: (id) => `${id}: only in the official text`,
    onlyWorking: (id) => `${id}: only in the working text`,
    legend: '[-only in the working text-] {+only in the official text+}',
    same: 'The two texts do not differ.',
  },
  errors: {
    nothingAsked: 'no document was asked for',
    nothingAskedHint: 'Give symbols, for example A/RES/56/123, or a file of them with --list.',
    badLanguages: (written) => `--lang ${written}: these are not languages that can be fetched`,
    badLanguagesHint: 'Give zh, en, or zh,en.',
    badPause: (written) => `--pause ${written}: this is not a number of seconds`,
    badPauseHint: 'Give seconds from 0 to 3600, for example --pause 2.5.',
    contradiction: '--offline uses no network, but --revalidate asks the site',
    contradictionHint: 'Leave one of the two out.',
    noWorkingText: (symbol) => `no English working text of ${symbol} comes with duizhao`,
    noWorkingTextHint: 'Name yours with --working.',
    notEnglish: (name) => `${name} is not in English`,
    notEnglishHint: 'Two English versions of a document are compared.',
    unavailable: (symbol, why) => `the English text of ${symbol} cannot be had: ${why}`,
    unavailableHint: 'If you have it as a file, name it with --official.',
  },
};
