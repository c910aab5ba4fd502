/** Takes what the format of an input tells out of its text, before any repair is made. */
import type { Repair } from '../../core/document.js';
import type { KnownStructure } from '../read/known-structure.js';
import { mapSource, replaceRanges, sliceMapped } from './mapped-text.js';

const ruleNames = { 'running-head': 'running-heads', 'page-number': 'page-numbers' } as const;

/** The text without its notes, their marks, running heads and page numbers, each remembered. */
export function applyStructure(source: string, structure: KnownStructure) {
  const mapped = mapSource(source);
  const { furniture, notes, references, emphasis } = structure;
  const taken = [
    ...furniture.map(({ kind, start, end }) => ({ rule: ruleNames[kind], start, end })),
    ...notes.map(({ start, end }) => ({ rule: 'notes-set-apart', start, end })),
    ...references.map(({ start, end }) => ({ rule: 'note-references', start, end })),
  ].sort((a, b) => a.start - b.start);
  return {
    text: replaceRanges(
      mapped,
      taken.map(({ start, end }) => ({ start, end, replacement: '' })),
    ),
    notes: notes.map(({ mark, label, text }) => ({ mark, label, text: sliceMapped(mapped, text) })),
    references: references.map(({ mark, start, end }) => ({ mark, start, end })),
    emphasis,
    repairs: taken.map(
      ({ rule, start, end }): Repair => ({
        rule,
        start,
        end,
        before: source.slice(start, end),
        after: '',
      }),
    ),
  };
}
