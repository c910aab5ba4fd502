/** Finds the likeliest outputs of a decoder that goes one piece at a time, keeping several in view. */
import { type Constraint, piecesTowards, progressOf } from './constraints.js';

/** What a decoder says of the next piece of each row. */
export interface StepScores {
  /** Not normalised, row by row (`rows × vocabulary`). */
  readonly scores: Float32Array;
  /** Where in its source each row looks, where the decoder tells (`rows × width`; rows sum to 1). */
  readonly attention?: Float32Array;
}

/** A running decoder over some rows; at the start there is one row a source. */
export interface DecoderRows {
  /** Row `i` from now on continues the old row `parents[i]` with `pieces[i]`. */
  advance(parents: readonly number[], pieces: readonly number[]): Promise<StepScores>;
}

/** An output so far. */
export interface Prefix {
  readonly pieces: readonly number[];
  /** What the pieces read; a word that starts with a space is a new one. */
  readonly text: string;
}

/** Forbids pieces that must not come next. */
export interface Guard {
  allows(prefix: Prefix, next: number): boolean;
}

export interface SearchSettings {
  /** Text of each piece that the decoder can emit; its length is the size of the vocabulary. */
  readonly texts: readonly string[];
  readonly startPiece: number;
  readonly endPiece: number;
  /** Pieces that every output begins with and that no hypothesis counts, e.g. its language. */
  readonly forced?: readonly number[];
  /** Hypotheses kept a source. */
  readonly beams: number;
  /** Scores are divided by length to this power: 0 favours short outputs, 1 compares means. */
  readonly lengthPower: number;
  /** How much it counts against an output that parts of the source were not looked at; 0 nothing. */
  readonly coverageWeight: number;
  /** How much a piece of a wish counts in favour of an output, in nats; 0 where left out. */
  readonly pull?: number;
  readonly signal?: AbortSignal;
}

/** What is known of one source of the search. */
export interface SearchSource {
  /** Pieces before which its output does not end, as far as the guard lets it go on. */
  readonly least: number;
  /** Most pieces its output may have. */
  readonly limit: number;
  readonly guard: Guard;
  /** What its output is to hold; the search keeps hypotheses at every stage of holding it. */
  readonly constraints?: readonly Constraint[];
  /** What its output had better hold: each piece of it counts `pull` (nats) in its favour. */
  readonly wishes?: readonly Constraint[];
}

export interface Hypothesis {
  /** Without start and end piece. */
  readonly pieces: readonly number[];
  /** Natural logarithms of the pieces' probabilities, the end's last. */
  readonly scores: readonly number[];
  /** Their sum. */
  readonly logProbability: number;
  /** What the wishes that it holds count in its favour, in nats. */
  readonly favour: number;
  /** Mean entropy of the choices of piece, in nats. */
  readonly entropy: number;
  /** Mean logarithm of how much each source piece was looked at (at most 1); 0 where unknown. */
  readonly coverage: number;
  /** How much each source piece was looked at in all; empty where unknown. */
  readonly looks: Float32Array;
  /** How many of the constraints it meets. */
  readonly met: number;
  /** False where the limit came before the end. */
  readonly complete: boolean;
}

interface LiveHypothesis extends Prefix {
  readonly scores: readonly number[];
  readonly logProbability: number;
  /** Sum of the entropies so far. */
  readonly surprise: number;
  /** How much each source piece was looked at so far; empty where the decoder does not tell. */
  readonly looks: Float32Array;
  /** Row of the decoder. */
  readonly row: number;
}

interface Candidate {
  readonly from: LiveHypothesis;
  readonly piece: number;
  /** Of the piece alone. */
  readonly score: number;
  readonly logProbability: number;
  /** `logProbability` with what the wishes add that the output holds or is in the middle of. */
  readonly rank: number;
  readonly entropy: number;
}

interface SourceSearch {
  readonly source: SearchSource;
  live: readonly LiveHypothesis[];
  /** Best first, at most as many as there are beams (with constraints, two for each number met). */
  finished: readonly Hypothesis[];
  /** Steps since an output that meets every constraint was finished. */
  patience: number;
}

