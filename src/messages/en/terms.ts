/** The words of `duizhao terms` in English. */
import type { TermsWords } from '../terms-words.js';

const count = (number: number, one: string, many: string) =>
  number === 1 ? `1 ${one}` : `${number.toLocaleString('en')} ${many}`;

const languages = { zh: 'Chinese', en: 'English' } as const;

const fields: Readonly<Record<string, string>> = {
  id: 'ids',
  concept: 'whole concepts',
  term: 'terms',
  'termbase.title': 'the title',
  'termbase.licence': 'the licence',
  'termbase.source': 'the source of the termbase',
  'term.status': 'statuses',
  'term.type': 'types of terms',
  'term.partOfSpeech': 'parts of speech',
  'term.caseRule': 'rules of capitals',
  'term.from': 'first days',
  'term.until': 'last days',
  'term.supersededBy': 'successors',
  'term.source': 'sources of terms',
  'term.context': 'contexts',
  'term.note': 'notes on terms',
  type: 'types of concepts',
  subject: 'subjects',
  definition: 'definitions',
  source: 'sources',
  note: 'notes',
  onlyWhen: '“only when” patterns',
  notWhen: '“not when” patterns',
};

export const englishTerms: TermsWords = {
  actions: {
    import: 'Read a termbase of another tool and write it as TBX',
    export: 'Write a termbase in the format of another tool',
    convert: 'Write a termbase in another dialect of TBX',
    merge: 'Make one termbase of several and tell where they contradict each other',
    validate: 'Find what is wrong with a termbase: exit code 1 where anything is',
  },
  arguments: {
    file: 'termbase as TBX, CSV, TSV, XLSX (of UNTERM and IATE too), OmegaT glossary, MultiTerm XML or JSON; - for standard input',
    files:
      'termbases in any format; the first, or with --prefer last the last, counts where they differ',
    termbase: 'termbase in TBX; - for standard input',
  },
  options: {
    from: 'format of the file, guessed where it is not given',
    to: 'format to write, by default that of the name given with -o',
    columns:
      'which columns of a table hold what, by heading, letter or number: zh=中文,en=English,status=D; guessed from the headings by default',
    layout:
      'of a table: a row a concept, a row a term (nothing is lost), or as UNTERM or IATE export theirs',
    dialect:
      'TBX-Basic of 2019 with attributes (dca) or elements (dct), or of 2008 (v2), which OmegaT reads',
    prefer: 'which termbase counts where they contradict each other',
    report: 'file for the conflicts, as JSON',
  },
  noFormat: 'no format to write is named',
  noFormatHint: (formats) => `Give --to (${formats.join(', ')}) or a file with -o.`,
  needsFile: 'a workbook is not written to standard output',
  needsFileHint: 'Name a file with -o.',
  written: (concepts, terms, file) =>
    `${file}: ${count(concepts, 'concept', 'concepts')} with ${count(terms, 'term', 'terms')}`,
  more: (number) => `  … and ${number.toLocaleString('en')} more`,
  lost: (format, losses) =>
    `${format} cannot hold all of it; lost are ${losses
      .map(({ field, concepts }) => {
        const name = Object.hasOwn(fields, field) ? fields[field] : field;
        return field.startsWith('termbase.')
          ? name
          : `${name} (of ${count(concepts, 'concept', 'concepts')})`;
      })
      .join(', ')}`,
  place: ({ line, concept, language, term }) =>
    [
      ...(line === undefined ? [] : [`line ${line}`]),
      ...(concept === undefined ? [] : [`concept “${concept}”`]),
      ...(language === undefined || term !== undefined ? [] : [languages[language]]),
      ...(term === undefined ? [] : [`“${term}”`]),
    ].join(', '),
  colon: ': ',
  problems: {
    'no-terms': () => 'the concept has no terms',
    'empty-term': () => 'the term is empty',
    'wrong-script': () => 'the term is not in the script of its language',
    'unknown-status': ({ detail }) => `“${detail}” is no status that is known`,
    'unknown-type': ({ detail }) => `“${detail}” is no type of concept that is known`,
    'unknown-case-rule': ({ detail }) => `“${detail}” is no rule of capitals that is known`,
    'bad-date': ({ detail }) => `“${detail}” is no date; write 2002 or 2002-10-01`,
    'from-after-until': ({ detail }) => `it ends before it begins: ${detail}`,
    'repeated-id': () => 'another concept has the same id',
    'repeated-term': () => 'the concept has the term twice',
    'two-preferred': ({ detail }) => `“${detail}” is preferred as well, at the same time`,
    'unknown-successor': ({ detail }) => `it is superseded by “${detail}”, which is not there`,
    'successor-circle': ({ detail }) => `terms supersede each other in a circle: ${detail}`,
    'never-matching': ({ detail }) => `with the pattern “${detail}” it can never be meant`,
    'repeated-concept': ({ other }) => `concept “${other}” has the same terms in both languages`,
    'contradicting-status': ({ other }) =>
      `for the same Chinese, concept “${other}” says the opposite of this term`,
    'no-preferred': () => 'no term is preferred',
    'current-with-successor': ({ detail }) => `it may be used although “${detail}” supersedes it`,
    'idle-pattern': ({ detail }) => `the pattern “${detail}” says nothing, or has dots at an end`,
    'odd-space': () => 'there are spaces before, after or between that no text would have',
    'invisible-character': ({ detail }) => `there are characters that nobody sees: ${detail}`,
    'odd-width': ({ detail }) => `of the wrong width for its language: ${detail}`,
    'unbalanced-brackets': ({ detail }) => `brackets are not closed: ${detail}`,
    'odd-row': ({ detail }) =>
      `no Chinese and English terms in this row${detail === '' ? '' : `: ${detail}`}`,
    'case-only': ({ detail }) => `differs from “${detail}” only in capitals`,
    'one-language': () => 'there is no term in this language',
  },
  checked: (concepts, problems) =>
    problems === 0
      ? `Nothing is wrong with ${count(concepts, 'concept', 'concepts')}.`
      : `${count(problems, 'problem', 'problems')} in ${count(concepts, 'concept', 'concepts')}`,
  merged: (concepts, joined, conflicts) =>
    `${count(concepts, 'concept', 'concepts')}, of which ${joined.toLocaleString('en')} joined; ${count(conflicts, 'conflict', 'conflicts')}`,
  said: (termbase, value) => `“${value}” (${termbase})`,
  conflicts: {
    preferred: ({ first, last, kept }) =>
      `preferred is ${first} and ${last}; “${kept}” stays preferred`,
    status: ({ first, last, kept }) => `the status is ${first} and ${last}; ${kept} is kept`,
    field: ({ field, first, last, kept }) => `${field} is ${first} and ${last}; “${kept}” is kept`,
    id: ({ first, last, kept }) =>
      `the id was taken: ${first} has it, so that ${last} is now ${kept}`,
    several: ({ first, last, kept }) =>
      `${last} is several concepts, ${first} among them; it joins ${kept}`,
  },
};
