/**
 * What each filter of a corpus costs, and how many clean pairs it refuses: of 2,000 pairs of resolutions
 * and reports (`un-train`) and 2,000 of statutes on which nothing was fitted; with `--tuning` of the
 * others, by which thresholds may be chosen.
 *
 * Run: `npx tsx tests/bench/corpus-filter-speed.ts [--tuning] [--refused NumberFilter]`. The data is not
 * part of the repository.
 */
import { parseArgs } from 'node:util';
import {
  createFilters,
  type Filter,
  type FilterInput,
  judgeUnit,
} from '../../src/corpus/filters/index.js';
import type { Score } from '../../src/corpus/unit.js';
import { readFilterTexts } from './filter-texts.js';
import { describeMachine } from './machine.js';

const { values } = parseArgs({
  options: { tuning: { type: 'boolean', default: false }, refused: { type: 'string' } },
});

const pairsOfText = 2_000;
/** The slow filters are timed on every so manieth. */
const slowStep = 20;
/** Those that look words up or read numbers: worth their time, and not part of the goal for speed. */
const thorough: ReadonlySet<string> = new Set(['NumberFilter', 'AdequacyFilter', 'FluencyFilter']);

const texts = readTexts();
const all = texts.flatMap(({ units }) => units);
const filters = createFilters(undefined);
const plain = filters.filter(({ name }) => !thorough.has(name));

console.log(`machine: ${describeMachine()}`);
const characters = all.reduce((sum, { chinese }) => sum + chinese.length, 0) / all.length;
console.log(
  `${all.length} clean pairs, ${characters.toFixed(0)} Chinese characters on average; units a second on one core, units refused\n`,
);
console.log(
  `${''.padEnd(32)}${'units/s'.padStart(10)}${texts.map(({ name }) => name.padStart(12)).join('')}`,
);
const measured = texts.map(({ units }) => units.map((unit) => ({ unit, scores: scoresOf(unit) })));
for (const filter of filters) report(filter.name, [filter]);
report('all but the thorough ones', plain);
report('all of them', filters);
for (const [at, { name, units }] of texts.entries()) {
  const kept = 1 - refusedBy(filters, at).length / units.length;
  console.log(`${name}: ${(kept * 100).toFixed(2)} % of ${units.length} pairs stay`);
}
for (const filter of filters.filter(({ name }) => name === values.refused)) {
  for (const [at] of texts.entries()) {
    for (const { unit, scores } of refusedBy([filter], at)) {
      console.log(`${JSON.stringify(scores[filter.name])}\n${unit.chinese}\n${unit.english}\n`);
    }
  }
}

function report(name: string, judges: readonly Filter[]): void {
  const counts = texts.map((_, at) => String(refusedBy(judges, at).length).padStart(12)).join('');
  console.log(`${name.padEnd(32)}${rate(judges).toFixed(0).padStart(10)}${counts}`);
}

/** Units a second of the processor's time, the best of three: what else the machine does is not ours. */
function rate(judges: readonly Filter[]): number {
  const isSlow = judges.some(({ name }) => thorough.has(name));
  const units = isSlow ? all.filter((_, at) => at % slowStep === 0) : all;
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round += 1) {
    const begun = process.cpuUsage();
    for (const unit of units) for (const filter of judges) filter.score(unit);
    const { user, system } = process.cpuUsage(begun);
    best = Math.min(best, user + system);
  }
  return (units.length / best) * 1_000_000;
}

function scoresOf(unit: FilterInput): Readonly<Record<string, Score>> {
  return Object.fromEntries(filters.map((filter) => [filter.name, filter.score(unit)]));
}

function refusedBy(judges: readonly Filter[], text: number) {
  const units = measured[text] ?? [];
  return units.filter(({ scores }) => judgeUnit({ id: '', scores }, judges) !== undefined);
}

function readTexts() {
  const texts = values.tuning
    ? [...readFilterTexts('words'), ...readFilterTexts('weights')]
    : readFilterTexts('report');
  return ['un-train', 'law'].map((wanted) => {
    const pairs = texts
      .filter(({ name }) => name === wanted)
      .flatMap((text) => text.documents.flat());
    // From all over the text, as the pairs of one statute are alike.
    const step = Math.max(1, Math.floor(pairs.length / pairsOfText));
    const units = pairs
      .filter((_, at) => at % step === 0)
      .slice(0, pairsOfText)
      .map((pair): FilterInput => ({ ...pair, level: 'paragraph' }));
    return { name: wanted, units };
  });
}
