/** Counts how the terms of a termbase were translated in the pairs of a corpus. */
import type { WordLink } from '../../core/bitext.js';
import type { Concept, TermStatus } from '../../core/term.js';
import type { TermMatcher, TermReading } from '../matcher.js';
import type { TermTexts } from '../text-pair.js';

/** What a concept's term was translated by: a term of the termbase, other words, or nothing. */
export type VariantKind = TermStatus | 'other' | 'missing';

/** In the order in which they are told. */
export const variantKinds: readonly VariantKind[] = [
  'preferred',
  'admitted',
  'superseded',
  'deprecated',
  'other',
  'missing',
];

/** A pair in which a variant stands. */
export interface UsageExample {
  readonly name: string;
  readonly chinese: string;
  readonly english: string;
}

export interface Variant {
  readonly kind: VariantKind;
  /** The English words; empty where nothing was found. */
  readonly text: string;
  /** Pairs in which the term was so translated. */
  readonly count: number;
  readonly examples: readonly UsageExample[];
}

export interface ConceptUsage {
  readonly concept: Concept;
  /** The Chinese terms found, the commonest first. */
  readonly chinese: readonly string[];
  /** Pairs whose Chinese has the concept. */
  readonly pairs: number;
  /** By kind, then the commonest first. */
  readonly variants: readonly Variant[];
}

export interface UsageOptions {
  readonly terms: TermMatcher;
  /** The links between the words of a pair, Chinese first, as `alignWords` gives them. */
  readonly linkWords: (texts: TermTexts) => readonly WordLink[];
  /** Examples to keep of each variant. Default 2. */
  readonly examples?: number;
}

export interface UsageCounter {
  add(texts: TermTexts): void;
  /** Concepts that occur, those translated least by their preferred terms first. */
  usage(): ConceptUsage[];
}

interface VariantCount {
  readonly kind: VariantKind;
  readonly text: string;
  count: number;
  readonly examples: UsageExample[];
}

interface ConceptCount {
  readonly concept: Concept;
  readonly chinese: Map<string, number>;
  pairs: number;
  /** By kind and text. */
  readonly variants: Map<string, VariantCount>;
}

/** Of other words for a concept no more than this many are told apart; what is rare is forgotten. */
const mostVariants = 200;
/** An example is cut to this many characters. */
const longestExample = 240;

/** A counter that has seen nothing yet; it keeps counts and examples, never the corpus. */
export function countUsage({ terms, linkWords, examples = 2 }: UsageOptions): UsageCounter {
  const counts = new Map<string, ConceptCount>();

  function note(count: ConceptCount, kind: VariantKind, text: string, texts: TermTexts): void {
    const key = `${kind}\t${text.toLowerCase()}`;
    let variant = count.variants.get(key);
    if (variant === undefined) {
      if (count.variants.size >= mostVariants) forgetRare(count.variants);
      variant = { kind, text, count: 0, examples: [] };
      count.variants.set(key, variant);
    }
    variant.count += 1;
    if (variant.examples.length < examples) variant.examples.push(exampleOf(texts));
  }

  return {
    add(texts) {
      const found = groupByConcept(terms.find(texts.chinese, 'zh'));
      if (found.size === 0) return;
      const inEnglish = groupByConcept(terms.findEvery(texts.english, 'en'));
      let links: readonly WordLink[] | undefined;
      for (const [concept, readings] of found) {
        const count = counts.get(concept.id) ?? {
          concept,
          chinese: new Map<string, number>(),
          pairs: 0,
          variants: new Map<string, VariantCount>(),
        };
        counts.set(concept.id, count);
        count.pairs += 1;
        for (const { term } of readings) {
          count.chinese.set(term.text, (count.chinese.get(term.text) ?? 0) + 1);
        }
        const english = longestTerms(inEnglish.get(concept) ?? []);
        if (english.size > 0) {
          for (const term of english) note(count, term.status, term.text, texts);
          continue;
        }
        links ??= linkWords(texts);
        const words = readings.map((reading) => linkedWords(texts.english, links ?? [], reading));
        const [said] = words.filter((text) => text !== '');
        note(count, said === undefined ? 'missing' : 'other', said ?? '', texts);
      }
    },
    usage: () =>
      [...counts.values()]
        .map(
          ({ concept, chinese, pairs, variants }): ConceptUsage => ({
            concept,
            chinese: [...chinese]
              .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
              .map(([text]) => text),
            pairs,
            variants: [...variants.values()].sort(
              (a, b) =>
                variantKinds.indexOf(a.kind) - variantKinds.indexOf(b.kind) ||
                b.count - a.count ||
                (a.text < b.text ? -1 : 1),
            ),
          }),
        )
        .sort(
          (a, b) =>
            strayed(b) - strayed(a) || b.pairs - a.pairs || (a.concept.id < b.concept.id ? -1 : 1),
        ),
  };
}

/** Pairs in which a concept is not translated by a term that may be used. */
function strayed({ variants }: ConceptUsage): number {
  return variants
    .filter(({ kind }) => kind !== 'preferred' && kind !== 'admitted')
    .reduce((sum, { count }) => sum + count, 0);
}

function groupByConcept(readings: readonly TermReading[]): Map<Concept, TermReading[]> {
  const groups = new Map<Concept, TermReading[]>();
  for (const reading of readings) {
    const group = groups.get(reading.concept);
    if (group === undefined) groups.set(reading.concept, [reading]);
    else group.push(reading);
  }
  return groups;
}

/** The terms read, each once, without those read inside a longer one. */
function longestTerms(readings: readonly TermReading[]): Set<TermReading['term']> {
  const whole = readings.filter(
    (one) =>
      !readings.some(
        (other) =>
          other.start <= one.start &&
          one.end <= other.end &&
          other.end - other.start > one.end - one.start,
      ),
  );
  return new Set(whole.map(({ term }) => term));
}

/** Words further apart than this do not belong to one term. */
const widestGap = 12;
const surest = 0.4;

/** The English words linked to a stretch of Chinese, from the first to the last that stand together. */
function linkedWords(
  english: string,
  links: readonly WordLink[],
  { start, end }: { readonly start: number; readonly end: number },
): string {
  const ranges = links
    .filter(
      ({ source, score }) =>
        score >= surest && source.some((range) => range.start < end && start < range.end),
    )
    .flatMap(({ target }) => target)
    .filter((range) => /\p{L}/u.test(english.slice(range.start, range.end)))
    .sort((a, b) => a.start - b.start);
  const runs: { start: number; end: number; weight: number }[] = [];
  for (const range of ranges) {
    const last = runs.at(-1);
    if (last !== undefined && range.start - last.end <= widestGap) {
      last.end = Math.max(last.end, range.end);
      last.weight += range.end - range.start;
    } else runs.push({ start: range.start, end: range.end, weight: range.end - range.start });
  }
  const [best] = runs.sort((a, b) => b.weight - a.weight || a.start - b.start);
  return best === undefined ? '' : english.slice(best.start, best.end);
}

/** Leaves out what occurred least; what is common stays. */
function forgetRare(variants: Map<string, VariantCount>): void {
  const least = Math.min(...[...variants.values()].map(({ count }) => count));
  for (const [key, { count, kind }] of variants) {
    if (kind === 'other' && count <= least) variants.delete(key);
  }
}

function exampleOf({ name, chinese, english }: TermTexts): UsageExample {
  const cut = (text: string) =>
    // A slice would keep the whole text in memory.
    Buffer.from(
      text.length <= longestExample ? text : `${text.slice(0, longestExample - 1)}…`,
    ).toString();
  return { name, chinese: cut(chinese), english: cut(english) };
}
