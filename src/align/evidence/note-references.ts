/** Evidence from references to notes: the mark that hangs on a paragraph in both languages. */
import { type BagItem, bagEvidence, compareBags } from './bags.js';
import type { Measure } from './measure.js';

export const noteReferencesMeasure: Measure = {
  feature: 'note-references',
  columns: ['notes-shared', 'notes-alone'],
  values(source, target) {
    const { shared, onlySource, onlyTarget } = compareMarks(source.noteMarks, target.noteMarks);
    return [shared.length > 0 ? 1 : 0, onlySource.length + onlyTarget.length > 0 ? 1 : 0];
  },
  items: (source, target) => bagEvidence(compareMarks(source.noteMarks, target.noteMarks)),
};

function compareMarks(source: readonly string[], target: readonly string[]) {
  return compareBags(source.map(toItem), target.map(toItem));
}

function toItem(mark: string): BagItem {
  return { key: mark, weight: 1, shown: mark };
}
