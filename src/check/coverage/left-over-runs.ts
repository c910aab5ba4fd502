/** Finds stretches of one text of a pair that nothing in the other stands for. */
import { translationsFor } from '../../align/words/align-words.js';
import type { Mention } from '../../core/mention.js';
import type { Range } from '../../core/range.js';
import { normalizeWidth } from '../../language/script.js';
import { isFrame } from '../frame.js';
import { compareMentions } from '../mention-comparison.js';
import { oncePerPair } from '../once-per-pair.js';
import type { CheckContext, Pair, Side } from '../pair.js';
import { type WeighedWord, weighWords } from './left-over.js';
import weights from './left-over-runs.json' with { type: 'json' };

/** Words in a row that nothing stands for, from the first of them to the end of the last. */
export interface LeftOverRun extends Range {
  readonly words: readonly string[];
  readonly evidence: RunEvidence;
  /** Log-odds, in nats, that the clause was left out or put in. */
  readonly logOdds: number;
}

export interface LeftOver {
  readonly chinese: readonly LeftOverRun[];
  readonly english: readonly LeftOverRun[];
}

/** What speaks for a stretch of words being all there is of a clause, or against it. */
export const runEvidence = [
  /** The excess of the words together, in nats. */
  'excess',
  /** How much longer the English is than usual for the Chinese, in spreads. */
  'length',
  /** The words of the stretch. */
  'words',
  /** The share of the content words between the nearest marks around it that nothing stands for. */
  'share',
  /** The square root of the number of content words of the text, which has more chances. */
  'chances',
  /** Content words of the other side that nothing else stands for: the logarithm of one more. */
  'opposite',
  /** Acronyms among them. */
  'acronyms',
  /** Ends of the stretch that are ends of a clause. */
  'clauseEnds',
  /** Numbers, dates and symbols in it that the other side has not, up to two. */
  'lostMentions',
  /** Those that it has. */
  'keptMentions',
  /** Terms in it of which the other side has none, up to two. */
  'lostTerms',
] as const;

export type RunEvidence = Readonly<Record<(typeof runEvidence)[number], number>>;

type RunWeights = RunEvidence & { readonly base: number };

const { chinese: ofChinese, english: ofEnglish } = weights as {
  readonly chinese: RunWeights;
  readonly english: RunWeights;
};

/**
 * Stretches of either text without counterpart, in the order of the text; likelier than not. None in
 * the frame of a document: a Chinese masthead says 联合国 where the English has only the symbol.
 */
export const leftOverRuns = oncePerPair((pair: Pair, context: CheckContext): LeftOver => {
  const { source, target } = pair;
  if (isFrame(source) && isFrame(target)) return { chinese: [], english: [] };
  const { chinese, english } = describeRuns(pair, context);
  const judge = (runs: readonly Omit<LeftOverRun, 'logOdds'>[], weights: RunWeights) =>
    runs.flatMap((run): LeftOverRun[] => {
      const logOdds = runEvidence.reduce(
        (sum, name) => sum + weights[name] * run.evidence[name],
        weights.base,
      );
      return logOdds < 0 ? [] : [{ ...run, logOdds }];
    });
  return { chinese: judge(chinese, ofChinese), english: judge(english, ofEnglish) };
});

/** All stretches of either text that have more excess than their neighbourhood, with their evidence. */
export function describeRuns(pair: Pair, context: CheckContext) {
  const { source, target } = pair;
  const texts = { chinese: source.text, english: target.text };
  const { chinese, english } = weighWords(texts, translationsFor({}));
  const shared = sharedTerms(source.terms, target.terms);
  const ofSource = coverTerms(chinese, shared.source);
  const ofTarget = coverTerms(english, shared.target);
  const length = unusualLength(source.text, target.text);
  const differences = compareMentions(pair, context);
  const lost = differences.flatMap(({ missing, extra }) => (missing && !extra ? [missing] : []));
  const added = differences.flatMap(({ missing, extra }) => (extra && !missing ? [extra] : []));
  const describe = (
    { text, mentions }: Side,
    words: readonly WeighedWord[],
    alone: readonly Mention[],
    others: readonly WeighedWord[],
    lostTerms: readonly Range[],
  ) =>
    excessiveRuns(words).flatMap((stretch) => {
      const run = words.slice(stretch.from, stretch.to);
      const left = run.filter(({ excess }) => excess > 0);
      const [first, last] = [run[0], run.at(-1)];
      if (first === undefined || last === undefined) return [];
      // Figures are no content words: those beside the stretch belong to it.
      const reach = {
        start: words[stretch.from - 1]?.end ?? 0,
        end: words[stretch.to]?.start ?? text.length,
      };
      const lostHere = alone.filter((mention) => isWithin(mention, reach));
      if (left.length + lostHere.length < fewestWords) return [];
      const keptHere = mentions.filter(
        (mention) =>
          isWithin(mention, { start: first.start, end: last.end }) && !alone.includes(mention),
      );
      const evidence: RunEvidence = {
        excess: run.reduce((sum, { excess }) => sum + excess, 0),
        length,
        words: run.length,
        share: shareOfClause(text, words, stretch),
        chances: Math.sqrt(words.length),
        opposite: Math.log1p(others.filter(({ excess }) => excess > 0).length),
        acronyms: others.filter(({ text, excess }) => excess > 0 && acronym.test(text)).length,
        clauseEnds: clauseEnds(text, words, stretch),
        lostMentions: Math.min(2, lostHere.length),
        keptMentions: Math.min(2, keptHere.length),
        lostTerms: Math.min(2, lostTerms.filter((term) => isWithin(term, reach)).length),
      };
      return [{ start: first.start, end: last.end, words: left.map(({ text }) => text), evidence }];
    });
  return {
    chinese: describe(source, ofSource, lost, ofTarget, without(source.terms, shared.source)),
    english: describe(target, ofTarget, added, ofSource, without(target.terms, shared.target)),
  };
}

