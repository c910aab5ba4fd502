/** `duizhao check --fix`: the English mended, in the format it came in. */
import { type Change, createMender, type KnownFinding, type Mender } from '../../check/index.js';
import { pairsOf as pairsOfBitext } from '../../check/pair.js';
import { pairOfTexts } from '../../check/text-pair.js';
import type { Bitext } from '../../core/bitext.js';
import type { Block, Document } from '../../core/document.js';
import { DuizhaoError } from '../../core/errors.js';
import type { ExchangeText, ExchangeUnit } from '../../formats/convert/index.js';
import { writeJsonl } from '../../formats/index.js';
import { standardInput } from '../files.js';
import type { Settings } from '../settings.js';
import { writeWholeFiles } from '../whole-files.js';
import type { BitextInput, CheckInput, UnitInput, UnitPair } from './input.js';
import { isPlainTable, type MendedLine, mendTable } from './mend-table.js';
import { mendText } from './mend-text.js';
import type { CheckSettings } from './settings.js';

/** A change and the place of its pair. */
export interface PlacedChange extends Change {
  /** 1-based, where the file has lines. */
  readonly line?: number;
}

/** Whether a finding of a pair is to be mended: not one that was ignored. */
export type IsWanted = (
  texts: { readonly id: string; readonly chinese: string; readonly english: string },
  remarks: readonly string[],
) => (finding: KnownFinding) => boolean;

/**
 * Writes the input, mended, to `out`, or to standard output; gives back what was changed.
 * @throws DuizhaoError BAD_USAGE for a format that is not written, FILE_UNWRITABLE.
 */
export async function mendInput(
  input: CheckInput,
  out: string,
  { checks }: CheckSettings,
  isWanted: IsWanted,
  settings: Settings,
): Promise<readonly PlacedChange[]> {
  const mender = createMender(checks);
  const changes: PlacedChange[] = [];
  const parts =
    input.kind === 'bitext'
      ? mendBitext(input, mender, checks, isWanted, changes)
      : mendUnits(input, mender, checks, isWanted, changes, settings);
  if (out === standardInput) {
    for await (const part of parts) {
      if (typeof part !== 'string') throw needsFile(input, settings);
      await settings.print(part);
    }
  } else {
    await writeWholeFiles([out], settings.messages, async ([file]) => {
      for await (const part of parts) file?.write(part);
    });
  }
  return changes;
}

function needsFile(input: CheckInput, { messages: { check: words } }: Settings): DuizhaoError {
  const format = input.kind === 'units' ? input.format.name : 'jsonl';
  return new DuizhaoError('BAD_USAGE', words.needsFile(format), words.needsFileHint);
}

async function* mendBitext(
  { name, bitext, drafts, readEnglish }: BitextInput,
  mender: Mender,
  checks: CheckSettings['checks'],
  isWanted: IsWanted,
  changes: PlacedChange[],
): AsyncGenerator<string> {
  const mended = new Map<string, Block>();
  for (const pair of pairsOfBitext(bitext, [], checks)) {
    const texts = { id: pair.link.id, chinese: pair.source.text, english: pair.target.text };
    const { segments, changes: made } = mender.mend(pair, isWanted(texts, []));
    changes.push(...made);
    for (const { id, block } of segments) if (block && made.length > 0) mended.set(id, block);
  }
  const text = await readEnglish?.();
  if (text !== undefined) {
    yield mendText(text, [...bitext.target.blocks, ...bitext.target.notes], [...mended.values()]);
    return;
  }
  const withMended = (document: Document): Document => ({
    ...document,
    blocks: document.blocks.map((block) => mended.get(block.id) ?? block),
    notes: document.notes.map((block) => mended.get(block.id) ?? block),
  });
  const whole: Bitext = { ...bitext, target: withMended(bitext.target) };
  yield writeJsonl({ name, bitext: withoutStaleWords(whole, mended), drafts, findings: [] });
}

/** Links of words count places in the text, which has changed. */
function withoutStaleWords(bitext: Bitext, mended: ReadonlyMap<string, Block>): Bitext {
  if (mended.size === 0) return bitext;
  return {
    ...bitext,
    links: bitext.links.map((link) => {
      if (!link.target.some((id) => mended.has(id))) return link;
      const { words: _, ...rest } = link;
      return rest;
    }),
  };
}

async function* mendUnits(
  { format, name, pairs, source }: UnitInput,
  mender: Mender,
  { termMatcher }: CheckSettings['checks'],
  isWanted: IsWanted,
  changes: PlacedChange[],
  { messages: { check: words } }: Settings,
): AsyncGenerator<string | Uint8Array> {
  if (format.write === undefined) {
    throw new DuizhaoError('BAD_USAGE', words.notFixable(name), words.notFixableHint);
  }
  const mendOne = (pair: UnitPair): readonly Change[] => {
    const remarks = pair.unit.notes.map(({ text }) => text);
    const { changes: made } = mender.mend(pairOfTexts(pair, termMatcher), isWanted(pair, remarks));
    const place = pair.line === undefined ? {} : { line: pair.line };
    changes.push(...made.map((change) => ({ ...place, ...change })));
    return made;
  };
  async function* lines(): AsyncGenerator<MendedLine> {
    for await (const pair of pairs) {
      const made = mendOne(pair);
      if (pair.line !== undefined && made.length > 0) yield { line: pair.line, changes: made };
    }
  }
  async function* units(): AsyncGenerator<ExchangeUnit> {
    for await (const pair of pairs) {
      const made = mendOne(pair);
      yield made.length === 0 ? pair.unit : withChanges(pair, made);
    }
  }
  if (format.name === 'tsv' && (await isPlainTable(source))) yield* mendTable(source, lines());
  else yield* format.write(units(), { name });
}

function withChanges({ unit, isTurned }: UnitPair, changes: readonly Change[]): ExchangeUnit {
  const side = isTurned ? 'source' : 'target';
  return { ...unit, [side]: changes.reduce(changeText, unit[side]) };
}

/** The text changed; codes after the change move with it, and those inside stand at its end. */
function changeText(side: ExchangeText, { start, before, after }: Change): ExchangeText {
  const end = start + before.length;
  const move = (at: number): number => {
    if (at >= end) return at + after.length - before.length;
    return at <= start ? at : start + after.length;
  };
  return {
    ...side,
    text: side.text.slice(0, start) + after + side.text.slice(end),
    ...(side.codes && { codes: side.codes.map((code) => ({ ...code, at: move(code.at) })) }),
  };
}
