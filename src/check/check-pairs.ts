/** Checks pairs as they come out of a file, however many there are. */
import type { Finding } from '../core/finding.js';
import {
  beginRules,
  type CheckerOptions,
  chooseRules,
  type Remark,
  toFindings,
} from './checker.js';
import { pairOfTexts, type TextPair } from './text-pair.js';
import { type CheckThreads, createCheckThreads } from './threads/check-threads.js';

export interface PairRunOptions extends Omit<CheckerOptions, 'rules' | 'documents'> {
  /** Threads besides the one that reads and writes; 0, the default, for none. */
  readonly threads?: number;
}

/** A pair with what was found in it. */
export interface PairFindings<Given extends TextPair> {
  readonly pair: Given;
  readonly findings: Finding[];
}

// Large enough that sending it costs little, small enough that few pairs are held.
const batchSize = 128;
/** Fewer pairs than these are checked before a thread has started. */
const threadedFrom = 1_000;

/**
 * The pairs in their order, each with its findings; the same whatever the number of threads. No more
 * than a few batches are held at a time.
 */
export async function* checkPairs<Given extends TextPair>(
  pairs: AsyncIterable<Given>,
  options: PairRunOptions,
): AsyncGenerator<PairFindings<Given>> {
  const { first, all, isWhole } = await takeFirst(pairs, threadedFrom);
  const threads = isWhole ? 0 : (options.threads ?? 0);
  const chosen = chooseRules(options);
  // Those that compare pairs with earlier ones need all of them in one place.
  const inOrder = beginRules(chosen, options, (rule) => threads === 0 || 'begin' in rule);
  const finish = (given: Given, remarks: readonly Remark[]): PairFindings<Given> => {
    const pair = pairOfTexts(given, options.termMatcher);
    const all = [...remarks, ...inOrder.look(pair)];
    return { pair: given, findings: toFindings(pair, chosen, all, options) };
  };
  if (threads === 0) {
    for await (const pair of isWhole ? first : all) yield finish(pair, []);
    return;
  }
  const pool = createCheckThreads(threads, taskOf(options));
  try {
    for await (const { batch, remarks } of ahead(all, pool, threads * 2)) {
      for (const [place, pair] of batch.entries()) yield finish(pair, remarks[place] ?? []);
    }
  } finally {
    await pool.close();
  }
}

function taskOf({ profile, severities, termMatcher, date, ruleOptions }: PairRunOptions) {
  return {
    ...(profile && { profile }),
    ...(severities && { severities }),
    termbase: termMatcher.termbase,
    context: { ...(date !== undefined && { date }), ...(ruleOptions && { ruleOptions }) },
  };
}

/** The first items, all of them, and whether the first are all. */
async function takeFirst<Item>(items: AsyncIterable<Item>, count: number) {
  const iterator = items[Symbol.asyncIterator]();
  const first: Item[] = [];
  let isWhole = false;
  while (first.length < count && !isWhole) {
    const next = await iterator.next();
    if (next.done) isWhole = true;
    else first.push(next.value);
  }
  const rest = { [Symbol.asyncIterator]: () => iterator };
  async function* all(): AsyncGenerator<Item> {
    yield* first;
    yield* rest;
  }
  return { first, all: all(), isWhole };
}

interface CheckedBatch<Given> {
  readonly batch: readonly Given[];
  readonly remarks: readonly (readonly Remark[])[];
}

/** Batches in their order, with `most` of them under way. */
async function* ahead<Given extends TextPair>(
  pairs: AsyncIterable<Given>,
  pool: CheckThreads,
  most: number,
): AsyncGenerator<CheckedBatch<Given>> {
  const underWay: Promise<CheckedBatch<Given>>[] = [];
  const send = (batch: readonly Given[]) => {
    const plain = batch.map(({ id, chinese, english }) => ({ id, chinese, english }));
    const sent = pool.look(plain).then((remarks) => ({ batch, remarks }));
    // It is waited for later; until then a failure must not count as unheard of.
    sent.catch(() => undefined);
    underWay.push(sent);
  };
  let batch: Given[] = [];
  for await (const pair of pairs) {
    batch.push(pair);
    if (batch.length < batchSize) continue;
    send(batch);
    batch = [];
    const first = underWay.length >= most ? underWay.shift() : undefined;
    if (first !== undefined) yield await first;
  }
  if (batch.length > 0) send(batch);
  for (const rest of underWay) yield await rest;
}
