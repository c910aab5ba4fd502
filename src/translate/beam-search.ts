/** Finds the likeliest outputs of a decoder that goes one piece at a time, keeping several in view. */

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

/** Forbids pieces that must not come next. */
export interface Guard {
  allows(pieces: readonly number[], next: number): boolean;
}

export interface SearchSettings {
  /** How many pieces the decoder can emit. */
  readonly vocabulary: number;
  readonly startPiece: number;
  readonly endPiece: number;
  /** Hypotheses kept a source. */
  readonly beams: number;
  /** Scores are divided by length to this power: 0 favours short outputs, 1 compares means. */
  readonly lengthPower: number;
  /** How much it counts against an output that parts of the source were not looked at; 0 nothing. */
  readonly coverageWeight: number;
  readonly signal?: AbortSignal;
}

/** What is known of one source of the search. */
export interface SearchSource {
  /** Pieces before which its output does not end, as far as the guard lets it go on. */
  readonly least: number;
  /** Most pieces its output may have. */
  readonly limit: number;
  readonly guard: Guard;
}

export interface Hypothesis {
  /** Without start and end piece. */
  readonly pieces: readonly number[];
  /** Sum of the natural logarithms of the pieces' probabilities, the end's included. */
  readonly logProbability: number;
  /** Mean logarithm of how much each source piece was looked at (at most 1); 0 where unknown. */
  readonly coverage: number;
  /** False where the limit came before the end. */
  readonly complete: boolean;
}

interface LiveHypothesis {
  readonly pieces: readonly number[];
  readonly logProbability: number;
  /** How much each source piece was looked at so far; empty where the decoder does not tell. */
  readonly looks: Float32Array;
  /** Row of the decoder. */
  readonly row: number;
}

interface Candidate {
  readonly from: LiveHypothesis;
  readonly piece: number;
  readonly logProbability: number;
}

interface SourceSearch {
  readonly source: SearchSource;
  live: readonly LiveHypothesis[];
  /** Best first, at most as many as there are beams. */
  finished: readonly Hypothesis[];
}

/**
 * The best hypotheses of each source, best first by length-normalised score, at least one each
 * (the empty one where a guard leaves nothing).
 */
export async function searchBeams(
  rows: DecoderRows,
  sources: readonly SearchSource[],
  settings: SearchSettings,
): Promise<readonly (readonly Hypothesis[])[]> {
  const searches: SourceSearch[] = sources.map((source, row) => ({
    source,
    live: [{ pieces: [], logProbability: 0, looks: new Float32Array(0), row }],
    finished: [],
  }));
  let step = await rows.advance(
    sources.map((_, row) => row),
    sources.map(() => settings.startPiece),
  );
  for (;;) {
    settings.signal?.throwIfAborted();
    const parents: number[] = [];
    const pieces: number[] = [];
    for (const search of searches) {
      if (search.live.length === 0) continue;
      search.live = extend(search, step, settings).map((candidate) => {
        parents.push(candidate.from.row);
        pieces.push(candidate.piece);
        return { ...continued(candidate), row: parents.length - 1 };
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
  const { beams, endPiece } = settings;
  const length = (search.live[0]?.pieces.length ?? 0) + 1;
  const rowCount = step.scores.length / settings.vocabulary;
  const width = (step.attention?.length ?? 0) / rowCount;
  const candidates = search.live
    .map((from) => ({ ...from, looks: lookedAt(from, step.attention, width) }))
    .flatMap((from) => bestPieces(from, search.source, step.scores, settings))
    .sort((a, b) => b.logProbability - a.logProbability)
    .slice(0, 2 * beams);
  const live = candidates.filter(({ piece }) => piece !== endPiece).slice(0, beams);
  const ended = candidates.slice(0, beams).filter(({ piece }) => piece === endPiece);
  keepFinished(search, ended.map(toEnded), settings);
  const bestLive = live[0];
  if (bestLive === undefined) {
    const nothing = { pieces: [], logProbability: -Infinity, coverage: 0, complete: false };
    if (search.finished.length === 0) search.finished = [nothing];
    return [];
  }
  if (length >= search.source.limit) {
    const cut = live.map((candidate) => ({
      ...toHypothesis(continued(candidate)),
      complete: false,
    }));
    keepFinished(search, cut, settings);
    return [];
  }
  const worst = search.finished[beams - 1];
  const isSettled =
    worst !== undefined &&
    worthOf(worst, settings) >= bestLive.logProbability / (length + 1) ** settings.lengthPower;
  return isSettled ? [] : live;
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

function continued({ from, piece, logProbability }: Candidate): LiveHypothesis {
  return { ...from, pieces: [...from.pieces, piece], logProbability };
}

function toEnded({ from, logProbability }: Candidate): Hypothesis {
  return { ...toHypothesis({ ...from, logProbability }), complete: true };
}

// A piece that was hardly looked at counts as this much, so that one of them is no catastrophe.
const leastLook = 0.02;

function toHypothesis({ pieces, logProbability, looks }: LiveHypothesis): Hypothesis {
  let sum = 0;
  for (const look of looks) sum += Math.log(Math.min(1, Math.max(leastLook, look)));
  const coverage = looks.length === 0 ? 0 : sum / looks.length;
  return { pieces, logProbability, coverage, complete: true };
}

function keepFinished(
  search: SourceSearch,
  more: readonly Hypothesis[],
  settings: SearchSettings,
): void {
  if (more.length === 0) return;
  search.finished = [...search.finished, ...more]
    .sort((a, b) => worthOf(b, settings) - worthOf(a, settings))
    .slice(0, settings.beams);
}

// Sets every output that was cut behind every one that ended.
const cutPenalty = 1_000;

function worthOf(
  { pieces, logProbability, coverage, complete }: Hypothesis,
  { lengthPower, coverageWeight }: SearchSettings,
): number {
  const value = logProbability / (pieces.length + 1) ** lengthPower + coverageWeight * coverage;
  return complete ? value : value - cutPenalty;
}

/** The likeliest allowed pieces after one hypothesis, twice as many as there are beams. */
function bestPieces(
  from: LiveHypothesis,
  { guard, least }: SearchSource,
  scores: Float32Array,
  { vocabulary, beams, endPiece }: SearchSettings,
): readonly Candidate[] {
  const mayEnd = from.pieces.length >= least;
  const start = from.row * vocabulary;
  const kept: { piece: number; score: number }[] = [];
  const wanted = 2 * beams;
  let lowest = -Infinity;
  let highest = -Infinity;
  for (let piece = 0; piece < vocabulary; piece++) {
    const score = scores[start + piece] ?? -Infinity;
    if (score > highest) highest = score;
    if (score <= lowest || (piece === endPiece && !mayEnd)) continue;
    if (!guard.allows(from.pieces, piece)) continue;
    let place = kept.length;
    while (place > 0 && (kept[place - 1]?.score ?? 0) < score) place--;
    kept.splice(place, 0, { piece, score });
    if (kept.length > wanted) kept.pop();
    if (kept.length === wanted) lowest = kept[wanted - 1]?.score ?? lowest;
  }
  let sum = 0;
  for (let piece = 0; piece < vocabulary; piece++) {
    sum += Math.exp((scores[start + piece] ?? -Infinity) - highest);
  }
  const normaliser = highest + Math.log(sum);
  return kept.map(({ piece, score }) => ({
    from,
    piece,
    logProbability: from.logProbability + score - normaliser,
  }));
}
