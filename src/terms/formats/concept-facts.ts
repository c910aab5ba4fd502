/** Reads what a row of a table says of a concept. */
import { type ConceptFacts, type Draft, refuse } from './draft.js';
import type { FieldRow } from './field-row.js';
import { conceptTypeOfWord } from './term-types.js';

/** Type, subject, definition, source, note and patterns. */
export function readConceptFacts(row: FieldRow, draft: Draft): ConceptFacts {
  const facts: ConceptFacts = {};
  const word = row.cell('type');
  const type = word === undefined ? undefined : conceptTypeOfWord(word);
  if (type !== undefined) facts.type = type;
  else if (word !== undefined) {
    refuse(draft, 'unknown-type', { line: row.line, concept: row.cell('concept'), detail: word });
  }
  for (const field of ['subject', 'definition', 'source', 'note'] as const) {
    const text = row.cell(field);
    if (text !== undefined) facts[field] = text;
  }
  const [onlyWhen, notWhen] = [row.list('only_when'), row.list('not_when')];
  if (onlyWhen.length > 0) facts.onlyWhen = onlyWhen;
  if (notWhen.length > 0) facts.notWhen = notWhen;
  return facts;
}
