/** Tables of terms in the layouts that UNTERM and IATE export. */
import type { Concept, Term, Termbase } from '../../core/term.js';
import { isAllowed } from '../term-status.js';

const untermParts = [
  ['Full Term', 'fullForm'],
  ['Short Form', 'shortForm'],
  ['Acronym', 'acronym'],
  ['Phrase', 'phrase'],
  ['Variants', 'variant'],
] as const;

const languages = [
  ['en', 'English'],
  ['zh', 'Chinese'],
] as const;

/** A row for each concept, below a row of headings; terms that are advised against have no column. */
export function writeUntermRows({ concepts }: Termbase): string[][] {
  const headings = [
    'Record ID',
    'Subject',
    ...languages.flatMap(([, name]) => [
      ...untermParts.map(([part]) => `${name} ${part}`),
      `${name} Notes`,
    ]),
    'Definition',
    'Notes',
  ];
  return [headings, ...concepts.map(untermRow)];
}

function untermRow({ id, subject, definition, note, terms }: Concept): string[] {
  const cells = languages.flatMap(([language]) => {
    const own = terms
      .filter((term) => term.language === language && isAllowed(term.status))
      .sort((a, b) => rank(a) - rank(b));
    const notes = own.flatMap((term) => term.note ?? []);
    const placed = own.map((term, place) => ({ text: term.text, part: partOf(term, place) }));
    return [
      ...untermParts.map(([, type]) =>
        placed
          .filter(({ part }) => part === type)
          .map(({ text }) => text)
          .join(' | '),
      ),
      notes.join(' '),
    ];
  });
  return [id, subject ?? '', ...cells, definition ?? '', note ?? ''];
}

const rank = ({ status }: Term): number => (status === 'preferred' ? 0 : 1);

function partOf({ type }: Term, place: number): string {
  if (untermParts.some(([, part]) => part === type)) return type ?? '';
  return place === 0 ? 'fullForm' : 'variant';
}

const iateHeadings = [
  'E_ID',
  'E_DOMAINS',
  'L_CODE',
  'T_TERM',
  'T_TYPE',
  'T_RELIABILITY',
  'T_EVALUATION',
] as const;

const iateTypes: ReadonlyMap<string | undefined, string> = new Map([
  ['acronym', 'Abbrev'],
  ['abbreviation', 'Abbrev'],
  ['shortForm', 'Short form'],
  ['phrase', 'Phrase'],
  ['formula', 'Formula'],
]);

const iateEvaluations = {
  preferred: 'Preferred',
  admitted: 'Admitted',
  deprecated: 'Deprecated',
  superseded: 'Obsolete',
} as const;

/** A row for each term, below a row of headings. */
export function writeIateRows({ concepts }: Termbase): string[][] {
  return [
    [...iateHeadings],
    ...concepts.flatMap(({ id, subject, terms }) =>
      terms.map(({ language, text, type, status }) => [
        id,
        subject ?? '',
        language,
        text,
        iateTypes.get(type) ?? 'Term',
        'Reliable',
        iateEvaluations[status],
      ]),
    ),
  ];
}
