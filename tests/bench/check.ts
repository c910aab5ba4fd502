/**
 * Measures the checks: faults of many kinds are planted in clean pairs, and it is counted how many
 * are found, by which rules, and how many alarms the clean pairs raise.
 * Run: npx tsx tests/bench/check.ts [--data ../shared/data/parallel] [--development] [--count 50]
 *   [--kind "number changed"] [--show "number changed"] [--alarms number] [--to-judge] [--json]
 *   [--pairs 1000000 [--cli dist/cli.js]]
 * `--show` prints the faults of a kind that are missed, `--alarms` what a rule (or `all`) says of the
 * clean pairs, `--to-judge` the errors and warnings that nobody has judged, as lines to be completed in
 * `mutations/judged.tsv`, `--pairs` how fast the built command
 * checks so many with all termbases, and in what memory.
 * The report is made on lines that nothing is tuned on; rules are developed with `--development`.
 */
import { parseArgs } from 'node:util';
import type { Finding } from '../../src/core/finding.js';
import { packageFile } from '../../src/core/package-folder.js';
import { createTermMatcher } from '../../src/terms/matcher.js';
import { describeMachine } from './machine.js';
import type { CleanPair } from './mutations/clean-pair.js';
import { createJudge, describeFault, type Verdict } from './mutations/judge.js';
import { type Judgements, judgementKey, readJudgements } from './mutations/judged.js';
import { faultGroups, faultKinds } from './mutations/kinds.js';
import { plantFaults } from './mutations/plant.js';
import {
  firstReportRow,
  readDeclarationPairs,
  readResolution,
  readRows,
} from './mutations/read-clean-pairs.js';
import { measureThroughput, type Throughput } from './mutations/throughput.js';
import { shippedFiles, shippedTermbase } from './shipped-termbase.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data/parallel' },
    development: { type: 'boolean', default: false },
    count: { type: 'string', default: '50' },
    seed: { type: 'string', default: '8' },
    kind: { type: 'string' },
    show: { type: 'string' },
    alarms: { type: 'string' },
    'to-judge': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    pairs: { type: 'string' },
    cli: { type: 'string', default: packageFile('dist', 'cli.js') },
  },
});

async function main(): Promise<void> {
  const termbase = shippedTermbase();
  const termMatcher = createTermMatcher(termbase);
  const rows = values.development
    ? readRows(values.data, 'un-train', 1, firstReportRow - 1)
    : readRows(values.data, 'un-train', firstReportRow, Number.POSITIVE_INFINITY);
  const others = values.development
    ? readRows(values.data, 'un-authored', 1, 2_000)
    : [...readResolution(termMatcher), ...readDeclarationPairs()];
  if (values.pairs !== undefined) {
    const measured = await measureThroughput(
      [...rows, ...others],
      Number(values.pairs),
      shippedFiles(),
      values.cli,
    );
    if (values.json) console.log(JSON.stringify(measured, null, 2));
    else printThroughput(measured);
    return;
  }
  const judge = createJudge({ termMatcher });

  if (values.alarms !== undefined) {
    showAlarms(rows, judge.check(rows), values.alarms);
    return;
  }
  const judgements = readJudgements();
  if (values['to-judge']) {
    showUnjudged(rows, judge.check(rows), judgements);
    return;
  }
  const name = values.show ?? values.kind;
  const kinds = faultKinds.filter((kind) => name === undefined || kind.name === name);
  const planted = plantFaults([...others, ...rows], termbase.concepts, {
    seed: Number(values.seed),
    count: Number(values.count),
    kinds,
  });
  const verdicts = planted.map((fault) => judge.judge(fault));
  if (values.show !== undefined) {
    showMissed(verdicts);
    return;
  }
  const alarms = values.kind === undefined ? judge.check(rows) : [];
  const report = summarize(verdicts, alarms, rows, judgements);
  if (values.json) console.log(JSON.stringify(report, null, 2));
  else printReport(report);
}

function showMissed(verdicts: readonly Verdict[]): void {
  const missed = verdicts.filter(({ hits }) => hits.length === 0);
  for (const { fault, fresh } of missed) {
    console.log(describeFault(fault));
    for (const finding of fresh) console.log(`    ${oneLine(finding)}`);
    console.log();
  }
  console.log(`${missed.length} of ${verdicts.length} missed`);
}

function showAlarms(pairs: readonly CleanPair[], findings: readonly Finding[], rule: string): void {
  const alarms = findings.filter((finding) => rule === 'all' || finding.rule === rule);
  for (const finding of alarms) {
    const pair = pairOf(finding, pairs);
    console.log(
      `${pair?.name}: ${oneLine(finding)}\n  ${pair?.chinese.text}\n  ${pair?.english.text}\n`,
    );
  }
  const at = (severity: string) => alarms.filter((alarm) => alarm.severity === severity).length;
  console.log(`${at('error')} errors, ${at('warning')} warnings, ${at('info')} for information`);
}

function showUnjudged(
  pairs: readonly CleanPair[],
  alarms: readonly Finding[],
  judgements: Judgements,
): void {
  for (const alarm of alarms) {
    const pair = pairOf(alarm, pairs);
    if (alarm.severity === 'info' || judgements.isRight(pair, alarm) !== undefined) continue;
    console.log(`${judgementKey(pair, alarm)}\t\t`);
  }
}

/** Links of clean pairs are named by their place. */
function pairOf(alarm: Finding, pairs: readonly CleanPair[]): CleanPair | undefined {
  return pairs[Number(alarm.link.slice('link'.length)) - 1];
}

function oneLine({ severity, rule, source, target, expected, found, words }: Finding): string {
  const said = `“${source?.text ?? ''}” / “${target?.text ?? ''}”`;
  const more = words === undefined ? '' : ` [${words.join(' ')}]`;
  return `${severity} ${rule}: ${said}, expected ${expected ?? '–'}, found ${found ?? '–'}${more}`;
}

