/** `duizhao check`: English held against its Chinese original. */
import {
  applyInline,
  type CheckedPair,
  checkLinks,
  checkPairs,
  createIgnores,
  createNovelty,
  createScoreBoard,
  type Ignores,
  ignoreOf,
  inlineIgnores,
  type KnownFinding,
  knowFindings,
  type Pair,
  type PairFindings,
  type ScoreBoard,
  writeBaseline,
  writeIgnores,
} from '../../check/index.js';
import type { Document } from '../../core/document.js';
import { DuizhaoError } from '../../core/errors.js';
import type { CheckedText, Severity } from '../../core/finding.js';
import { convertRun, type ExchangeUnit, formatNamed } from '../../formats/convert/index.js';
import {
  type FindingFormat,
  type FindingReport,
  findingFormats,
  type ReportedFinding,
  type ReportedPair,
} from '../../formats/findings/index.js';
import { toolName } from '../../formats/tool.js';
import { describeFinding } from '../../formats/tsv.js';
import { messagesFor } from '../../messages/index.js';
import {
  type CheckInput,
  openCheckInput,
  type UnitInput,
  type UnitPair,
} from '../checking/input.js';
import { mendInput } from '../checking/mend-input.js';
import {
  type CheckSettingOptions,
  type CheckSettings,
  readCheckSettings,
} from '../checking/settings.js';
import { exitCodes } from '../exit-codes.js';
import { standardInput, writeWhole } from '../files.js';
import type { Settings } from '../settings.js';
import { reachesThreshold } from '../severity.js';
import { keepHeapSmall } from '../small-heap.js';
import { writeWholeFiles } from '../whole-files.js';

/** Formats that are the pairs themselves, with findings as notes. */
export const annotatedFormats = ['tmx', 'xliff12', 'xliff21'] as const;

/** What `--format` takes. */
export const checkFormats = [...findingFormats.map(({ name }) => name), ...annotatedFormats];

