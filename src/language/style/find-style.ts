/** Finds in English what the style of the United Nations writes otherwise. */
import type { Range } from '../../core/range.js';
import { styleEntries } from './style-entries.js';
import type { StyleEntry } from './style-entry.js';

/** A place of a text and what would be written there. */
export interface StyleFault extends Range {
  readonly found: string;
  /** In the case of what was found. */
  readonly expected: string;
  readonly entry: StyleEntry;
}

interface Pattern {
  readonly entry: StyleEntry;
  readonly words: readonly string[];
}

const word = /[\p{L}\p{N}]+(?:[-’'.][\p{L}\p{N}]+)*/gu;
const longest = 6; // words of an entry

/** Entries by their first word in lower case, the longest first. */
let patterns: ReadonlyMap<string, readonly Pattern[]> | undefined;

function knownPatterns(): ReadonlyMap<string, readonly Pattern[]> {
  if (patterns !== undefined) return patterns;
  const byFirst = new Map<string, Pattern[]>();
  for (const entry of styleEntries) {
    const words = entry.avoid.split(' ');
    const first = (words[0] ?? '').toLowerCase();
    byFirst.set(first, [...(byFirst.get(first) ?? []), { entry, words }]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  patterns = byFirst;
  return byFirst;
}

interface Word extends Range {
  readonly text: string;
}

/** What is not written so, from beginning to end; nothing overlaps. */
export function findStyleFaults(text: string): StyleFault[] {
  const words = [...text.matchAll(word)].map(
    (match): Word => ({ text: match[0], start: match.index, end: match.index + match[0].length }),
  );
  const faults: StyleFault[] = [];
  for (let place = 0; place < words.length; place++) {
    const fault = faultAt(text, words, place);
    if (fault === undefined) continue;
    faults.push(fault);
    while (place + 1 < words.length && (words[place + 1]?.start ?? 0) < fault.end) place += 1;
  }
  return faults;
}

function faultAt(text: string, words: readonly Word[], place: number): StyleFault | undefined {
  const first = words[place];
  if (first === undefined) return undefined;
  for (const { entry, words: avoided } of knownPatterns().get(first.text.toLowerCase()) ?? []) {
    const run = words.slice(place, place + Math.min(avoided.length, longest));
    const last = run.at(-1);
    if (run.length < avoided.length || last === undefined) continue;
    const found = text.slice(first.start, last.end);
    if (!isSame(found, entry)) continue;
    return {
      start: first.start,
      end: last.end,
      found,
      expected: inCaseOf(found, entry),
      entry,
    };
  }
  return undefined;
}

/** Where case is what is wrong, or a title is meant, case counts. */
function isSame(found: string, { avoid, source }: StyleEntry): boolean {
  if (source === 'capital' || source === 'office') return found === avoid;
  return found.toLowerCase() === avoid.toLowerCase();
}

function inCaseOf(found: string, { prefer, source }: StyleEntry): string {
  if (source === 'capital' || source === 'office') return prefer;
  if (found.length > 1 && found === found.toUpperCase()) return prefer.toUpperCase();
  if (!/^\p{Lu}/u.test(found)) return prefer;
  const capital = prefer.charAt(0).toUpperCase() + prefer.slice(1);
  // Each part of a name may have its capital: NonProliferation.
  return /^\p{L}+\p{Lu}/u.test(found)
    ? capital.replace(/-\p{Ll}/gu, (part) => part.toUpperCase())
    : capital;
}