function printThroughput(measured: Throughput): void {
  const { pairs, seconds, peakMegabytes, findings, samples } = measured;
  console.log(`machine: ${describeMachine()}`);
  for (const { seconds: since, megabytes } of samples) {
    console.log(`${since.toFixed(0).padStart(6)} s ${megabytes.toFixed(0).padStart(6)} MB`);
  }
  console.log(
    `${pairs} pairs in ${(seconds / 60).toFixed(1)} minutes, ${(pairs / seconds).toFixed(0)} a second; ` +
      `at most ${peakMegabytes.toFixed(0)} MB; ${findings} findings`,
  );
}

interface Row {
  readonly name: string;
  readonly planted: number;
  readonly found: number;
  /** Found with a rule that gives it for information only. */
  readonly hinted: number;
  /** Not found, but something else was said about it. */
  readonly otherwise: number;
  readonly recall: number;
  readonly rules: Readonly<Record<string, number>>;
}

interface AlarmRate {
  readonly all: number;
  /** Without those that a reader found right: faults that were published. */
  readonly false: number;
  readonly judged: number;
}

interface Report {
  readonly faults: number;
  readonly kinds: readonly Row[];
  readonly groups: readonly Row[];
  readonly cleanSegments: number;
  /** Alarms in 1,000 published segments. */
  readonly alarms: Readonly<Record<string, AlarmRate>>;
  readonly alarmsByRule: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly each1000: number;
  }[];
}

function summarize(
  verdicts: readonly Verdict[],
  alarms: readonly Finding[],
  rows: readonly CleanPair[],
  judgements: Judgements,
): Report {
  const cleanSegments = rows.length;
  const rowOf = (name: string, of: readonly Verdict[]): Row => {
    const found = of.filter(({ hits }) => hits.length > 0);
    const missed = of.filter(({ hits }) => hits.length === 0);
    const hinted = missed.filter(({ hints }) => hints.length > 0);
    return {
      name,
      planted: of.length,
      found: found.length,
      hinted: hinted.length,
      otherwise: missed.filter(
        ({ hints, fresh }) =>
          hints.length === 0 && fresh.some(({ severity }) => severity !== 'info'),
      ).length,
      recall: of.length === 0 ? 0 : found.length / of.length,
      rules: countBy(found.flatMap(({ hits }) => [...new Set(hits.map(({ rule }) => rule))])),
    };
  };
  const each1000 = (count: number) => (count * 1000) / cleanSegments;
  const rateOf = (some: readonly Finding[]): AlarmRate => {
    const rights = some.map((alarm) => judgements.isRight(pairOf(alarm, rows), alarm));
    return {
      all: each1000(some.length),
      false: each1000(rights.filter((right) => right !== true).length),
      judged: rights.filter((right) => right !== undefined).length,
    };
  };
  const counted = countBy(alarms.map(({ rule, severity }) => `${severity} ${rule}`));
  return {
    faults: verdicts.length,
    kinds: faultKinds.map(({ name }) =>
      rowOf(
        name,
        verdicts.filter(({ kind }) => kind.name === name),
      ),
    ),
    groups: faultGroups.map((group) =>
      rowOf(
        group,
        verdicts.filter(({ kind }) => kind.group === group),
      ),
    ),
    cleanSegments,
    alarms: Object.fromEntries(
      ['error', 'warning', 'info'].map((severity) => [
        severity,
        rateOf(alarms.filter((alarm) => alarm.severity === severity)),
      ]),
    ),
    alarmsByRule: Object.entries(counted).map(([name, count]) => {
      const [severity = '', rule = ''] = name.split(' ');
      return { rule, severity, each1000: each1000(count) };
    }),
  };
}

/** How often each word stands there, the commonest first. */
function countBy(words: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}

function printReport({ faults, kinds, groups, cleanSegments, alarms, alarmsByRule }: Report): void {
  const print = (rows: readonly Row[]) => {
    for (const { name, planted, found, hinted, otherwise, recall, rules } of rows) {
      if (planted === 0) {
        console.log(`${name.padEnd(26)}    –`);
        continue;
      }
      const counts = [planted, found, hinted, otherwise].map((count) => String(count).padStart(5));
      const by = Object.entries(rules)
        .slice(0, 4)
        .map(([rule, count]) => `${rule} ${count}`);
      console.log(`${name.padEnd(26)}${counts.join('')}  ${recall.toFixed(3)}  ${by.join(', ')}`);
    }
  };
  console.log(`${faults} faults of ${kinds.filter(({ planted }) => planted > 0).length} kinds`);
  const otherwise = kinds.reduce((sum, row) => sum + row.otherwise, 0);
  console.log(`${((otherwise * 100) / faults).toFixed(1)} per cent told by a wrong rule alone\n`);
  console.log(`${'kind'.padEnd(24)}planted found info other recall  rules`);
  print(kinds.filter(({ name }) => values.kind === undefined || values.kind === name));
  if (values.kind !== undefined) return;
  console.log();
  print(groups);
  console.log(`\nAlarms in 1,000 published segments (of ${cleanSegments})`);
  for (const [severity, { all, false: wrong, judged }] of Object.entries(alarms)) {
    const read =
      judged === 0 ? 'nobody has judged them' : `false ${wrong.toFixed(1)}, ${judged} judged`;
    console.log(`${severity.padEnd(10)}${all.toFixed(1).padStart(7)}, ${read}`);
  }
  for (const { rule, severity, each1000 } of alarmsByRule) {
    console.log(`  ${severity.padEnd(8)}${each1000.toFixed(1).padStart(7)}  ${rule}`);
  }
}

await main();
