/** Tells marks of notes from other raised characters, and notes from paragraphs. */
import type { RichItem, RichRun } from './rich-items.js';

/** A run of which it is known whether it is raised, and not yet what that means. */
export interface PrintedRun extends RichRun {
  readonly isRaised?: boolean;
}

/** A part of a document as printed. */
export type PrintedItem =
  | {
      readonly kind: 'paragraph';
      readonly runs: readonly PrintedRun[];
      /** Whether it stands where notes do, so that the mark it opens with need not be raised. */
      readonly isNote?: boolean;
    }
  | Exclude<RichItem, { readonly kind: 'paragraph' | 'note' }>
  | (Omit<Extract<RichItem, { readonly kind: 'note' }>, 'runs'> & {
      readonly runs: readonly PrintedRun[];
    });

const markPattern = /^(?:\d{1,3}|[a-z]|\*{1,3}|†|‡|[①-⑳])$/u;
const separator = /([\s,，、]+)/u;
const openingMark =
  /^\s*(?:[[［〔(]?(\d{1,3}|\*{1,3}|†|‡|[①-⑳])[\]］〕)]?|([a-z]))[/.]?(?:\s+|(?=\D))/u;

/**
 * Notes are paragraphs that stand where notes do, or that open with a raised mark which an earlier
 * paragraph has too. Raised marks of notes become references, other raised digits ¹²³.
 */
export function settleNotes(items: readonly PrintedItem[]): RichItem[] {
  const referred = new Set<string>();
  const opened = items.map((item) => {
    if (item.kind !== 'paragraph') return undefined;
    const opening = item.isNote ? openNote(item.runs) : openRaised(item.runs, referred);
    for (const mark of marksOf(opening?.runs ?? item.runs)) referred.add(mark);
    return opening;
  });
  const known = new Set([
    ...opened.flatMap((opening) => opening?.mark ?? []),
    ...items.flatMap((item) => (item.kind === 'note' ? item.mark : [])),
  ]);
  return items.map((item, index): RichItem => {
    if (item.kind === 'note') return { ...item, runs: lowerRuns(item.runs) };
    if (item.kind !== 'paragraph') return item;
    const opening = opened[index];
    if (!opening) {
      return { kind: 'paragraph', runs: item.runs.flatMap((run) => settleRun(run, known)) };
    }
    const { mark, label } = opening;
    return { kind: 'note', mark, label, runs: lowerRuns(opening.runs) };
  });
}

/** In a note raised characters are no marks of notes. */
function lowerRuns(runs: readonly PrintedRun[]): RichRun[] {
  return runs.map(({ isRaised, ...run }) =>
    isRaised ? { ...run, text: raisedText(run.text) } : run,
  );
}

interface Opening {
  readonly mark: string;
  readonly label: string;
  /** What follows the mark. */
  readonly runs: readonly PrintedRun[];
}

/** The raised mark that a paragraph opens with, where the text before refers to it. */
function openRaised(
  runs: readonly PrintedRun[],
  referred: ReadonlySet<string>,
): Opening | undefined {
  const first = runs.findIndex(({ text }) => text.trim() !== '');
  const { text = '', isRaised = false } = runs[first] ?? {};
  const label = text.trim();
  const mark = plainMark(label);
  const isMark = isRaised && markPattern.test(label) && referred.has(mark);
  return isMark ? { mark, label, runs: withoutIndent(runs.slice(first + 1)) } : undefined;
}

/** The mark that a note opens with, raised or not; nothing where it has none. */
function openNote(runs: readonly PrintedRun[]): Opening | undefined {
  const whole = runs.map(({ text }) => text).join('');
  const first = runs.find(({ text }) => text.trim() !== '');
  if (first?.isRaised && markPattern.test(first.text.trim())) {
    return openRaised(runs, new Set([plainMark(first.text.trim())]));
  }
  const match = openingMark.exec(whole);
  if (!match) return undefined;
  const label = match[1] ?? match[2] ?? '';
  return {
    mark: plainMark(label),
    label,
    runs: withoutIndent(dropStart(runs, match[0].length)),
  };
}

function dropStart(runs: readonly PrintedRun[], length: number): PrintedRun[] {
  let left = length;
  return runs.flatMap((run) => {
    const dropped = Math.min(left, run.text.length);
    left -= dropped;
    return dropped === run.text.length ? [] : [{ ...run, text: run.text.slice(dropped) }];
  });
}

function withoutIndent(runs: readonly PrintedRun[]): PrintedRun[] {
  const first = runs.findIndex(({ text }) => text.trim() !== '');
  return runs
    .slice(Math.max(0, first))
    .map((run, index) => (index === 0 ? { ...run, text: run.text.trimStart() } : run));
}

function marksOf(runs: readonly PrintedRun[]): string[] {
  return runs
    .filter(({ isRaised }) => isRaised)
    .flatMap(({ text }) => text.trim().split(separator).map(plainMark));
}

/** ① is the mark 1. */
function plainMark(label: string): string {
  return /^[①-⑳]$/u.test(label) ? String(label.charCodeAt(0) - 0x245f) : label;
}

/** A raised run as references, where all that is in it are marks of notes. */
function settleRun({ isRaised, ...run }: PrintedRun, known: ReadonlySet<string>): RichRun[] {
  if (!isRaised) return [run];
  const parts = run.text.split(separator).filter((part) => part !== '');
  const isMarks = parts.every((part) => known.has(plainMark(part)) || separator.test(part));
  if (!isMarks) return [{ ...run, text: raisedText(run.text) }];
  // What parts two marks goes with them.
  return parts.flatMap((part) =>
    separator.test(part) ? [] : [{ text: part, noteMark: plainMark(part) }],
  );
}

function raisedText(text: string): string {
  return /^\d{1,3}$/u.test(text)
    ? text.replaceAll(/\d/gu, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)))
    : text;
}
