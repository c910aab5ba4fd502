/** Sums a run up as figures, and the figures as tables for a terminal. */
import Table from 'cli-table3';
import { type Bitext, beadType } from '../core/bitext.js';
import type { Block, BlockKind, Document } from '../core/document.js';
import type { Draft } from '../core/draft.js';
import type { CheckedText, Finding, Severity } from '../core/finding.js';
import type { CliMessages } from '../messages/cli-messages.js';
import { meanConfidence } from './doubt.js';
import { severities } from './severity.js';

export interface DocumentFigures {
  readonly blocks: Readonly<Partial<Record<BlockKind, number>>>;
  readonly repairs: number;
}

/** The figures of a run; `--json` prints them as they are. */
export interface Summary {
  readonly name: string;
  readonly chinese: DocumentFigures;
  readonly english: DocumentFigures;
  /** Links by bead type, Chinese first. */
  readonly links: Readonly<Record<string, number>>;
  readonly crossingLinks: number;
  /** Mean score of the links, 0–1, to four decimals. */
  readonly meanConfidence: number;
  readonly segments: number;
  readonly drafts: number;
  readonly draftWarnings: number;
  readonly findings: Readonly<Record<CheckedText, Readonly<Record<Severity, number>>>>;
}

/** Counts what a run brought. */
export function summarize(
  name: string,
  bitext: Bitext,
  drafts: readonly Draft[],
  findings: readonly Finding[],
): Summary {
  const { source, target, links } = bitext;
  return {
    name,
    chinese: describe(source),
    english: describe(target),
    links: countBy(links, beadType),
    crossingLinks: countCrossing(bitext),
    meanConfidence: Number(meanConfidence(bitext).toFixed(4)),
    segments: source.blocks.length + source.notes.length,
    drafts: drafts.length,
    draftWarnings: drafts.reduce((sum, { warnings }) => sum + warnings.length, 0),
    findings: {
      target: countFindings(findings, 'target'),
      draft: countFindings(findings, 'draft'),
    },
  };
}

function describe(document: Document): DocumentFigures {
  const all: readonly Block[] = [...document.blocks, ...document.notes];
  return { blocks: countBy(all, ({ kind }) => kind), repairs: document.repairs.length };
}

function countFindings(findings: readonly Finding[], checked: CheckedText) {
  const of = (severity: Severity) =>
    findings.filter((finding) => finding.checked === checked && finding.severity === severity)
      .length;
  return { error: of('error'), warning: of('warning'), info: of('info') };
}

/** Links that stand before another on one side and after it on the other. */
function countCrossing({ source, target, links }: Bitext): number {
  const sourcePlaces = placesOf(source);
  const targetPlaces = placesOf(target);
  const pairs = links.flatMap((link) => {
    const a = sourcePlaces.get(link.source[0] ?? '');
    const b = targetPlaces.get(link.target[0] ?? '');
    return a === undefined || b === undefined ? [] : [[a, b] as const];
  });
  return pairs.filter(([a, b]) => pairs.some(([c, d]) => (a - c) * (b - d) < 0)).length;
}

function placesOf({ blocks, notes }: Document): ReadonlyMap<string, number> {
  return new Map([...blocks, ...notes].map(({ id }, place) => [id, place]));
}

function countBy<Item, Key extends string>(
  items: readonly Item[],
  key: (item: Item) => Key,
): Record<Key, number> {
  const counts = {} as Record<Key, number>;
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}

/** Tables for a terminal: blocks, links, drafts, findings. */
export function renderSummary(
  summary: Summary,
  { summary: words }: CliMessages,
  draftNote: string | undefined,
): string {
  const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) => {
    const built = new Table({ head: [...head], style: { head: [], border: [], compact: true } });
    built.push(...rows.map((row) => [...row]));
    return built.toString();
  };
  const kinds = blockKinds.filter(
    (kind) => (summary.chinese.blocks[kind] ?? 0) + (summary.english.blocks[kind] ?? 0) > 0,
  );
  const blocks = table(
    [words.blocks, words.chinese, words.english],
    [
      ...kinds.map((kind) => [
        words.kind[kind],
        summary.chinese.blocks[kind] ?? 0,
        summary.english.blocks[kind] ?? 0,
      ]),
      [words.repairs, summary.chinese.repairs, summary.english.repairs],
    ],
  );
  const links = table(
    [words.links, ''],
    [
      ...Object.entries(summary.links).sort(([a], [b]) => (a < b ? -1 : 1)),
      [words.crossing, summary.crossingLinks],
      [words.meanConfidence, summary.meanConfidence.toFixed(3)],
      [words.drafts, draftNote ?? draftCell(summary, words)],
    ],
  );
  const findings = table(
    [words.findings, words.inTarget, words.inDraft],
    severities.map((severity) => [
      words.severities[severity],
      summary.findings.target[severity],
      summary.findings.draft[severity],
    ]),
  );
  return [blocks, links, findings].join('\n');
}

function draftCell(summary: Summary, words: CliMessages['summary']): string {
  const drafted = words.draftsOf(summary.drafts, summary.segments);
  return summary.draftWarnings > 0
    ? `${drafted}; ${words.draftWarnings(summary.draftWarnings)}`
    : drafted;
}

/** Kinds in the order in which a resolution shows them. */
const blockKinds: readonly BlockKind[] = [
  'masthead',
  'adoption',
  'title',
  'enacting',
  'preambular',
  'operative',
  'subparagraph',
  'heading',
  'annex',
  'paragraph',
  'closing',
  'note',
];