/**
 * The best hypotheses of each source, best first by length-normalised score, at least one each
 * (the empty one where a guard leaves nothing).
 *
 * With constraints the hypotheses kept are shared out among those that have come equally far in
 * meeting them (dynamic beam allocation: Post & Vilar, NAACL 2018), pieces that go on with a
 * constraint are always tried, and the best outputs are kept for each number of constraints met.
 * Wishes only count in an output's favour, as phrases to listen for do in speech recognition
 * (contextual biasing: Zhao et al., Interspeech 2019); what a wish broken off had counted is lost.
 */
export async function searchBeams(
  rows: DecoderRows,
  sources: readonly SearchSource[],
  settings: SearchSettings,
): Promise<readonly (readonly Hypothesis[])[]> {
  const nothing = { pieces: [], text: '', scores: [], logProbability: 0, surprise: 0 };
  const searches: SourceSearch[] = sources.map((source, row) => ({
    source,
    live: [{ ...nothing, looks: new Float32Array(0), row }],
    finished: [],
    patience: patience,
  }));
  const everyRow = sources.map((_, row) => row);
  let step = await rows.advance(
    everyRow,
    sources.map(() => settings.startPiece),
  );
  for (const piece of settings.forced ?? []) {
    step = await rows.advance(
      everyRow,
      sources.map(() => piece),
    );
  }
  for (;;) {
    settings.signal?.throwIfAborted();
    const parents: number[] = [];
    const pieces: number[] = [];
    for (const search of searches) {
      if (search.live.length === 0) continue;
      search.live = extend(search, step, settings).map((candidate) => {
        parents.push(candidate.from.row);
        pieces.push(candidate.piece);
        return { ...continued(candidate, settings), row: parents.length - 1 };
      });
    }
    if (parents.length === 0) break;
    step = await rows.advance(parents, pieces);
  }
  return searches.map(({ finished }) => finished);
}

/** One step of one source: what ends is kept among the finished, what goes on is given back. */
function extend(
  search: SourceSearch,
  step: StepScores,
  settings: SearchSettings,
): readonly Candidate[] {
  const { endPiece, beams } = settings;
  const length = (search.live[0]?.pieces.length ?? 0) + 1;
  const rowCount = step.scores.length / settings.texts.length;
  const width = (step.attention?.length ?? 0) / rowCount;
  const live = search.live.map((from) => ({
    ...from,
    looks: lookedAt(from, step.attention, width),
  }));
  const candidates = live
    .flatMap((from) => bestPieces(from, search.source, step.scores, settings))
    .sort((a, b) => b.rank - a.rank);
  const constraints = search.source.constraints ?? [];
  const isFree = constraints.length === 0;
  const shortlist = isFree ? candidates.slice(0, 2 * beams) : candidates;
  const going = shortlist.filter(({ piece }) => piece !== endPiece);
  const kept = isFree ? going.slice(0, beams) : shareOut(going, constraints, settings);
  const ended = (isFree ? shortlist.slice(0, beams) : shortlist)
    .filter(({ piece, score }) => piece === endPiece && (isFree || score > leastEnd))
    .map((candidate) => toEnded(candidate, search.source, settings));
  keepFinished(search, ended, settings);
  const bestLive = kept[0];
  if (bestLive === undefined) {
    if (search.finished.length === 0) search.finished = [emptyHypothesis];
    return [];
  }
  if (length >= search.source.limit) {
    const cut = kept.map((candidate) => ({
      ...toHypothesis(continued(candidate, settings), search.source, settings),
      complete: false,
    }));
    keepFinished(search, cut, settings);
    return [];
  }
  return isSettled(search, kept, length, settings) ? [] : kept;
}

const emptyHypothesis: Hypothesis = {
  pieces: [],
  scores: [],
  logProbability: -Infinity,
  favour: 0,
  entropy: 0,
  coverage: 0,
  looks: new Float32Array(0),
  met: 0,
  complete: false,
};