const fewestWords = 2;
const acronym = /^\p{Lu}[\p{Lu}-]+s?$/u;

function without<Item>(items: readonly Item[], others: readonly Item[]): Item[] {
  return items.filter((item) => !others.includes(item));
}

function isWithin(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Places of terms that both texts use, whose words need not translate each other. */
function sharedTerms(source: Pair['source']['terms'], target: Pair['target']['terms']) {
  const concepts = (terms: Pair['source']['terms']) =>
    new Set(terms.map(({ concept }) => concept.id));
  const [ofSource, ofTarget] = [concepts(source), concepts(target)];
  return {
    source: source.filter(({ concept }) => ofTarget.has(concept.id)),
    target: target.filter(({ concept }) => ofSource.has(concept.id)),
  };
}

/** What a word of a shared term counts. */
const covered = -3;

function coverTerms(
  words: readonly WeighedWord[],
  terms: readonly Range[],
): readonly WeighedWord[] {
  if (terms.length === 0) return words;
  return words.map((word) =>
    terms.some(({ start, end }) => start <= word.start && word.end <= end)
      ? { ...word, excess: Math.min(word.excess, covered) }
      : word,
  );
}

/** Words in a row, from one place up to another. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Sums of the excess of all words before it, and up to its end. */
  readonly before: number;
  readonly upTo: number;
}

/**
 * The stretches whose words have the most excess together, none of which can be made better by
 * another that touches it (Ruzzo & Tompa, “A linear time algorithm for finding all maximal scoring
 * subsequences”, 1999).
 */
function excessiveRuns(words: readonly WeighedWord[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let sum = 0;
  for (const [place, { excess }] of words.entries()) {
    const before = sum;
    sum += excess;
    if (excess <= 0) continue;
    let stretch: Stretch = { from: place, to: place + 1, before, upTo: sum };
    for (;;) {
      const { before: own, upTo } = stretch;
      const at = stretches.findLastIndex((earlier) => earlier.before < own);
      const earlier = stretches[at];
      if (earlier === undefined || earlier.upTo >= upTo) break;
      stretches.length = at;
      stretch = { ...stretch, from: earlier.from, before: earlier.before };
    }
    stretches.push(stretch);
  }
  return stretches;
}

const clauseMark = /[，、；。：,;:.]/u;

/** Whether a clause ends between two words, or the text before or after them. */
function isParted(text: string, one: Range | undefined, next: Range | undefined): boolean {
  if (one === undefined || next === undefined) return true;
  return clauseMark.test(text.slice(one.end, next.start));
}

/** How many of the two ends of a stretch are marked as ends of a clause, or are those of the text. */
function clauseEnds(text: string, words: readonly WeighedWord[], { from, to }: Stretch): number {
  return (
    Number(isParted(text, words[from - 1], words[from])) +
    Number(isParted(text, words[to - 1], words[to]))
  );
}

/** The share of words left over among those between the marks around a stretch. */
function shareOfClause(text: string, words: readonly WeighedWord[], { from, to }: Stretch): number {
  let [start, end] = [from, to];
  while (!isParted(text, words[start - 1], words[start])) start -= 1;
  while (!isParted(text, words[end - 1], words[end])) end += 1;
  const clause = words.slice(start, end);
  return clause.filter(({ excess }) => excess > 0).length / clause.length;
}

// As the rule `length` has them: English letters a Chinese character, and how far that strays.
const usualRatio = 4.25;
const spreadOfLongTexts = 0.1;
const spreadOfOneCharacter = 0.85;
const lettersPerCharacter = 3.2;

/** How much longer the English is than usual for its Chinese, in spreads. */
function unusualLength(chinese: string, english: string): number {
  const plain = normalizeWidth(chinese);
  const characters = plain.match(/\p{Script=Han}/gu)?.length ?? 0;
  const others = plain.match(/[\p{Script=Latin}\p{N}/]/gu)?.length ?? 0;
  const weight = Math.max(1, characters + others / lettersPerCharacter);
  const spread = Math.sqrt(spreadOfLongTexts ** 2 + spreadOfOneCharacter ** 2 / weight);
  return Math.log((english.trim().length + 1) / (weight * usualRatio)) / spread;
}
