/** How far the paragraph numbers of two documents can be trusted, learned from the documents. */
import type { BlockNumber } from './article-number.js';
import type { Profile } from './profile.js';

/** What agreeing and differing numbers say about a pair, in log-odds (nats). */
export interface Numbering {
  /** Target number minus source number where the two are in step: 0, or 1 after a renumbering. */
  readonly shift: number;
  readonly agreement: number;
  readonly conflict: number;
}

/**
 * Belief before anything is seen: of 20 right pairs 19 carry the same number. Written as counts,
 * so that what a document shows outweighs it.
 */
const believedAgreements = 1.9;
const believedConflicts = 0.1;

/**
 * Learns the numbering from pairs that content has linked: the commonest shift, the rate at which
 * right pairs agree under it, and how often chance alone would make two numbers agree. Numbers that
 * contradict the content of their paragraphs so lose their say by themselves.
 */
export function learnNumbering(
  pairs: readonly (readonly [Profile, Profile])[],
  source: readonly Profile[],
  target: readonly Profile[],
): Numbering {
  const numbered = pairs.flatMap(([a, b]) =>
    a.number !== undefined && b.number !== undefined && comparable(a.number, b.number)
      ? [b.number.value - a.number.value]
      : [],
  );
  const shift = commonest(numbered);
  const agreeing = numbered.filter((difference) => difference === shift).length;
  const rate =
    (agreeing + believedAgreements) / (numbered.length + believedAgreements + believedConflicts);
  const chance = chanceAgreement(source, target, shift);
  return {
    shift,
    agreement: Math.log(rate / chance),
    conflict: Math.min(0, Math.log((1 - rate) / (1 - chance))),
  };
}

/** Whether two numbers agree under the numbering; undefined where they cannot be compared. */
export function numbersAgree(
  source: BlockNumber | undefined,
  target: BlockNumber | undefined,
  { shift }: Pick<Numbering, 'shift'>,
): boolean | undefined {
  if (source === undefined || target === undefined) return undefined;
  if (!comparable(source, target)) return undefined;
  return target.value - source.value === shift;
}

/** (c), (iii) and (三) may stand for each other; 7. and (g) do not. */
function comparable(a: BlockNumber, b: BlockNumber): boolean {
  return levelOf(a) === levelOf(b);
}

function levelOf({ style }: BlockNumber): string {
  return style === 'letter' || style === 'roman' || style === 'chinese' ? 'list' : style;
}

/** The difference that most pairs show, or 0 where no difference has a majority. */
function commonest(differences: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const difference of differences) {
    counts.set(difference, (counts.get(difference) ?? 0) + 1);
  }
  const majority = [...counts].find(([, count]) => count * 2 > differences.length);
  return majority?.[0] ?? 0;
}

/** Share of all numbered pairs that would agree by chance, kept away from 0 and 1. */
function chanceAgreement(
  source: readonly Profile[],
  target: readonly Profile[],
  shift: number,
): number {
  const counts = new Map<string, number>();
  let sources = 0;
  for (const { number } of source) {
    if (number === undefined) continue;
    sources += 1;
    const key = `${levelOf(number)} ${number.value + shift}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let targets = 0;
  let agreeing = 0;
  for (const { number } of target) {
    if (number === undefined) continue;
    targets += 1;
    agreeing += counts.get(`${levelOf(number)} ${number.value}`) ?? 0;
  }
  const share = sources * targets === 0 ? 0 : agreeing / (sources * targets);
  return Math.min(0.5, Math.max(0.02, share));
}
