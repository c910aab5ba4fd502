/** The documents on which block alignment is fitted, and those on which it is reported. */
import { type MadePair, makeDocuments } from './made-documents.js';
import { readParallelText } from './parallel-text.js';

/** Subjects of the authored paragraphs that are never fitted on. */
const reportedSubjects: ReadonlySet<string> = new Set(['crime', 'environment']);

/** Documents to fit weights and temperature on. */
export function fittedDocuments(folder: string): readonly MadePair[] {
  return makeDocuments(
    readParagraphs(folder).filter(({ subject }) => !reportedSubjects.has(subject)),
    1,
  );
}

/** Documents to report figures on. */
export function reportedDocuments(folder: string): readonly MadePair[] {
  return makeDocuments(
    readParagraphs(folder).filter(({ subject }) => reportedSubjects.has(subject)),
    2,
  );
}

function readParagraphs(folder: string) {
  return readParallelText(folder, 'un-authored').flatMap(({ subject = '', zh = '', en = '' }) =>
    subject === 'phrases' ? [] : [{ subject, zh, en }],
  );
}