// Hypotheses of a constrained search need not be good to be kept: one ends where that is likely.
const leastEnd = Math.log(0.1);
// Steps that a constrained search goes on when only such as lack something are left to go on.
const patience = 6;

/** Whether nothing that goes on can still be better than what is finished. */
function isSettled(
  search: SourceSearch,
  live: readonly Candidate[],
  length: number,
  settings: SearchSettings,
): boolean {
  const constraints = search.source.constraints ?? [];
  const bestOf = (candidates: readonly Candidate[]) =>
    (candidates[0]?.rank ?? -Infinity) / (length + 1) ** settings.lengthPower;
  if (constraints.length === 0) {
    const worst = search.finished[settings.beams - 1];
    return worst !== undefined && worthOf(worst, settings) >= bestOf(live);
  }
  const best = search.finished.find(({ met }) => met === constraints.length);
  if (best === undefined) return false;
  const whole = live.filter(({ from, piece }) => {
    const text = from.text + (settings.texts[piece] ?? '');
    return progressOf(constraints, text).met === constraints.length;
  });
  if (whole.length > 0) return worthOf(best, settings) >= bestOf(whole);
  search.patience -= 1;
  return search.patience <= 0;
}

/** As many candidates as there are beams, in turn from each stage of meeting the constraints. */
function shareOut(
  candidates: readonly Candidate[],
  constraints: readonly Constraint[],
  { beams, texts }: SearchSettings,
): readonly Candidate[] {
  const banks = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const text = candidate.from.text + (texts[candidate.piece] ?? '');
    const { steps } = progressOf(constraints, text);
    const bank = banks.get(steps);
    if (bank === undefined) banks.set(steps, [candidate]);
    else bank.push(candidate);
  }
  const furthestFirst = [...banks].sort(([a], [b]) => b - a).map(([, bank]) => bank);
  const chosen: Candidate[] = [];
  for (let place = 0; chosen.length < beams; place++) {
    const turn = furthestFirst.flatMap((bank) => bank[place] ?? []);
    if (turn.length === 0) break;
    chosen.push(...turn.slice(0, beams - chosen.length));
  }
  return chosen.sort((a, b) => b.rank - a.rank);
}

function lookedAt(
  { row, looks }: LiveHypothesis,
  attention: Float32Array | undefined,
  width: number,
): Float32Array {
  if (attention === undefined) return looks;
  const now = attention.slice(row * width, (row + 1) * width);
  return looks.length === 0 ? now : now.map((look, at) => look + (looks[at] ?? 0));
}

function continued(
  { from, piece, score, logProbability, entropy }: Candidate,
  { texts }: SearchSettings,
): LiveHypothesis {
  return {
    pieces: [...from.pieces, piece],
    text: from.text + (texts[piece] ?? ''),
    scores: [...from.scores, score],
    logProbability,
    surprise: from.surprise + entropy,
    looks: from.looks,
    row: from.row,
  };
}

function toEnded(
  { from, score, logProbability, entropy }: Candidate,
  source: SearchSource,
  settings: SearchSettings,
): Hypothesis {
  const surprise = from.surprise + entropy;
  const scores = [...from.scores, score];
  return toHypothesis({ ...from, scores, logProbability, surprise }, source, settings);
}

// A piece that was hardly looked at counts as this much, so that one of them is no catastrophe.
const leastLook = 0.02;

function toHypothesis(
  { pieces, text, scores, logProbability, surprise, looks }: LiveHypothesis,
  { constraints = [], wishes = [] }: SearchSource,
  { pull = 0 }: SearchSettings,
): Hypothesis {
  let sum = 0;
  for (const look of looks) sum += Math.log(Math.min(1, Math.max(leastLook, look)));
  return {
    pieces,
    scores,
    logProbability,
    favour: wishes.length === 0 ? 0 : pull * progressOf(wishes, text).held,
    entropy: surprise / Math.max(1, scores.length),
    coverage: looks.length === 0 ? 0 : sum / looks.length,
    looks,
    met: constraints.length === 0 ? 0 : progressOf(constraints, text).met,
    complete: true,
  };
}

