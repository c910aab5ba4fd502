/** Runs the repairs over a decoded input, one after the other, and reports each that was made. */
import type { Language, Repair } from '../../core/document.js';
import type { Range } from '../../core/range.js';
import type { SourceText } from '../read/read-text.js';
import { applyStructure } from './known-structure.js';
import {
  indexAfterSource,
  type MappedText,
  mapSource,
  type Replacement,
  replaceRanges,
  sliceMapped,
  sourceRange,
} from './mapped-text.js';
import { repairRules, structuredRepairRules } from './repair-rules.js';
import type { Edit, RepairRule } from './rule.js';

/** A note, cut out of the text it stood in. */
export interface CleanNote {
  readonly mark: string;
  /** Where its mark stood in the decoded input. */
  readonly label: Range;
  readonly text: MappedText;
}

/** Where in the decoded input a note's mark stood in the running text. */
export interface NoteReference extends Range {
  readonly mark: string;
}

/** A repaired text. */
export interface CleanText {
  /** One paragraph a line. */
  readonly text: MappedText;
  readonly notes: readonly CleanNote[];
  readonly references: readonly NoteReference[];
  /** Ranges of the decoded input that were set in bold or italics. */
  readonly emphasis: readonly Range[];
  /** In the order of the decoded input. */
  readonly repairs: readonly Repair[];
}

/** The text of an input with all repairs made. */
export function cleanText(source: SourceText, language: Language): CleanText {
  const { structure } = source;
  let state: CleanText = structure
    ? applyStructure(source.text, structure)
    : {
        text: normalizeLineEnds(mapSource(source.text)),
        notes: [],
        references: [],
        emphasis: [],
        repairs: [],
      };
  for (const rule of structure ? structuredRepairRules : repairRules)
    state = applyRule(rule, state, language);
  return {
    ...state,
    repairs: [...state.repairs].sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

/** Line ends of every system as `\n`, and page breaks on lines of their own: no repair, a spelling. */
function normalizeLineEnds(mapped: MappedText): MappedText {
  const replacements: Replacement[] = [];
  for (const { 0: found, index } of mapped.text.matchAll(/\r\n|[\r\u0085\u2028\u2029\v]|\f/gu)) {
    const replacement = found === '\f' ? '\n\f\n' : '\n';
    replacements.push({ start: index, end: index + found.length, replacement });
  }
  return replaceRanges(mapped, replacements);
}

function applyRule(rule: RepairRule, state: CleanText, language: Language): CleanText {
  const noteMarks = new Set(state.notes.map(({ mark }) => mark));
  const repair = (text: MappedText, isNote: boolean) => {
    const emphasis = state.emphasis.map(({ start, end }) => ({
      start: indexAfterSource(text, start),
      end: indexAfterSource(text, end),
    }));
    const edits = rule.find(text.text, { language, isNote, noteMarks, emphasis });
    return { edits, text, repaired: replaceRanges(text, edits) };
  };
  const body = repair(state.text, false);
  const notes = state.notes.map((note) => ({ note, ...repair(note.text, true) }));
  return {
    text: body.repaired,
    notes: [
      ...notes.map(({ note, repaired }) => ({ ...note, text: repaired })),
      ...keptNotes(body.text, body.edits),
    ],
    references: [...state.references, ...keptReferences(body.text, body.edits)],
    emphasis: [
      ...state.emphasis,
      ...[body, ...notes].flatMap(({ text, edits }) => keptEmphasis(text, edits)),
    ],
    repairs: [
      ...state.repairs,
      ...[body, ...notes].flatMap(({ text, edits }) => reportEdits(rule.name, text, edits)),
    ],
  };
}

function keptNotes(text: MappedText, edits: readonly Edit[]): CleanNote[] {
  return edits.flatMap(({ keeps = [] }) =>
    keeps.flatMap((kept) =>
      kept.kind === 'note'
        ? [{ mark: kept.mark, label: sourceRange(text, kept.label), text: sliceMapped(text, kept) }]
        : [],
    ),
  );
}

function keptReferences(text: MappedText, edits: readonly Edit[]): NoteReference[] {
  return edits.flatMap(({ keeps = [] }) =>
    keeps.flatMap((kept) =>
      kept.kind === 'note-reference' ? [{ mark: kept.mark, ...sourceRange(text, kept) }] : [],
    ),
  );
}

function keptEmphasis(text: MappedText, edits: readonly Edit[]): Range[] {
  return edits.flatMap(({ keeps = [] }) =>
    keeps.flatMap((kept) => (kept.kind === 'emphasis' ? [sourceRange(text, kept)] : [])),
  );
}

function reportEdits(rule: string, text: MappedText, edits: readonly Edit[]): Repair[] {
  return edits.map((edit) => {
    const { start, end } = sourceRange(text, edit);
    return {
      rule,
      start,
      end,
      before: text.source.slice(start, end),
      after: edit.replacement.replaceAll('\f', ''),
    };
  });
}
