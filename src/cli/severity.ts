/** The order of severities, for `--fail-on`. */
import type { Finding, Severity } from '../core/finding.js';

/** Severities from worst to mildest. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** What `--fail-on` takes. */
export const failOnChoices = [...severities, 'never'] as const;
export type FailOn = (typeof failOnChoices)[number];

/** Whether any finding is at least as bad as the threshold. */
export function reachesThreshold(findings: readonly Finding[], failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  const threshold = severities.indexOf(failOn);
  return findings.some(({ severity }) => severities.indexOf(severity) <= threshold);
}
