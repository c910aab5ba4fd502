/** Tables of terms with a row for each term. */
import type { Language } from '../../core/document.js';
import type { Concept, Term, Termbase } from '../../core/term.js';
import { isChineseTag, isEnglishTag } from '../../language/tags.js';
import { isDay } from '../day.js';
import type { TermbaseRead } from '../validate/problem.js';
import { conceptFields, type Field, termFields } from './columns.js';
import { readConceptFacts } from './concept-facts.js';
import { conceptFact } from './concept-rows.js';
import { type Draft, type DraftConcept, type DraftTerm, refuse, settleDraft } from './draft.js';
import type { FieldRow } from './field-row.js';
import { statusOfWord } from './status-words.js';
import { termTypeOfWord } from './term-types.js';

/**
 * The concepts of a table with a row for each term, which belongs to the concept whose number it
 * has; terms in other languages are passed over. In IATE's words a term may be `Obsolete`.
 */
export function readTermRows(rows: readonly FieldRow[], name: string): TermbaseRead {
  const draft: Draft = { concepts: [], problems: [] };
  const known = new Map<string, DraftConcept>();
  for (const row of rows) {
    const tag = row.cell('language');
    const language = tag === undefined ? undefined : languageOf(tag);
    if (tag !== undefined && language === undefined) continue;
    const id = row.cell('concept');
    const text = row.cell('term');
    if (language === undefined || id === undefined) {
      refuse(draft, 'odd-row', { line: row.line, concept: id, term: text });
      continue;
    }
    const concept: DraftConcept = known.get(id) ?? {
      id,
      line: row.line,
      facts: readConceptFacts(row, draft),
      terms: [],
    };
    if (!known.has(id)) draft.concepts.push(concept);
    known.set(id, concept);
    if (text === undefined) {
      refuse(draft, 'empty-term', { line: row.line, concept: id, language });
      continue;
    }
    concept.terms.push({ term: readTerm(row, { language, text }, draft), line: row.line });
  }
  return settleDraft(draft, name);
}

function languageOf(tag: string): Language | undefined {
  if (isChineseTag(tag) || /^chinese|中文|汉语/iu.test(tag)) return 'zh';
  return isEnglishTag(tag) || /^english|英文|英语/iu.test(tag) ? 'en' : undefined;
}

/** The term of a row, with what the row says of it. */
export function readTerm(
  row: FieldRow,
  { language, text }: { readonly language: Language; readonly text: string },
  draft: Draft,
): DraftTerm {
  const facts = { line: row.line, concept: row.cell('concept'), language, term: text };
  const word = row.cell('status');
  const status = word === undefined ? undefined : statusOfWord(word);
  if (word !== undefined && status === undefined) {
    refuse(draft, 'unknown-status', { ...facts, detail: word });
  }
  const rule = row.cell('case_rule');
  const caseRule = rule === 'as-written' || rule === 'free' ? rule : undefined;
  if (rule !== undefined && caseRule === undefined) {
    refuse(draft, 'unknown-case-rule', { ...facts, detail: rule });
  }
  const day = (field: 'from' | 'until') => {
    const written = row.cell(field);
    if (written === undefined || isDay(written)) return written;
    refuse(draft, 'bad-date', { ...facts, detail: written });
    return undefined;
  };
  const type = termTypeOfWord(row.cell('term_type') ?? '');
  const details = {
    type,
    partOfSpeech: row.cell('part_of_speech'),
    caseRule,
    from: day('from'),
    until: day('until'),
    supersededBy: row.cell('superseded_by'),
    source: row.cell('term_source'),
    context: row.cell('context'),
    note: row.cell('term_note'),
  };
  const known = Object.entries(details).filter(([, value]) => value !== undefined);
  return { language, text, ...(status && { status }), ...Object.fromEntries(known) };
}

/** The columns of the tables with a row for each term that duizhao writes. */
export const termColumns: readonly Field[] = [...conceptFields, ...termFields];

/** A row for each term, with what is known of its concept in each; nothing is lost but the header. */
export function writeTermRows(termbase: Termbase): string[][] {
  return termbase.concepts.flatMap((concept) =>
    concept.terms.map((term) => termColumns.map((field) => cellOf(concept, term, field))),
  );
}

function cellOf(concept: Concept, term: Term, field: Field): string {
  const fact = conceptFact(concept, field);
  if (fact !== undefined) return fact;
  const cells: Readonly<Partial<Record<Field, string | undefined>>> = {
    language: term.language,
    term: term.text,
    status: term.status,
    term_type: term.type,
    part_of_speech: term.partOfSpeech,
    case_rule: term.caseRule,
    from: term.from,
    until: term.until,
    superseded_by: term.supersededBy,
    term_source: term.source,
    context: term.context,
    term_note: term.note,
  };
  return cells[field] ?? '';
}
