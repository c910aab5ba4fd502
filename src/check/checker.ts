/** Runs rules over the pairs of one text, or of a whole corpus, one after the other. */
import type { Finding, Severity } from '../core/finding.js';
import { contentId } from '../core/ids.js';
import { isInOneSegment, placeIn } from './joined-text.js';
import type { CheckContext, Pair } from './pair.js';
import type { AnyCheckRule, Complaint, Profile } from './rule.js';
import { rules as allRules } from './rules/index.js';

/** A severity to give, or `off` for none at all. */
export type SeverityChoice = Severity | 'off';

export interface CheckerOptions extends CheckContext {
  /** Default: all of the profile. */
  readonly rules?: readonly AnyCheckRule[];
  /** Which rules run where none are given. Default `un`. */
  readonly profile?: Profile;
  /**
   * Severities to give findings in place of their own, by the rule’s name, or by name and type of
   * concept (`term-missing/country`), which goes before the name alone; `off` leaves them out.
   */
  readonly severities?: ReadonlyMap<string, SeverityChoice>;
}

/** Rules at work on a run of pairs. */
export interface Checker {
  /** What the rules find in a pair, given those before it; from the beginning of its text to the end. */
  check(pair: Pair): Finding[];
}

/** What a rule says of a pair: plain data, which can be sent from thread to thread. */
export interface Remark {
  /** The rule’s place among those that run. */
  readonly rule: number;
  readonly complaint: Complaint;
}

/** Rules that have begun. */
export interface RulesAtWork {
  /** What they say of a pair, in their order; running rules need the pairs in order. */
  look(pair: Pair): Remark[];
}

/** A rule that has begun. */
interface RuleAtWork {
  readonly rule: AnyCheckRule;
  /** Its place among those that run. */
  readonly place: number;
  find(pair: Pair): Complaint[];
}

/** A checker for one run of pairs, which it must be given in order. */
export function createChecker(options: CheckerOptions): Checker {
  const chosen = chooseRules(options);
  const atWork = beginRules(chosen, options);
  return { check: (pair) => toFindings(pair, chosen, atWork.look(pair), options) };
}

/** The rules that run: those given, or those of the profile, but for those that are off. */
export function chooseRules({
  rules,
  profile = 'un',
  severities,
}: Pick<CheckerOptions, 'rules' | 'profile' | 'severities'>): readonly AnyCheckRule[] {
  return (rules ?? allRules.filter((rule) => isInProfile(rule, profile))).filter(
    ({ name }) => severities?.get(name) !== 'off' || hasTypeOf(name, severities),
  );
}

/** Whether a rule is wanted for some type of concept though it is off for the others. */
function hasTypeOf(name: string, severities: ReadonlyMap<string, SeverityChoice>): boolean {
  return [...severities].some(([key, choice]) => key.startsWith(`${name}/`) && choice !== 'off');
}

/**
 * Begins those of the chosen rules that `isWanted` takes, so that others can run in another thread.
 */
export function beginRules(
  chosen: readonly AnyCheckRule[],
  context: CheckContext,
  isWanted: (rule: AnyCheckRule) => boolean = () => true,
): RulesAtWork {
  const atWork = chosen.flatMap((rule, place) =>
    isWanted(rule) ? [begin(rule, place, context)] : [],
  );
  return {
    look: (pair) =>
      atWork
        .filter(({ rule }) => rule.needs === 'any-text' || hasBothTexts(pair))
        .flatMap(({ place, find }) => find(pair).map((complaint) => ({ rule: place, complaint }))),
  };
}

/** Findings out of what the chosen rules say of a pair, from the beginning of its text to the end. */
export function toFindings(
  pair: Pair,
  chosen: readonly AnyCheckRule[],
  remarks: readonly Remark[],
  { severities }: Pick<CheckerOptions, 'severities'>,
): Finding[] {
  return [...remarks]
    .sort((a, b) => startOf(a.complaint) - startOf(b.complaint) || a.rule - b.rule)
    .flatMap(({ rule, complaint }) => {
      const { name } = chosen[rule] ?? { name: '' };
      const severity = severityOf(name, complaint, severities);
      return severity === 'off' ? [] : [toFinding(pair, name, severity, complaint)];
    });
}

function severityOf(
  name: string,
  { severity, conceptType }: Complaint,
  severities: CheckerOptions['severities'],
): SeverityChoice {
  const byType = conceptType === undefined ? undefined : severities?.get(`${name}/${conceptType}`);
  return byType ?? severities?.get(name) ?? severity;
}

function isInProfile({ profiles }: AnyCheckRule, profile: Profile): boolean {
  return profiles === undefined || profiles.includes(profile);
}

function begin(rule: AnyCheckRule, place: number, context: CheckContext): RuleAtWork {
  if ('check' in rule) return { rule, place, find: (pair) => rule.check(pair, context) };
  const run = rule.begin(context);
  return { rule, place, find: (pair) => run.look(pair) };
}

function hasBothTexts({ source, target }: Pair): boolean {
  return source.text.trim() !== '' && target.text.trim() !== '';
}

function startOf({ source, target }: Complaint): number {
  return target?.start ?? source?.start ?? 0;
}

function toFinding(pair: Pair, rule: string, severity: Severity, complaint: Complaint): Finding {
  const { link, checked } = pair;
  const source = complaint.source && placeIn(pair.source, complaint.source);
  const target = complaint.target && placeIn(pair.target, complaint.target);
  const fixable =
    complaint.replacement !== undefined &&
    complaint.target !== undefined &&
    isInOneSegment(pair.target, complaint.target);
  return {
    id: contentId(
      rule,
      link.id,
      checked,
      ...[source, target].flatMap((place) =>
        place === undefined ? ['-'] : [place.segment, String(place.start), String(place.end)],
      ),
      complaint.expected ?? '',
      complaint.found ?? '',
    ),
    rule,
    severity,
    link: link.id,
    checked,
    ...(source && { source }),
    ...(target && { target }),
    ...(complaint.expected !== undefined && { expected: complaint.expected }),
    ...(complaint.found !== undefined && { found: complaint.found }),
    ...(complaint.words !== undefined && { words: complaint.words }),
    ...(complaint.earlier !== undefined && { earlier: complaint.earlier }),
    ...(fixable &&
      target &&
      complaint.replacement !== undefined && {
        fix: { start: target.start, end: target.end, replacement: complaint.replacement },
      }),
  };
}
