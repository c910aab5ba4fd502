/** What `duizhao check` goes by: its options, before them nothing, after them the configuration. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import {
  type Baseline,
  type CheckConfiguration,
  findConfiguration,
  type IgnoreEntry,
  type PairRunOptions,
  readBaseline,
  readConfiguration,
  readIgnores,
  ruleOptionsOf,
  type ScoreOptions,
  severitiesOf,
} from '../../check/index.js';
import { DuizhaoError } from '../../core/errors.js';
import { readInput } from '../files.js';
import { shipped } from '../pipeline.js';
import type { Settings } from '../settings.js';
import type { FailOn } from '../severity.js';
import { openTermbases } from '../termbases.js';

export interface CheckSettingOptions {
  readonly config?: string;
  readonly profile?: 'un' | 'general';
  readonly termbase?: readonly string[];
  readonly date?: string;
  readonly ignores?: string;
  readonly baseline?: string;
  readonly failOn?: FailOn;
  readonly threads?: string;
}

export interface CheckSettings {
  readonly checks: PairRunOptions;
  /** Where ignores are kept, and those that are there. */
  readonly ignoresFile: string;
  readonly ignores: readonly IgnoreEntry[];
  readonly baseline: Baseline | undefined;
  readonly failOn: FailOn;
  readonly score: ScoreOptions;
}

const usualIgnores = 'duizhao-ignores.json';

/**
 * The settings of a run. Files of the configuration are meant from its folder.
 * @throws DuizhaoError for a configuration or file that is missing or wrong, BAD_USAGE for an option.
 */
export async function readCheckSettings(
  options: CheckSettingOptions,
  settings: Settings,
): Promise<CheckSettings> {
  const { messages } = settings;
  const path = options.config ?? findConfiguration(process.cwd());
  const found = path === undefined ? undefined : await readConfiguration(path);
  const configuration: CheckConfiguration = found?.configuration ?? {};
  const fromConfiguration = (file: string | undefined) =>
    file === undefined || found === undefined ? undefined : resolve(dirname(found.path), file);
  const ignoresFile = options.ignores ?? fromConfiguration(configuration.ignores) ?? usualIgnores;
  const baseline = options.baseline ?? fromConfiguration(configuration.baseline);
  const termbases =
    options.termbase ??
    configuration.termbases?.flatMap((file) => fromConfiguration(file) ?? []) ??
    shipped.termbases();
  const profile = options.profile ?? configuration.profile;
  const date = readDate(options.date, settings) ?? configuration.date;
  const text = (file: string) => new TextDecoder().decode(readInput(file, messages).bytes);
  // A file that is to be made by --ignore need not be there yet.
  const ignores = existsSync(ignoresFile) ? readIgnores(text(ignoresFile), ignoresFile) : [];
  return {
    checks: {
      termMatcher: await openTermbases(termbases, settings),
      ...(profile && { profile }),
      ...(date !== undefined && { date }),
      severities: severitiesOf(configuration),
      ruleOptions: ruleOptionsOf(configuration),
      threads: readThreads(options.threads, settings),
    },
    ignoresFile,
    ignores,
    baseline: baseline === undefined ? undefined : readBaseline(text(baseline), baseline),
    failOn: options.failOn ?? configuration.failOn ?? 'never',
    score: {
      ...(configuration.score?.points && { points: configuration.score.points }),
      ...(configuration.score?.critical && { critical: configuration.score.critical }),
    },
  };
}

function readDate(date: string | undefined, { messages: { check: words } }: Settings) {
  if (date === undefined || isDate(date)) return date;
  throw new DuizhaoError('BAD_USAGE', words.badDate(date), words.badDateHint);
}

/** ISO 8601: a day that there is, a month or a year. */
function isDate(written: string): boolean {
  if (!/^\d{4}(?:-\d\d(?:-\d\d)?)?$/u.test(written)) return false;
  const day = new Date(written);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(written);
}

const mostThreads = 8;

function readThreads(written: string | undefined, { messages: { check: words } }: Settings) {
  if (written === undefined) return Math.min(availableParallelism(), mostThreads);
  const count = Number(written);
  if (Number.isSafeInteger(count) && count >= 0) return count;
  throw new DuizhaoError('BAD_USAGE', words.badThreads(written), words.badThreadsHint);
}
