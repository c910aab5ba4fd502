/** The English words of lists of findings, and of `duizhao check`. */
import type { CheckCommandWords, CheckWords } from '../check-words.js';
import { englishList } from './evidence.js';

const count = (number: number, one: string, many: string) =>
  `${String(number)} ${number === 1 ? one : many}`;

export const englishCheckWords: CheckWords = {
  place: 'Place',
  severity: 'Severity',
  rule: 'Rule',
  category: 'Category',
  chinese: 'Chinese',
  english: 'English',
  finding: 'Finding',
  findings: 'Findings',
  expected: 'Expected',
  found: 'Found',
  fix: 'Proposed',
  decision: 'Decision',
  remark: 'Remark',
  line: (line) => `line ${String(line)}`,
  draft: 'draft',
  heading: (name) => `Findings in ${name}`,
  filters: 'Show',
  filterHint: 'Untick what you do not want to see.',
  allOf: (category) => `${category}: all`,
  none: 'No findings.',
  counts: (error, warning, info, pairs) =>
    `${englishList([
      count(error, 'error', 'errors'),
      count(warning, 'warning', 'warnings'),
      count(info, 'remark', 'remarks'),
    ])} in ${count(pairs, 'pair', 'pairs')}`,
  score: 'Score',
  scoreNote: (points) =>
    `Penalty points by MQM (ISO 5060): ${points} an error; remarks are neutral, warnings minor, errors major, and what loses a whole provision critical. The fewer points, the better.`,
  pointsPerThousand: (points) => `${points} penalty points per 1,000 characters of Chinese`,
  points: 'Points',
  characters: 'Characters',
  document: 'Document',
  grades: { neutral: 'Neutral', minor: 'Minor', major: 'Major', critical: 'Critical' },
  ignored: (number) => `${count(number, 'finding', 'findings')} ignored`,
  unchanged: (number) => `${count(number, 'finding', 'findings')} in the baseline`,
  cut: (shown, all) =>
    `Only the first ${String(shown)} of ${String(all)} findings are shown; JSON, SARIF and TSV have them all.`,
  categories: {
    'terminology/inconsistent-with-termbase': 'Termbase not followed',
    'terminology/inconsistent-use': 'Terms used inconsistently',
    'accuracy/mistranslation': 'Mistranslation',
    'accuracy/omission': 'Omission',
    'accuracy/addition': 'Addition',
    'accuracy/untranslated': 'Untranslated',
    'linguistic-conventions/spelling': 'Spelling',
    'linguistic-conventions/punctuation': 'Punctuation',
    'linguistic-conventions/duplication': 'Duplication',
    'style/organizational-style': 'House style',
    'locale-conventions/number-format': 'Number format',
    'design-and-markup/numbering': 'Numbering',
    'design-and-markup/markup': 'Markup',
    other: 'Other',
  },
  silence: (rule) =>
    `Ignore one finding with \`duizhao check … --ignore ID --reason … --author …\`, or all with \`rules: { '${rule}': 'off' }\` in duizhao.config.ts.`,
};

export const englishCheckCommand: CheckCommandWords = {
  options: {
    config: 'configuration; by default duizhao.config.ts, .js or .json of this folder or one above',
    profile: 'whose rules: of the United Nations, or general ones',
    format:
      'how findings are written; tmx, xliff12 and xliff21 are the pairs with findings as notes',
    from: 'format of a file of pairs; by default the one its name shows',
    termbase:
      'termbase, in any format that terms import reads: TBX, CSV, Excel …; may be given several times',
    date: 'day the text is of (2001-12-19), for names that have changed; by default what it says itself',
    ignores: 'file of the findings to ignore; by default duizhao-ignores.json where there is one',
    ignore: 'add the finding with this ID to the file of those ignored',
    reason: 'why it is ignored',
    author: 'who decided so',
    until: 'last day on which it is to be ignored',
    baseline: 'file of the findings that were there before; only others are shown and fail',
    writeBaseline: 'write the findings there are to this file, as a baseline for later runs',
    fix: 'put right what is safe to; the result goes to the file of -o, or to standard output',
    threads: 'threads that check large files of pairs; by default as many as there are processors',
    out: 'file to write to; by default standard output',
  },
  file: 'text file, a bitext (.jsonl), or pairs in TMX, XLIFF, TSV, CSV, XLSX, DOCX, Parquet; - for standard input',
  staleIgnore: (rule, reason, author) =>
    `an ignore of ${rule} by ${author} (“${reason}”) fits nothing any more`,
  expiredIgnore: (rule, until, author) => `an ignore of ${rule} by ${author} ended on ${until}`,
  leftOut: (number, first) =>
    `${count(number, 'line or unit is', 'lines or units are')} no pair of Chinese and English and ${number === 1 ? 'was' : 'were'} not checked; first ${first}`,
  fixed: (number, path) => `${count(number, 'change', 'changes')}, written to ${path}`,
  nothingToFix: 'Nothing that can be put right safely.',
  changed: (before, after) => {
    if (before === '') return `inserted “${after}”`;
    return after === '' ? `deleted “${before}”` : `“${before}” → “${after}”`;
  },
  ignoreAdded: (rule, path) => `The finding of ${rule} is ignored from now on (${path})`,
  noSuchFinding: (id) => `there is no finding ${id}`,
  noSuchFindingHint: 'Take the ID from --format json or from the list of findings.',
  needsReason: '--ignore needs --reason and --author',
  needsReasonHint: 'Say why the finding is to be ignored and who decided so.',
  needsFile: (format) => `${format} cannot be written to standard output`,
  needsFileHint: 'Name a file with -o.',
  notFixable: (name) => `${name} is in a format that cannot be written`,
  notFixableHint: 'Convert it first, e.g. to TMX, XLIFF, TSV or JSON lines, with duizhao convert.',
  badDate: (date) => `“${date}” is no day`,
  badDateHint: 'Write a day, a month or a year: 2001-12-19, 2001-12, 2001.',
  badThreads: (threads) => `“${threads}” is no number of threads`,
  badThreadsHint: 'Give a whole number, 0 for none.',
};
