/** Tables of terms with a row for each concept. */
import type { Language } from '../../core/document.js';
import type { Concept, Term, Termbase, TermStatus } from '../../core/term.js';
import { statusOfMark } from '../term-status.js';
import type { TermbaseRead } from '../validate/problem.js';
import type { Field, Slot } from './columns.js';
import { readConceptFacts } from './concept-facts.js';
import { type Draft, type DraftConcept, type DraftTerm, refuse, settleDraft } from './draft.js';
import { type FieldRow, joinList } from './field-row.js';
import { statusOfWord } from './status-words.js';

/** Columns that hold terms, with what is known of terms that stand there. */
const termSlots: readonly (readonly [Slot, Pick<DraftTerm, 'type' | 'status'>])[] = [
  ['term', {}],
  ['full', { type: 'fullForm' }],
  ['short', { type: 'shortForm' }],
  ['acronym', { type: 'acronym' }],
  ['phrase', { type: 'phrase' }],
  ['variant', { type: 'variant', status: 'admitted' }],
  ['avoid', { status: 'deprecated' }],
  ['superseded', { status: 'superseded' }],
];

const languages: readonly Language[] = ['zh', 'en'];

/**
 * The concepts of a table with a row for each. Rows with the same number, or without numbers with
 * the same Chinese term and subject, are one concept.
 */
export function readConceptRows(rows: readonly FieldRow[], name: string): TermbaseRead {
  const draft: Draft = { concepts: [], problems: [] };
  const known = new Map<string, DraftConcept>();
  for (const row of rows) {
    const terms = languages.flatMap((language) => readTerms(row, language, draft));
    if (terms.length === 0) {
      refuse(draft, 'odd-row', { line: row.line });
      continue;
    }
    const id = row.cell('concept');
    const chinese = terms.find(({ language }) => language === 'zh')?.text;
    const key = id ?? (chinese && `\n${chinese}\n${row.cell('subject') ?? ''}`);
    let concept = key === undefined ? undefined : known.get(key);
    if (concept === undefined) {
      concept = { id, line: row.line, facts: readConceptFacts(row, draft), terms: [] };
      draft.concepts.push(concept);
      if (key !== undefined) known.set(key, concept);
    }
    concept.terms.push(...terms.map((term) => ({ term, line: row.line })));
  }
  return settleDraft(draft, name);
}

function readTerms(row: FieldRow, language: Language, draft: Draft): DraftTerm[] {
  const cell = (slot: Slot) => row.cell(`${language}.${slot}`);
  const said = readStatus(row, language, draft);
  const details = {
    ...present('partOfSpeech', cell('part_of_speech')),
    ...present('source', cell('source')),
    ...present('context', cell('context')),
    ...present('note', cell('note')),
  };
  const all = termSlots.flatMap(([slot, facts]) =>
    row.list(`${language}.${slot}`).map((text, place) => {
      const { type } = facts;
      // What is said of a row is said of the term that it is about, which stands first.
      const status = facts.status ?? (place === 0 ? said : undefined);
      return { language, text, ...(type && { type }), ...(status && { status }) };
    }),
  );
  return all.map((term, place) => (place === 0 ? { ...term, ...details } : term));
}

function readStatus(row: FieldRow, language: Language, draft: Draft): TermStatus | undefined {
  const word = row.cell(`${language}.status`) ?? row.cell('status');
  if (word === undefined) return undefined;
  const status = statusOfMark(word) ?? statusOfWord(word);
  if (status === undefined) {
    if (language === 'en' || row.cell('zh.status') !== undefined) {
      refuse(draft, 'unknown-status', { line: row.line, language, detail: word });
    }
    return undefined;
  }
  // A translation is advised against; what it translates stays a term.
  const isAdvice = status === 'deprecated' || status === 'superseded';
  const isOfBoth = row.cell(`${language}.status`) === undefined;
  return isAdvice && isOfBoth && language === 'zh' ? undefined : status;
}

function present<Key extends string>(
  key: Key,
  value: string | undefined,
): Partial<Record<Key, string>> {
  const field: Partial<Record<Key, string>> = {};
  if (value !== undefined) field[key] = value;
  return field;
}

/** The columns of the tables with a row for each concept that duizhao writes. */
export const conceptColumns: readonly Field[] = [
  'concept',
  'zh.term',
  'en.term',
  ...termSlots
    .slice(1)
    .flatMap(([slot]) => languages.map((language): Field => `${language}.${slot}`)),
  'type',
  'subject',
  'definition',
  'source',
  'note',
  'only_when',
  'not_when',
];

/** A row for each concept; what else is known of its terms is lost. */
export function writeConceptRows(termbase: Termbase): string[][] {
  return termbase.concepts.map((concept) => {
    const placed = concept.terms.map((term) => ({ term, field: fieldOf(term) }));
    return conceptColumns.map((field) => {
      const fact = conceptFact(concept, field);
      if (fact !== undefined) return fact;
      const terms = placed.filter((one) => one.field === field).map(({ term }) => term);
      return joinList([...terms].sort((a, b) => rank(a) - rank(b)).map(({ text }) => text));
    });
  });
}

const rank = ({ status }: Term): number => (status === 'preferred' ? 0 : 1);

function fieldOf({ language, status, type }: Term): Field {
  if (status === 'deprecated') return `${language}.avoid`;
  if (status === 'superseded') return `${language}.superseded`;
  const slot = termSlots.find(([, facts]) => facts.type !== undefined && facts.type === type)?.[0];
  return `${language}.${slot ?? 'term'}`;
}

/** What a column of a concept holds; nothing for columns of its terms. */
export function conceptFact(concept: Concept, field: Field): string | undefined {
  switch (field) {
    case 'concept':
      return concept.id;
    case 'type':
    case 'subject':
    case 'definition':
    case 'source':
    case 'note':
      return concept[field] ?? '';
    case 'only_when':
      return joinList(concept.onlyWhen ?? []);
    case 'not_when':
      return joinList(concept.notWhen ?? []);
    default:
      return undefined;
  }
}
