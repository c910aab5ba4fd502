/** What each person can undo and redo, as a fold over the events of a bitext. */
import { invertPatch, type ReviewState } from './state.js';
import type { Action, Change, Patch, ReviewEvent } from './types.js';

/** A change that can be undone, or one that was undone and can be made again. */
export interface HistoryStep {
  /** Id of the change as it was first made: what `of` names, however often it is undone and redone. */
  readonly change: string;
  /** What it was; `undefined` for an undo whose change lies before the events that are known. */
  readonly action: Action | undefined;
  readonly author: string;
  /** What undoing, or redoing, it does. */
  readonly patch: Patch;
  /** The step that comes after this one. */
  readonly next: HistoryStep | undefined;
}

interface Steps {
  readonly undo: HistoryStep | undefined;
  readonly redo: HistoryStep | undefined;
}

/** Changed by no function; each gives back a new one. */
export interface History {
  /** Of the last event that was added. */
  readonly seq: number;
  readonly byAuthor: ReadonlyMap<string, Steps>;
}

export const emptyHistory: History = { seq: 0, byAuthor: new Map() };

const noSteps: Steps = { undo: undefined, redo: undefined };

/** Events oldest first; they may begin anywhere. */
export function historyOf(events: Iterable<ReviewEvent>): History {
  let history = emptyHistory;
  for (const event of events) history = addEvent(history, event);
  return history;
}

/** With one event more; an event that is not newer than those it knows changes nothing. */
export function addEvent(history: History, event: ReviewEvent): History {
  if (event.seq <= history.seq) return history;
  const byAuthor = new Map(history.byAuthor);
  const { author } = event;
  if (event.action === 'undo') {
    const undone = takeOut(byAuthor, 'undo', event);
    const { undo, redo } = byAuthor.get(author) ?? noSteps;
    const step = stepOf(event, undone, redo);
    byAuthor.set(author, { undo, redo: step });
  } else if (event.action === 'redo') {
    const redone = takeOut(byAuthor, 'redo', event);
    const { undo, redo } = byAuthor.get(author) ?? noSteps;
    byAuthor.set(author, { undo: stepOf(event, redone, undo), redo });
  } else {
    const { undo } = byAuthor.get(author) ?? noSteps;
    byAuthor.set(author, { undo: stepOf(event, undefined, undo), redo: undefined });
  }
  return { seq: event.seq, byAuthor };
}

/** What `undo` takes back for `author`: the last of their changes that is not undone. */
export function nextUndo(history: History, author: string): HistoryStep | undefined {
  return history.byAuthor.get(author)?.undo;
}

/** What `redo` makes again for `author`: what they undid last, unless they changed something since. */
export function nextRedo(history: History, author: string): HistoryStep | undefined {
  return history.byAuthor.get(author)?.redo;
}

/**
 * The first step from `step` on that applies: where somebody else has changed the same place since,
 * the steps before it can still be taken.
 */
export function firstPossible(
  state: ReviewState,
  step: HistoryStep | undefined,
): HistoryStep | undefined {
  let tried = step;
  while (tried !== undefined && state.conflictOf(tried.patch) !== undefined) tried = tried.next;
  return tried;
}

/** The change that takes a step of `nextUndo`; `id` is a new one. */
export function undoChange(id: string, { change, patch }: HistoryStep): Change {
  return { id, action: 'undo', patch, of: change };
}

/** The change that takes a step of `nextRedo`; `id` is a new one. */
export function redoChange(id: string, { change, patch }: HistoryStep): Change {
  return { id, action: 'redo', patch, of: change };
}

/** What takes `event` back, on the way of `next`. */
function stepOf(
  event: ReviewEvent,
  before: HistoryStep | undefined,
  next: HistoryStep | undefined,
): HistoryStep {
  const isNew = event.action !== 'undo' && event.action !== 'redo';
  return {
    change: isNew ? event.id : (event.of ?? event.id),
    action: isNew ? event.action : before?.action,
    author: before?.author ?? event.author,
    patch: invertPatch(event.patch),
    next,
  };
}

/** Takes the step that `event` takes off the way it is on, most often its author's. */
function takeOut(
  byAuthor: Map<string, Steps>,
  way: 'undo' | 'redo',
  event: ReviewEvent,
): HistoryStep | undefined {
  const authors = new Set([event.author, ...byAuthor.keys()]);
  for (const author of authors) {
    const steps = byAuthor.get(author) ?? noSteps;
    const passed: HistoryStep[] = [];
    let step = steps[way];
    while (step !== undefined && step.change !== event.of) {
      passed.push(step);
      step = step.next;
    }
    if (step === undefined) continue;
    const rest = passed.reduceRight((next, kept) => ({ ...kept, next }), step.next);
    byAuthor.set(author, { ...steps, [way]: rest });
    return step;
  }
  return undefined;
}
