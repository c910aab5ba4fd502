/** A run as the report shows it: links and findings numbered, blocks named, notes found. */
import type { Block, Document } from '../../core/document.js';
import type { Finding } from '../../core/finding.js';
import type { TermHit } from '../../core/term.js';
import type { BlockPlace, Messages } from '../../messages/index.js';
import { type LinkedSegments, resolveLinks } from '../linked-segments.js';
import type { ReportInput } from './report-input.js';

export type Side = 'source' | 'target';

/** A finding and its number in the report. */
export interface NumberedFinding {
  readonly number: number;
  readonly finding: Finding;
}

/** A link as one entry of the report. */
export interface Entry extends Omit<LinkedSegments, 'findings'> {
  /** Anchor of the entry in the page. */
  readonly anchor: string;
  /** What the linked blocks are called. */
  readonly name: string;
  readonly findings: readonly NumberedFinding[];
  /** Name of the block that this stands before in the target, although it comes after it here. */
  readonly crosses: string | undefined;
  readonly isNote: boolean;
}

export interface ReportView {
  readonly input: ReportInput;
  readonly messages: Messages;
  /** Document symbol, else the name of the run. */
  readonly title: string;
  readonly entries: readonly Entry[];
  /** All findings with the entry they belong to, in the order of the entries. */
  readonly findings: readonly (NumberedFinding & { readonly entry: Entry })[];
  termsOf(side: Side, segment: string): readonly TermHit[];
  /** Anchor of the entry that holds a note, by its mark. */
  noteAnchor(side: Side, mark: string): string | undefined;
}

/** Numbers, names and anchors for all that the report shows. */
export function createReportView(input: ReportInput, messages: Messages): ReportView {
  const nameSource = blockNamer(input.bitext.source, messages);
  const nameTarget = blockNamer(input.bitext.target, messages);
  const links = resolveLinks(input);
  const crossings = findCrossings(links, input.bitext.target);
  const numbers = numberFindings(links);
  const entries = links.map(({ findings, ...resolved }, index): Entry => {
    const { source, target } = resolved;
    const crossed = crossings[index];
    return {
      ...resolved,
      anchor: `link-${index + 1}`,
      name: messages.list(source.length > 0 ? source.map(nameSource) : target.map(nameTarget)),
      findings: findings.map((finding) => ({ number: numbers.get(finding) ?? 0, finding })),
      crosses: crossed === undefined ? undefined : nameTarget(crossed),
      isNote: [...source, ...target].every(({ kind }) => kind === 'note'),
    };
  });
  const anchors = {
    source: noteAnchors(entries, 'source'),
    target: noteAnchors(entries, 'target'),
  };
  const { source, target } = input.bitext;
  const titles = [source.symbol, target.symbol, input.name, messages.report.kicker];
  return {
    input,
    messages,
    title: titles.find((title) => title !== undefined && title.trim() !== '') ?? '',
    entries,
    findings: entries.flatMap((entry) =>
      entry.findings.map((numbered) => ({ ...numbered, entry })),
    ),
    termsOf: (side, segment) => input.terms?.[side].get(segment) ?? [],
    noteAnchor: (side, mark) => anchors[side].get(mark),
  };
}

/** Numbers from 1 in the order of the text: first all findings on it, then those on drafts. */
function numberFindings(links: readonly LinkedSegments[]): ReadonlyMap<Finding, number> {
  const findings = links.flatMap((link) => link.findings);
  const inOrder = [
    ...findings.filter(({ checked }) => checked === 'target'),
    ...findings.filter(({ checked }) => checked === 'draft'),
  ];
  return new Map(inOrder.map((finding, index) => [finding, index + 1]));
}

/** The language that a side of the bitext is in, as a tag for `lang`. */
export function languageTagOf({ language, script }: Document): string {
  return language === 'en' ? 'en' : `zh-${script === 'Hant' ? 'Hant' : 'Hans'}`;
}

/** Names blocks, and sentences that are blocks of their own by the block they were cut from. */
function blockNamer(document: Document, messages: Messages): (block: Block) => string {
  const places = new Map<string, BlockPlace>();
  const counts = new Map<string, number>();
  for (const { id, kind, number } of [...document.blocks, ...document.notes]) {
    const { block } = placeOfId(id);
    if (places.has(block)) continue;
    const ordinal = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, ordinal);
    places.set(block, { kind, ordinal, ...(number === undefined ? {} : { number }) });
  }
  return ({ id, kind }) => {
    const { block, sentence } = placeOfId(id);
    return messages.blockName({
      ...(places.get(block) ?? { kind }),
      ...(sentence === undefined ? {} : { sentence }),
    });
  };
}

/** The block and the sentence that an id such as `operative-07.2` names. */
function placeOfId(id: string): { readonly block: string; readonly sentence?: number } {
  // A part that a reviewer has cut off, `operative-07.2~2`, is called what it was cut from.
  const whole = id.replace(/~\d+$/u, '');
  const [, block, sentence] = /^(.+)\.(\d+)$/u.exec(whole) ?? [];
  return block === undefined ? { block: whole } : { block, sentence: Number(sentence) };
}

/** For each link, the target block it stands before although an earlier link holds that block. */
function findCrossings(
  links: readonly LinkedSegments[],
  target: Document,
): readonly (Block | undefined)[] {
  const places = new Map(
    [...target.blocks, ...target.notes].map(({ id }, index) => [id, index] as const),
  );
  const placeOf = ({ id }: Block) => places.get(id) ?? 0;
  let furthest: Block | undefined;
  return links.map(({ source, target: blocks }) => {
    const [first] = blocks;
    const last = blocks.at(-1);
    if (first === undefined || last === undefined || source.length === 0) return undefined;
    const crossed =
      furthest !== undefined && placeOf(first) < placeOf(furthest) ? furthest : undefined;
    if (furthest === undefined || placeOf(last) > placeOf(furthest)) furthest = last;
    return crossed;
  });
}

function noteAnchors(entries: readonly Entry[], side: Side): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap((entry) =>
      entry[side].flatMap(({ kind, number }) =>
        kind === 'note' && number !== undefined
          ? [[number.label.trim(), entry.anchor] as const]
          : [],
      ),
    ),
  );
}