function keepFinished(
  search: SourceSearch,
  more: readonly Hypothesis[],
  settings: SearchSettings,
): void {
  if (more.length === 0) return;
  const ranked = [...search.finished, ...more].sort(
    (a, b) => worthOf(b, settings) - worthOf(a, settings),
  );
  if (search.source.constraints === undefined || search.source.constraints.length === 0) {
    search.finished = ranked.slice(0, settings.beams);
    return;
  }
  const places = new Map<number, number>();
  search.finished = ranked.filter(({ met }) => {
    const place = places.get(met) ?? 0;
    places.set(met, place + 1);
    return place < keptForEach;
  });
}

// Finished outputs kept for each number of constraints met.
const keptForEach = 2;
// Sets every output that was cut behind every one that ended.
const cutPenalty = 1_000;

/** Score of a finished output by its length, what it looked at and whether it was cut. */
function worthOf(
  { pieces, logProbability, favour, coverage, complete }: Hypothesis,
  { lengthPower, coverageWeight }: SearchSettings,
): number {
  const value =
    (logProbability + favour) / (pieces.length + 1) ** lengthPower + coverageWeight * coverage;
  return complete ? value : value - cutPenalty;
}

/**
 * The likeliest allowed pieces after one hypothesis, twice as many as there are beams, and those
 * that go on with a constraint.
 */
function bestPieces(
  from: LiveHypothesis,
  { guard, least, constraints = [], wishes = [] }: SearchSource,
  scores: Float32Array,
  { texts, beams, endPiece, pull = 0 }: SearchSettings,
): readonly Candidate[] {
  const mayEnd = from.pieces.length >= least;
  const vocabulary = texts.length;
  const row = scores.subarray(from.row * vocabulary, (from.row + 1) * vocabulary);
  const kept: { piece: number; score: number }[] = [];
  const wanted = 2 * beams;
  let lowest = -Infinity;
  let highest = -Infinity;
  for (let piece = 0; piece < vocabulary; piece++) {
    const score = row[piece] ?? -Infinity;
    if (score > highest) highest = score;
    if (score <= lowest || (piece === endPiece && !mayEnd)) continue;
    if (!guard.allows(from, piece)) continue;
    let place = kept.length;
    while (place > 0 && (kept[place - 1]?.score ?? 0) < score) place--;
    kept.splice(place, 0, { piece, score });
    if (kept.length > wanted) kept.pop();
    if (kept.length === wanted) lowest = kept[wanted - 1]?.score ?? lowest;
  }
  const towards = piecesTowards([...constraints, ...wishes], from.text);
  for (const piece of towards) {
    const score = row[piece];
    if (score === undefined || kept.some((other) => other.piece === piece)) continue;
    if (guard.allows(from, piece)) kept.push({ piece, score });
  }
  const { normaliser, entropy } = sumUp(row, highest);
  const held = wishes.length === 0 ? 0 : progressOf(wishes, from.text).held;
  // A piece that goes on with no wish leaves those that are held, and ends the others.
  const stepsWith = (piece: number) =>
    towards.has(piece) ? progressOf(wishes, from.text + (texts[piece] ?? '')).steps : held;
  return kept.map(({ piece, score }) => ({
    from,
    piece,
    score: score - normaliser,
    logProbability: from.logProbability + score - normaliser,
    rank: from.logProbability + score - normaliser + pull * stepsWith(piece),
    entropy,
  }));
}

// Pieces this far below the best add less to the sum than rounding takes away.
const negligible = -18;

/** Logarithm of the sum of a row's exponentials, and the entropy of what they make, in nats. */
function sumUp(row: Float32Array, highest: number): { normaliser: number; entropy: number } {
  let sum = 0;
  let weighted = 0;
  for (let piece = 0; piece < row.length; piece++) {
    const below = (row[piece] ?? -Infinity) - highest;
    if (below < negligible) continue;
    const share = Math.exp(below);
    sum += share;
    weighted += share * below;
  }
  return { normaliser: highest + Math.log(sum), entropy: Math.log(sum) - weighted / sum };
}
