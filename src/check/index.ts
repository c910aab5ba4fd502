/** Checks a bitext, published English and drafts alike, against its Chinese. */
import type { Bitext } from '../core/bitext.js';
import type { Draft } from '../core/draft.js';
import type { Finding } from '../core/finding.js';
import { type CheckerOptions, createChecker } from './checker.js';
import { documentDate } from './document-date.js';
import { type Pair, pairsOf } from './pair.js';

export { type Baseline, createNovelty, readBaseline, writeBaseline } from './baseline.js';
export { type ErrorCategory, errorCategories } from './category.js';
export { checkPairs, type PairFindings, type PairRunOptions } from './check-pairs.js';
export { type CheckedPair, type KnownFinding, knowFindings, textsId } from './checked-pair.js';
export {
  type Checker,
  type CheckerOptions,
  createChecker,
  type SeverityChoice,
} from './checker.js';
export {
  type CheckConfiguration,
  defineConfig,
  parseConfiguration,
  ruleOptionsOf,
  severitiesOf,
} from './config/config.js';
export {
  configurationNames,
  type FoundConfiguration,
  findConfiguration,
  readConfiguration,
} from './config/read-config.js';
export { documentDate } from './document-date.js';
export { type Change, type Mended, mend } from './fix.js';
export { createIgnores, type IgnoreEntry, type Ignores, ignoreOf } from './ignores/ignore.js';
export { readIgnores, writeIgnores } from './ignores/ignores-file.js';
export { applyInline, type InlineIgnore, inlineIgnores } from './ignores/inline.js';
export { createMender, type Mender } from './mender.js';
export type { CheckContext, Pair } from './pair.js';
export type {
  AnyCheckRule,
  CheckRule,
  Complaint,
  Profile,
  RuleExample,
  RuleRun,
  RunningRule,
} from './rule.js';
export { optionsOf } from './rule-options.js';
export type { RuleOptions } from './rule-settings.js';
export { rules } from './rules/index.js';
export {
  type CategoryScore,
  createScoreBoard,
  type ErrorGrade,
  errorGrades,
  type Score,
  type ScoreBoard,
  type ScoreOptions,
  usualPoints,
} from './score/score.js';
export type { TextPair } from './text-pair.js';

export interface CheckOptions extends CheckerOptions {
  /** Drafts of source segments, checked like the target text. Default: none. */
  readonly drafts?: readonly Draft[];
}

/**
 * What the rules find in a bitext, in the order of its links; within a link first the target's
 * text, then drafts, each from beginning to end.
 * @throws TypeError unless the source of the bitext is Chinese and its target English.
 */
export function checkBitext(bitext: Bitext, options: CheckOptions): Finding[] {
  return checkLinks(bitext, options).flatMap(({ findings }) => findings);
}

/** A pair of a bitext with what was found in it. */
export interface LinkFindings {
  readonly pair: Pair;
  readonly findings: Finding[];
}

/**
 * The pairs of a bitext in the order of its links, each with its findings.
 * @throws TypeError unless the source of the bitext is Chinese and its target English.
 */
export function checkLinks(bitext: Bitext, options: CheckOptions): LinkFindings[] {
  const { source, target } = bitext;
  if (source.language !== 'zh' || target.language !== 'en') {
    throw new TypeError('checks want Chinese as the source and English as the target');
  }
  const date = documentDate(target) ?? documentDate(source);
  const context: CheckOptions = {
    documents: { source, target },
    ...(date !== undefined && { date }),
    ...options,
  };
  const published = createChecker(context);
  // Drafts may repeat each other and must not be held against what was published.
  const drafted = createChecker(context);
  return pairsOf(bitext, options.drafts ?? [], context).map((pair) => ({
    pair,
    findings: (pair.checked === 'draft' ? drafted : published).check(pair),
  }));
}
