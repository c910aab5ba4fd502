/** What the writers of lists of findings are given. */
import type { CheckedPair, KnownFinding, Score } from '../../check/index.js';
import type { CheckedText, Severity } from '../../core/finding.js';
import type { Messages } from '../../messages/index.js';
import type { DocumentName } from '../findings-json.js';

/** A finding, and whether an earlier run had it. */
export interface ReportedFinding extends KnownFinding {
  /** Left out where there is no baseline. */
  readonly state?: 'new' | 'unchanged';
}

export type ReportedPair = CheckedPair<ReportedFinding>;

/** What is known when all pairs have been checked. */
export interface FindingTotals {
  readonly pairs: number;
  /** Those that are shown, by the text that was checked and by severity. */
  readonly counts: Readonly<Record<CheckedText, Readonly<Record<Severity, number>>>>;
  readonly ignored: number;
  /** How many the baseline has. */
  readonly unchanged: number;
  readonly scores: readonly Score[];
}

export interface FindingReport {
  /** What the checked texts are called. */
  readonly name: string;
  /** The file as the user named it. */
  readonly file: string;
  /** The documents, where there are two. */
  readonly source?: DocumentName;
  readonly target?: DocumentName;
  readonly messages: Messages;
  /** Those with findings, in their order. They can be gone through once. */
  readonly pairs: AsyncIterable<ReportedPair>;
  /** To be asked for when all pairs have come. */
  totals(): FindingTotals;
}

/** A format that lists of findings are written in. */
export interface FindingFormat {
  /** As `--format` calls it. */
  readonly name: string;
  /** Whether it shows findings of the baseline too, marked as such. */
  readonly keepsUnchanged?: boolean;
  /** Whether it is bytes, which do not go to a terminal. */
  readonly isBinary?: boolean;
  /** The file in parts: text, which is written in UTF-8, or bytes. */
  write(report: FindingReport): AsyncIterable<string | Uint8Array>;
}

/** Where a pair stands, for people: `pairs.tsv:12`, or the segment of a finding. */
export function placeOf(
  { file }: Pick<FindingReport, 'file'>,
  pair: ReportedPair,
  finding: ReportedFinding,
): string {
  if (pair.line !== undefined) return `${file}:${String(pair.line)}`;
  const segment = finding.target?.segment ?? finding.source?.segment ?? finding.link;
  return pair.document === undefined ? segment : `${pair.document} ${segment}`;
}

/** What a finding proposes, in words; `undefined` where it proposes nothing. */
export function proposalOf({ fix, target }: ReportedFinding): string | undefined {
  if (fix === undefined || target === undefined) return undefined;
  const before = target.text.slice(fix.start - target.start, fix.end - target.start);
  return before === '' ? `+ ${fix.replacement}` : `${before} → ${fix.replacement || '∅'}`;
}

/** All findings of a report with their pairs, for formats that need them at once. */
export async function collectFindings(
  pairs: AsyncIterable<ReportedPair>,
  most: number,
): Promise<{ readonly pair: ReportedPair; readonly finding: ReportedFinding }[]> {
  const all: { readonly pair: ReportedPair; readonly finding: ReportedFinding }[] = [];
  for await (const pair of pairs) {
    for (const finding of pair.findings) if (all.length < most) all.push({ pair, finding });
  }
  return all;
}

/** How many findings of each severity there are in all texts that were checked. */
export function countAll({ counts }: FindingTotals): Readonly<Record<Severity, number>> {
  const sum = (severity: Severity) => counts.target[severity] + counts.draft[severity];
  return { error: sum('error'), warning: sum('warning'), info: sum('info') };
}

/** The counts of a report in a line for people. */
export function summaryLine(report: FindingReport): string {
  const totals = report.totals();
  const { error, warning, info } = countAll(totals);
  const words = report.messages.check;
  const notes = [
    ...(totals.ignored > 0 ? [words.ignored(totals.ignored)] : []),
    ...(totals.unchanged > 0 ? [words.unchanged(totals.unchanged)] : []),
  ];
  return [words.counts(error, warning, info, totals.pairs), ...notes].join('; ');
}
