/** The configuration of the checks: which rules, how strictly, with which terms. */
import { z } from 'zod';
import { entryOf } from '../../core/entry.js';
import { DuizhaoError } from '../../core/errors.js';
import type { ConceptType } from '../../core/term.js';
import type { SeverityChoice } from '../checker.js';
import type { RuleOptions } from '../rule-settings.js';
import { rules as allRules } from '../rules/index.js';
import { errorGrades } from '../score/score.js';

const severity = z.enum(['off', 'info', 'warning', 'error']);
const conceptTypes = [
  'entity',
  'instrument',
  'country',
  'term',
  'phrase',
  'lead-word',
  'do-not-translate',
] as const satisfies readonly ConceptType[];
const option = z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]);
const rule = z.union([
  severity,
  z.strictObject({
    severity: severity.optional(),
    /** Severities by type of concept, which go before the rule’s own. */
    types: z.partialRecord(z.enum(conceptTypes), severity).optional(),
    options: z.record(z.string(), option).optional(),
  }),
]);

const configuration = z.strictObject({
  /** For whom the texts are written. */
  profile: z.enum(['un', 'general']).optional(),
  /** A severity for a rule, or more about it, by the rule’s name. */
  rules: z.record(z.string(), rule).optional(),
  /** Files of termbases, from the folder of the configuration. */
  termbases: z.array(z.string().min(1)).min(1).optional(),
  /** The day the texts are of, ISO 8601: a year, a month or a day. */
  date: z
    .string()
    .regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/u, 'a year, month or day, such as 2001-12-19')
    .optional(),
  /** File of the ignores, from the folder of the configuration. */
  ignores: z.string().min(1).optional(),
  /** File of the baseline, from the folder of the configuration. */
  baseline: z.string().min(1).optional(),
  failOn: z.enum(['error', 'warning', 'info', 'never']).optional(),
  score: z
    .strictObject({
      points: z.partialRecord(z.enum(errorGrades), z.number().min(0)).optional(),
      critical: z.array(z.string()).optional(),
    })
    .optional(),
});

/** What `duizhao.config.ts` exports by default. */
export type CheckConfiguration = Readonly<z.infer<typeof configuration>>;

/** Gives the configuration back as it is; an editor then knows its settings. */
export function defineConfig(settings: CheckConfiguration): CheckConfiguration {
  return settings;
}

const hint = 'See docs/checks.md for the settings and the names of the rules.';

/**
 * A configuration out of any value.
 * @param name Of the file, for errors.
 * @throws DuizhaoError CONFIG_INVALID, naming each setting that is wrong and what is allowed.
 */
export function parseConfiguration(value: unknown, name: string): CheckConfiguration {
  const parsed = configuration.safeParse(value);
  if (!parsed.success) throw invalid(name, parsed.error.issues.flatMap(describeIssue));
  const problems = [
    ...Object.entries(parsed.data.rules ?? {}).flatMap(([key, set]) => problemsOf(key, set)),
    ...(parsed.data.score?.critical ?? []).flatMap((key) => problemsOf(key, 'error')),
  ];
  if (problems.length > 0) throw invalid(name, problems);
  return parsed.data;
}

/** Of alternatives, what the nearest of them would want. */
function describeIssue(issue: z.core.$ZodIssue): string[] {
  const place = issue.path.join('.');
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const deepest = issue.errors.toSorted((a, b) => depthOf(b) - depthOf(a))[0] ?? [];
    return deepest.map(({ path, message }) => [[place, ...path].join('.'), message].join(': '));
  }
  return [place === '' ? issue.message : `${place}: ${issue.message}`];
}

function depthOf(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(
    0,
    ...issues.map(({ path, code }) => path.length + (code === 'unrecognized_keys' ? 1 : 0)),
  );
}

function problemsOf(name: string, set: z.infer<typeof rule>): string[] {
  const known = allRules.find((one) => one.name === name);
  if (known === undefined) {
    const names = allRules.map((one) => one.name).join(', ');
    return [`rules.${name}: there is no such rule; there are ${names}`];
  }
  const options = typeof set === 'string' ? {} : (set.options ?? {});
  return Object.entries(options).flatMap(([key, value]) => {
    const usual = entryOf(known.options ?? {}, key);
    const place = `rules.${name}.options.${key}`;
    if (usual === undefined) return [`${place}: the rule has no such option`];
    return kindOf(usual) === kindOf(value) ? [] : [`${place}: it has to be a ${kindOf(usual)}`];
  });
}

function kindOf(value: RuleOptions[string]): string {
  return Array.isArray(value) ? 'list' : typeof value;
}

function invalid(name: string, problems: readonly string[]): DuizhaoError {
  return new DuizhaoError('CONFIG_INVALID', `${name}: ${problems.join('; ')}`, hint);
}

/** The severities of a configuration as a checker takes them. */
export function severitiesOf({
  rules = {},
}: CheckConfiguration): ReadonlyMap<string, SeverityChoice> {
  return new Map(
    Object.entries(rules).flatMap(([name, set]): [string, SeverityChoice][] => {
      if (typeof set === 'string') return [[name, set]];
      return [
        ...(set.severity === undefined
          ? []
          : [[name, set.severity] satisfies [string, SeverityChoice]]),
        ...Object.entries(set.types ?? {}).map(([type, choice]): [string, SeverityChoice] => [
          `${name}/${type}`,
          choice,
        ]),
      ];
    }),
  );
}

/** The options of rules of a configuration as a checker takes them. */
export function ruleOptionsOf({
  rules = {},
}: CheckConfiguration): ReadonlyMap<string, RuleOptions> {
  return new Map(
    Object.entries(rules).flatMap(([name, set]): [string, RuleOptions][] =>
      typeof set === 'string' || set.options === undefined ? [] : [[name, set.options]],
    ),
  );
}
