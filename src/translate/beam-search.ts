/** Finds the likeliest outputs of a decoder that goes one piece at a time, keeping several in view. */

/** A running decoder over some rows; at the start there is one row a source. */
export interface DecoderRows {
  /**
   * Row `i` from now on continues the old row `parents[i]` with `pieces[i]`.
   * Gives back the scores of what may come next, row by row (`rows × vocabulary`, not normalised).
   */
  advance(parents: readonly number[], pieces: readonly number[]): Promise<Float32Array>;
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
  readonly signal?: AbortSignal;
}

/** What is known of one source of the search. */
export interface SearchSource {
  /** Most pieces its output may have. */
  readonly limit: number;
  readonly guard: Guard;
}

export interface Hypothesis {
  /** Without start and end piece. */
  readonly pieces: readonly number[];
  /** Sum of the natural logarithms of the pieces' probabilities, the end's included. */
  readonly logProbability: number;
  /** False where the limit came before the end. */
  readonly complete: boolean;
}

interface LiveHypothesis {
  readonly pieces: readonly number[];
  readonly logProbability: number;
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
  readonly finished: Hypothesis[];
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
    live: [{ pieces: [], logProbability: 0, row }],
    finished: [],
  }));
  let scores = await rows.advance(
    sources.map((_, row) => row),
    sources.map(() => settings.startPiece),
  );
  for (;;) {
    settings.signal?.throwIfAborted();
    const parents: number[] = [];
    const pieces: number[] = [];
    for (const search of searches) {
      if (search.live.length === 0) continue;
      const chosen = extend(search, scores, settings);
      search.live = chosen.map(({ from, piece, logProbability }) => {
        parents.push(from.row);
        pieces.push(piece);
        return { pieces: [...from.pieces, piece], logProbability, row: parents.length - 1 };
      });
    }
    if (parents.length === 0) break;
    scores = await rows.advance(parents, pieces);
  }
  return searches.map(({ finished }) => ranked(finished, settings.lengthPower));
}

/** One step of one source: finished candidates are kept, the live ones given back. */
function extend(
  search: SourceSearch,
  scores: Float32Array,
  settings: SearchSettings,
): readonly Candidate[] {
  const { beams, endPiece } = settings;
  const candidates = search.live
    .flatMap((from) => bestPieces(from, search.source.guard, scores, settings))
    .sort((a, b) => b.logProbability - a.logProbability)
    .slice(0, 2 * beams);
  const live: Candidate[] = [];
  candidates.forEach((candidate, rank) => {
    if (candidate.piece !== endPiece) {
      if (live.length < beams) live.push(candidate);
    } else if (rank < beams) {
      const { from, logProbability } = candidate;
      search.finished.push({ pieces: from.pieces, logProbability, complete: true });
    }
  });
  const length = (search.live[0]?.pieces.length ?? 0) + 1;
  if (search.finished.length >= beams || live.length === 0) return closed(search);
  if (length < search.source.limit) return live;
  for (const { from, piece, logProbability } of live) {
    search.finished.push({ pieces: [...from.pieces, piece], logProbability, complete: false });
  }
  return closed(search);
}

function closed(search: SourceSearch): readonly Candidate[] {
  if (search.finished.length === 0) {
    search.finished.push({ pieces: [], logProbability: -Infinity, complete: false });
  }
  return [];
}

/** The likeliest allowed pieces after one hypothesis, twice as many as there are beams. */
function bestPieces(
  from: LiveHypothesis,
  guard: Guard,
  scores: Float32Array,
  { vocabulary, beams }: SearchSettings,
): readonly Candidate[] {
  const start = from.row * vocabulary;
  const kept: { piece: number; score: number }[] = [];
  const wanted = 2 * beams;
  let lowest = -Infinity;
  let highest = -Infinity;
  for (let piece = 0; piece < vocabulary; piece++) {
    const score = scores[start + piece] ?? -Infinity;
    if (score > highest) highest = score;
    if (score <= lowest || !guard.allows(from.pieces, piece)) continue;
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

function ranked(hypotheses: readonly Hypothesis[], lengthPower: number): readonly Hypothesis[] {
  const value = ({ pieces, logProbability, complete }: Hypothesis): number =>
    logProbability / (pieces.length + 1) ** lengthPower - (complete ? 0 : 1_000);
  return [...hypotheses].sort((a, b) => value(b) - value(a));
}
