/** Findings that a person has looked at and wants to hear no more of. */
import { z } from 'zod';
import { type CheckedPair, type KnownFinding, textsId } from '../checked-pair.js';

const text = z.string().trim().min(1);

/** One decision to ignore, with who took it and why. */
export const ignoreEntry = z
  .strictObject({
    rule: text,
    /** Fingerprint of the finding; without it all findings of the rule in the place are meant. */
    finding: text.optional(),
    /** The Chinese and the English by what they say (see `textsId`): holds wherever they stand. */
    texts: text.optional(),
    /** Id of a segment or pair: holds whatever it says. */
    segment: text.optional(),
    reason: text,
    author: text,
    /** The last day on which it holds. */
    until: z.iso.date().optional(),
  })
  .refine(({ texts, segment }) => texts !== undefined || segment !== undefined, {
    message: '“texts” or “segment” has to say where',
  });
export type IgnoreEntry = Readonly<z.infer<typeof ignoreEntry>>;

/** Ignores at work on a run of pairs. */
export interface Ignores {
  /** The pair without the findings that are ignored. */
  apply(pair: CheckedPair<KnownFinding>): CheckedPair<KnownFinding>;
  /** How many findings were ignored so far. */
  count(): number;
  /** Entries that fitted nothing so far: what they speak of has been mended, or has changed. */
  stale(): readonly IgnoreEntry[];
  /** Entries whose day is over. */
  readonly expired: readonly IgnoreEntry[];
}

/** @param today In ISO 8601, by which entries expire. */
export function createIgnores(entries: readonly IgnoreEntry[], today: string): Ignores {
  const isOver = ({ until }: IgnoreEntry) => until !== undefined && until < today;
  const inForce = entries.filter((entry) => !isOver(entry));
  const used = new Set<IgnoreEntry>();
  const byRule = new Map<string, IgnoreEntry[]>();
  for (const entry of inForce) byRule.set(entry.rule, [...(byRule.get(entry.rule) ?? []), entry]);
  let count = 0;
  return {
    apply(pair) {
      if (pair.findings.length === 0 || inForce.length === 0) return pair;
      const texts = textsId(pair);
      const findings = pair.findings.filter((finding) => {
        const fitting = (byRule.get(finding.rule) ?? []).filter((entry) =>
          fits(entry, finding, pair.id, texts),
        );
        for (const entry of fitting) used.add(entry);
        if (fitting.length > 0) count += 1;
        return fitting.length === 0;
      });
      return { ...pair, findings };
    },
    count: () => count,
    stale: () => inForce.filter((entry) => !used.has(entry)),
    expired: entries.filter(isOver),
  };
}

function fits(entry: IgnoreEntry, finding: KnownFinding, pair: string, texts: string): boolean {
  if (entry.finding !== undefined && entry.finding !== finding.fingerprint) return false;
  if (entry.texts !== undefined && entry.texts !== texts) return false;
  const { segment } = entry;
  return (
    segment === undefined ||
    [pair, finding.link, finding.source?.segment, finding.target?.segment].includes(segment)
  );
}

/** The entry that has a finding ignored as long as its texts stay as they are. */
export function ignoreOf(
  finding: KnownFinding,
  pair: CheckedPair,
  { reason, author, until }: Pick<IgnoreEntry, 'reason' | 'author' | 'until'>,
): IgnoreEntry {
  return {
    rule: finding.rule,
    finding: finding.fingerprint,
    texts: textsId(pair),
    reason,
    author,
    ...(until !== undefined && { until }),
  };
}
