/** Finds units that repeat a held-out set, which must not be trained on. */
import type { Language } from '../../core/document.js';
import { normalForm } from './normal-form.js';
import { textShingles } from './shingles.js';

/** A text of a held-out set. */
export interface HeldOutText {
  readonly language: Language;
  readonly text: string;
  /** Where it stands, e.g. `test.tsv:12`. */
  readonly place: string;
}

export interface HeldOutIndex {
  /** The place of the held-out text that a side of the unit repeats, if any: of the first one. */
  find(chinese: string, english: string): string | undefined;
}

/**
 * An index of held-out texts. A side repeats one if it is the same in normal form, or if it holds at
 * least a share `contained` of its shingles: the text itself with small changes, or inside a longer
 * one (n-gram overlap as in Brown et al. 2020, appendix C; containment after Broder 1997). Texts too
 * short for shingles count only as a whole: they say what many say.
 */
export function createHeldOutIndex(texts: Iterable<HeldOutText>, contained: number): HeldOutIndex {
  const all = [...texts];
  const chinese = createSideIndex(all, 'zh', contained);
  const english = createSideIndex(all, 'en', contained);
  return { find: (zh, en) => chinese(zh) ?? english(en) };
}

interface HeldOut {
  readonly place: string;
  /** Its shingles as numbers, the rarest in the set first. */
  readonly shingles: readonly number[];
}

function createSideIndex(
  texts: readonly HeldOutText[],
  language: Language,
  contained: number,
): (text: string) => string | undefined {
  const wholes = new Map<string, string>();
  const numbers = new Map<string, number>();
  const frequencies: number[] = [];
  const held: HeldOut[] = [];
  for (const { language: own, text, place } of texts) {
    if (own !== language) continue;
    const whole = normalForm(text);
    if (whole === '') continue;
    if (!wholes.has(whole)) wholes.set(whole, place);
    const shingles = Array.from(textShingles(text, language) ?? [], (shingle) => {
      const number = numbers.get(shingle) ?? numbers.size;
      numbers.set(shingle, number);
      frequencies[number] = (frequencies[number] ?? 0) + 1;
      return number;
    });
    if (shingles.length > 0) held.push({ place, shingles });
  }
  // What holds enough of a text's shingles holds one of its rarest, so that no more need be looked
  // up (prefix filtering; Chaudhuri, Ganti & Kaushik 2006).
  const holders = new Map<number, number[]>();
  const ranked = held.map(({ place, shingles }, at) => {
    const sorted = shingles.toSorted(
      (a, b) => (frequencies[a] ?? 0) - (frequencies[b] ?? 0) || a - b,
    );
    for (const number of sorted.slice(0, sorted.length - least(sorted.length, contained) + 1)) {
      const known = holders.get(number);
      if (known === undefined) holders.set(number, [at]);
      else known.push(at);
    }
    return { place, shingles: sorted };
  });
  return (text) => {
    const same = wholes.get(normalForm(text));
    if (same !== undefined || held.length === 0) return same;
    const own = new Set<number>();
    const candidates = new Set<number>();
    for (const shingle of textShingles(text, language) ?? []) {
      const number = numbers.get(shingle);
      if (number === undefined) continue;
      own.add(number);
      for (const at of holders.get(number) ?? []) candidates.add(at);
    }
    for (const at of [...candidates].sort((a, b) => a - b)) {
      const candidate = ranked[at];
      if (candidate !== undefined && holds(own, candidate.shingles, contained)) {
        return candidate.place;
      }
    }
    return undefined;
  };
}

/** How many of `size` shingles are a share `contained` of them, at least one. */
function least(size: number, contained: number): number {
  return Math.max(1, Math.ceil(size * contained - 1e-9));
}

function holds(own: ReadonlySet<number>, shingles: readonly number[], contained: number): boolean {
  const shared = shingles.reduce((sum, number) => sum + (own.has(number) ? 1 : 0), 0);
  return shared >= least(shingles.length, contained);
}
