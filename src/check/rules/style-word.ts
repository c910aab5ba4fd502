/** Finds words that the United Nations spells, hyphenates or capitalizes otherwise. */
import type { Severity } from '../../core/finding.js';
import { findStyleFaults, type StyleFault } from '../../language/style/find-style.js';
import type { StyleEntry, StyleSource } from '../../language/style/style-entry.js';
import type { Pair } from '../pair.js';
import type { Complaint, RunningRule } from '../rule.js';

export const styleWordRule: RunningRule = {
  name: 'style-word',
  category: 'style/organizational-style',
  profiles: ['un'],
  example: {
    chinese: '欢迎该方案的合作，',
    english: 'Welcoming the co-operation of the program,',
    mended: 'Welcoming the cooperation of the programme,',
  },
  needs: 'both-texts',
  begin: () => {
    const told = new Set<string>();
    return { look: (pair) => complaintsAbout(pair, told) };
  },
};

function complaintsAbout({ source, target }: Pair, told: Set<string>): Complaint[] {
  return findStyleFaults(target.text)
    .filter(({ entry }) => entry.chinese === undefined || source.text.includes(entry.chinese))
    .map((fault): Complaint => {
      const { start, end, found, expected } = fault;
      const severity = severityOf(fault, target.text);
      const habit = habitOf(fault.entry);
      const isTold = told.has(habit);
      if (severity === 'warning') told.add(habit);
      return {
        // A text that is written otherwise throughout is one thing to decide on, not a hundred.
        severity: isTold ? 'info' : severity,
        target: { start, end },
        expected,
        found,
        ...(severity === 'warning' && { replacement: expected }),
      };
    });
}

/** Who writes organisation writes recognise. */
function habitOf({ source, prefer }: StyleEntry): string {
  return source === 'ize' ? source : prefer.toLowerCase().replace(/s$/u, '');
}

// The Organization's own programmes are programmes in their names as well.
const alwaysOurs = /^programs?$/iu;

const oursAlone: ReadonlySet<StyleSource> = new Set(['capital', 'office', 'hyphen']);

/** Names of others are theirs to spell: the Asian Disaster Reduction Center. */
function severityOf({ start, end, found, entry }: StyleFault, text: string): Severity {
  if (entry.mild) return 'info';
  if (oursAlone.has(entry.source)) return 'warning';
  if (!/^\p{Lu}/u.test(found) || alwaysOurs.test(found)) return 'warning';
  const follows = /\p{Lu}[\p{L}-]*\s+(?:(?:of|for|and|the|on)\s+){0,2}$/u;
  const precedes = /^\s+(?:(?:of|for|and|the|on)\s+){0,2}\p{Lu}/u;
  const isInName =
    follows.test(text.slice(Math.max(0, start - 60), start)) || precedes.test(text.slice(end));
  return isInName ? 'info' : 'warning';
}