export interface CheckOptions extends CheckSettingOptions {
  readonly out?: string;
  readonly format?: string;
  readonly from?: string;
  readonly ignore?: string;
  readonly reason?: string;
  readonly author?: string;
  readonly until?: string;
  readonly writeBaseline?: string;
  readonly fix?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/**
 * Checks two texts, which are aligned first, a bitext that was written as JSONL, drafts and all, or a
 * file of pairs, and writes the findings in one of many formats. Gives back the exit code.
 * @throws DuizhaoError for bad input.
 */
export async function check(
  first: string,
  second: string | undefined,
  options: CheckOptions,
  settings: Settings,
): Promise<number> {
  const progress = settings.startProgress(options.quiet === true);
  progress.show('read');
  const checks = await readCheckSettings(options, settings);
  const input = await openCheckInput(
    first,
    second,
    options.from,
    () => checks.checks.termMatcher,
    settings,
  );
  if (input.kind === 'units') keepHeapSmall();
  progress.show('check');
  const ignores = createIgnores(checks.ignores, new Date().toISOString().slice(0, 10));
  try {
    if (options.fix) return await fix(input, first, options, checks, ignores, settings);
    if (options.ignore !== undefined) {
      return await addIgnore(input, options.ignore, options, checks, settings);
    }
    const run = createRun(input, first, checks, ignores, options, settings);
    await writeReport(run, input, options, settings);
    if (options.writeBaseline !== undefined) {
      writeWhole(options.writeBaseline, writeBaseline(run.baseline), settings.messages);
    }
    progress.end();
    tellAside(input, ignores, options, settings);
    return run.failed() ? exitCodes.findings : exitCodes.fine;
  } finally {
    progress.end();
  }
}

/** A check under way. */
interface Run {
  readonly report: FindingReport;
  /** All pairs, with what is shown of each; they can be gone through once. */
  readonly pairs: AsyncIterable<RunPair>;
  /** All findings by fingerprint, once the pairs have come. */
  readonly baseline: ReadonlyMap<string, number>;
  failed(): boolean;
}

/** A pair of the run, with the unit that it comes from. */
interface RunPair {
  readonly pair: ReportedPair;
  readonly unit?: ExchangeUnit;
}

/** A checked pair, and the remarks on it in its file. */
interface Checked extends Omit<RunPair, 'pair'> {
  readonly pair: CheckedPair;
  readonly remarks: readonly string[];
}

function createRun(
  input: CheckInput,
  file: string,
  { checks, baseline, failOn, score }: CheckSettings,
  ignores: Ignores,
  options: CheckOptions,
  { locale }: Settings,
): Run {
  const board: ScoreBoard = createScoreBoard(score);
  const isNew = baseline && createNovelty(baseline);
  const seen = new Map<string, number>();
  const counts = emptyCounts();
  const tally = { pairs: 0, inline: 0, unchanged: 0, hasFailed: false };
  const keepsUnchanged = formatOf(options)?.keepsUnchanged === true;

  const judge = (finding: KnownFinding): ReportedFinding => {
    seen.set(finding.fingerprint, (seen.get(finding.fingerprint) ?? 0) + 1);
    if (isNew === undefined) return finding;
    return { ...finding, state: isNew(finding) ? 'new' : 'unchanged' };
  };

  async function* pairs(): AsyncGenerator<RunPair> {
    const checked =
      input.kind === 'bitext' ? checkedLinks(input, checks) : checkedUnits(input, checks);
    for await (const { pair: given, remarks, ...rest } of checked) {
      tally.pairs += 1;
      const known = knowFindings(given);
      const inline = applyInline(known, inlineIgnores(remarks));
      tally.inline += known.findings.length - inline.findings.length;
      const wanted = ignores.apply(inline);
      board.add(wanted);
      const judged = wanted.findings.map(judge);
      const fresh = judged.filter(({ state }) => state !== 'unchanged');
      tally.unchanged += judged.length - fresh.length;
      for (const { checked: text, severity } of fresh) counts[text][severity] += 1;
      tally.hasFailed ||= reachesThreshold(fresh, failOn);
      yield { ...rest, pair: { ...wanted, findings: keepsUnchanged ? judged : fresh } };
    }
  }
  const all = pairs();
  const documents =
    input.kind === 'bitext'
      ? { source: nameOf(input.bitext.source), target: nameOf(input.bitext.target) }
      : {};
  return {
    report: {
      name: input.name,
      file: file === standardInput ? 'stdin' : file,
      ...documents,
      messages: messagesFor(locale),
      pairs: withFindings(all),
      totals: () => ({
        pairs: tally.pairs,
        counts,
        ignored: ignores.count() + tally.inline,
        unchanged: tally.unchanged,
        scores: board.scores(),
      }),
    },
    pairs: all,
    baseline: seen,
    failed: () => tally.hasFailed,
  };
}

function nameOf({ id, symbol }: Document) {
  return symbol === undefined ? { id } : { id, symbol };
}

function emptyCounts(): Record<CheckedText, Record<Severity, number>> {
  return {
    target: { error: 0, warning: 0, info: 0 },
    draft: { error: 0, warning: 0, info: 0 },
  };
}

async function* withFindings(pairs: AsyncIterable<RunPair>): AsyncGenerator<ReportedPair> {
  for await (const { pair } of pairs) if (pair.findings.length > 0) yield pair;
}

async function* checkedLinks(
  { bitext, drafts }: CheckInput & { readonly kind: 'bitext' },
  checks: CheckSettings['checks'],
): AsyncGenerator<Checked> {
  for (const { pair, findings } of checkLinks(bitext, { ...checks, drafts })) {
    yield { pair: { ...plainOf(pair), findings }, remarks: [] };
  }
}

function plainOf({ link, checked, source, target }: Pair) {
  return { id: link.id, checked, chinese: source.text, english: target.text };
}

async function* checkedUnits(
  { pairs }: UnitInput,
  checks: CheckSettings['checks'],
): AsyncGenerator<Checked> {
  for await (const { pair, findings } of checkPairs(pairs, checks)) {
    yield checkedUnit({ pair, findings });
  }
}

function checkedUnit({ pair, findings }: PairFindings<UnitPair>): Checked {
  const { id, chinese, english, line, unit } = pair;
  return {
    unit,
    remarks: unit.notes.map(({ text }) => text),
    pair: {
      id,
      checked: 'target',
      chinese,
      english,
      ...(unit.document !== undefined && { document: unit.document }),
      ...(line !== undefined && { line }),
      findings: line === undefined ? findings : findings.map((finding) => ({ ...finding, line })),
    },
  };
}

function formatOf({ format, json }: CheckOptions): FindingFormat | undefined {
  const name = format ?? (json ? 'json' : 'text');
  return findingFormats.find((known) => known.name === name);
}

async function writeReport(
  run: Run,
  input: CheckInput,
  options: CheckOptions,
  settings: Settings,
): Promise<void> {
  const format = formatOf(options);
  const parts = format === undefined ? annotate(run, input, options) : format.write(run.report);
  await writeParts(parts, options.out, format?.name ?? options.format ?? '', settings);
}

/** The pairs in a format of bitexts, with findings as notes. */
async function* annotate(
  run: Run,
  input: CheckInput,
  options: CheckOptions,
): AsyncGenerator<string | Uint8Array> {
  const format = formatNamed(options.format ?? '');
  if (format?.kind !== 'file' || format.write === undefined) {
    throw new TypeError(`${String(options.format)} is not written`);
  }
  if (input.kind === 'bitext') {
    const findings: ReportedFinding[] = [];
    for await (const { pair } of run.pairs) findings.push(...pair.findings);
    const { name, bitext, drafts } = input;
    yield new TextDecoder().decode(await convertRun({ name, bitext, drafts, findings }, format));
    return;
  }
  async function* units(): AsyncGenerator<ExchangeUnit> {
    for await (const { pair, unit } of run.pairs) {
      if (unit === undefined) continue;
      const notes = pair.findings.map((finding) => ({
        text: describeFinding(finding),
        author: toolName,
      }));
      yield { ...unit, notes: [...unit.notes, ...notes] };
    }
  }
  yield* format.write(units(), { name: input.name });
}

async function writeParts(
  parts: AsyncIterable<string | Uint8Array>,
  out: string | undefined,
  format: string,
  settings: Settings,
): Promise<void> {
  if (out !== undefined && out !== standardInput) {
    await writeWholeFiles([out], settings.messages, async ([file]) => {
      for await (const part of parts) file?.write(part);
    });
    return;
  }
  for await (const part of parts) {
    if (typeof part !== 'string') {
      const { check: words } = settings.messages;
      throw new DuizhaoError('BAD_USAGE', words.needsFile(format), words.needsFileHint);
    }
    await settings.print(part);
  }
}

/** What is no finding but should be known: ignores without a use, lines that are no pairs. */
function tellAside(
  input: CheckInput,
  ignores: Ignores,
  { quiet }: CheckOptions,
  { messages, say }: Settings,
): void {
  const { check: words, warning } = messages;
  const leftOut = input.kind === 'units' ? input.leftOut() : { count: 0, first: '' };
  // What was not checked is never kept quiet about.
  if (leftOut.count > 0) say(`${warning}: ${words.leftOut(leftOut.count, leftOut.first)}`);
  if (quiet) return;
  for (const { rule, reason, author } of ignores.stale()) {
    say(`${warning}: ${words.staleIgnore(rule, reason, author)}`);
  }
  for (const { rule, until = '', author } of ignores.expired) {
    say(`${warning}: ${words.expiredIgnore(rule, until, author)}`);
  }
}

async function fix(
  input: CheckInput,
  file: string,
  options: CheckOptions,
  checks: CheckSettings,
  ignores: Ignores,
  settings: Settings,
): Promise<number> {
  const { check: words } = settings.messages;
  const out = options.out ?? standardInput;
  const changes = await mendInput(
    input,
    out,
    checks,
    (texts, remarks) => {
      const inline = new Set(inlineIgnores(remarks).map(({ rule }) => rule));
      return (finding) => {
        const pair = { ...texts, checked: 'target' as const, findings: [finding] };
        return !inline.has(finding.rule) && ignores.apply(pair).findings.length > 0;
      };
    },
    settings,
  );
  const list = changes.map(({ rule, segment, line, before, after }) => {
    const place = line === undefined ? segment : `${file}:${String(line)}`;
    return `${place}  ${rule}  ${words.changed(before, after)}`;
  });
  const told = options.json
    ? JSON.stringify({ schema: 'duizhao-changes/1', changes }, null, 2)
    : [...list, changes.length === 0 ? words.nothingToFix : words.fixed(changes.length, out)].join(
        '\n',
      );
  // Standard output has the text itself, unless that goes to a file.
  if (out === standardInput) settings.say(told);
  else await settings.print(`${told}\n`);
  return exitCodes.fine;
}

async function addIgnore(
  input: CheckInput,
  id: string,
  options: CheckOptions,
  checks: CheckSettings,
  settings: Settings,
): Promise<number> {
  const { messages } = settings;
  const { check: words } = messages;
  const { reason = '', author = '', until } = options;
  if (reason.trim() === '' || author.trim() === '') {
    throw new DuizhaoError('BAD_USAGE', words.needsReason, words.needsReasonHint);
  }
  const checked =
    input.kind === 'bitext'
      ? checkedLinks(input, checks.checks)
      : checkedUnits(input, checks.checks);
  for await (const { pair } of checked) {
    const known = knowFindings(pair);
    const finding = known.findings.find((one) => one.id === id || one.fingerprint === id);
    if (finding === undefined) continue;
    const entry = ignoreOf(finding, pair, { reason, author, ...(until && { until }) });
    const entries = [...checks.ignores, entry];
    writeWhole(checks.ignoresFile, writeIgnores(entries, checks.ignoresFile), messages);
    settings.say(words.ignoreAdded(finding.rule, checks.ignoresFile));
    return exitCodes.fine;
  }
  throw new DuizhaoError('BAD_USAGE', words.noSuchFinding(id), words.noSuchFindingHint);
}
