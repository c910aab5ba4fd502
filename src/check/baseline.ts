/** Tells new findings from those that an earlier run had. */
import { z } from 'zod';
import { DuizhaoError } from '../core/errors.js';
import type { KnownFinding } from './checked-pair.js';

const schema = 'duizhao-baseline/1';
const file = z.strictObject({
  schema: z.literal(schema),
  /** How many findings there were of each fingerprint. */
  findings: z.record(z.string(), z.number().int().positive()),
});

/** What an earlier run found. */
export type Baseline = ReadonlyMap<string, number>;

/** Whether a finding is new; each of several that are alike is used up once. */
export function createNovelty(baseline: Baseline): (finding: KnownFinding) => boolean {
  const left = new Map(baseline);
  return ({ fingerprint }) => {
    const count = left.get(fingerprint) ?? 0;
    if (count > 0) left.set(fingerprint, count - 1);
    return count === 0;
  };
}

/**
 * Reads what `writeBaseline` writes.
 * @throws DuizhaoError CONFIG_INVALID for anything else.
 */
export function readBaseline(text: string, name: string): Baseline {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const parsed = file.safeParse(value);
  if (parsed.success) return new Map(Object.entries(parsed.data.findings));
  throw new DuizhaoError(
    'CONFIG_INVALID',
    `${name} is no baseline`,
    'Write one with duizhao check --write-baseline.',
  );
}

/** A baseline as a file, in the order of the fingerprints, so that few lines change with the text. */
export function writeBaseline(baseline: Baseline): string {
  const findings = Object.fromEntries([...baseline].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ schema, findings }, null, 2)}\n`;
}
