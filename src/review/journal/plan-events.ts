/** Makes of requests the events that a journal is to keep. */
import type { ReviewState } from '../model/state.js';
import type { Change, ReviewEvent } from '../model/types.js';
import { ChangeConflict } from '../project/types.js';
import { createTrial, type Trial } from './trial.js';

/** Changes that are to be made together, all or none. */
export interface ChangeRequest {
  readonly author: string;
  readonly changes: readonly Change[];
}

/** What a request comes to once the events of the plan are written. */
export interface Outcome<Request extends ChangeRequest> {
  readonly request: Request;
  /** One for each change, some of them perhaps from before. */
  readonly events: readonly ReviewEvent[];
  readonly conflict?: ChangeConflict;
  /** Whether it comes to nothing if the events of the plan cannot be written. */
  readonly hangsOnPlan: boolean;
}

/** New events, and what each request comes to, in order. */
export interface Plan<Request extends ChangeRequest> {
  readonly events: readonly ReviewEvent[];
  readonly outcomes: readonly Outcome<Request>[];
}

/**
 * The events that requests lead to, one request after the other, beginning after `seq`. Changes that
 * are in `made` by their id are not made again. The state is afterwards as it was.
 */
export function planEvents<Request extends ChangeRequest>(
  state: ReviewState,
  seq: number,
  requests: readonly Request[],
  made: ReadonlyMap<string, ReviewEvent>,
): Plan<Request> {
  const draft: Draft = {
    trial: createTrial(state),
    seq,
    time: new Date().toISOString(),
    events: [],
    known: new Map(made),
  };
  try {
    const outcomes = requests.map((request): Outcome<Request> => {
      const before = draft.events.length;
      const found = planRequest(draft, request);
      if (!(found instanceof ChangeConflict)) {
        const hangsOnPlan = found.some(({ seq: own }) => own > seq);
        return { request, events: found, hangsOnPlan };
      }
      for (const { id } of draft.events.splice(before)) draft.known.delete(id);
      draft.trial.takeBack(before);
      // What was planned before it may be what it meets.
      return { request, events: [], conflict: found, hangsOnPlan: before > 0 };
    });
    return { events: draft.events, outcomes };
  } finally {
    draft.trial.takeBack(0);
  }
}

/** A plan as it is made. */
interface Draft {
  readonly trial: Trial;
  readonly seq: number;
  readonly time: string;
  readonly events: ReviewEvent[];
  readonly known: Map<string, ReviewEvent>;
}

/** The events of a request, of which the new ones join the draft; or the first conflict. */
function planRequest(
  { trial, seq, time, events, known }: Draft,
  { author, changes }: ChangeRequest,
): readonly ReviewEvent[] | ChangeConflict {
  const own: ReviewEvent[] = [];
  for (const { id, action, patch, of } of changes) {
    let event = known.get(id);
    if (event === undefined) {
      const conflict = trial.conflictOf(patch);
      if (conflict) return new ChangeConflict(id, conflict);
      event = {
        id,
        action,
        patch: trial.make(patch),
        ...(of !== undefined && { of }),
        seq: seq + events.length + 1,
        time,
        author,
      };
      events.push(event);
      known.set(id, event);
    }
    own.push(event);
  }
  return own;
}
