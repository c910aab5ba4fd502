/** One bitext that is open on the page, with what the commands need of it. */
import { batch, computed, type Signal, signal } from '@preact/signals';
import type { Locale } from '../../../messages/locale.js';
import type { OpenedBitext } from '../../model/api.js';
import { type Band, bandsOf } from '../../model/bands.js';
import { redoChange, undoChange } from '../../model/history.js';
import { createReviewState } from '../../model/state.js';
import { createWorkClock, isConfirmed, paceOf } from '../../model/statistics.js';
import { editText } from '../../model/text-actions.js';
import type { Action, Change, Patch, ReviewEvent, Side } from '../../model/types.js';
import type { BitextServer } from './bitext-server.js';
import { changesOf, newId } from './changes.js';
import { createDetailsShelf } from './details.js';
import type { RegexTrial } from './regex-trial.js';
import { createSearchDesk, type SearchDesk } from './search-desk.js';
import type { Editing, Mark, OpenBitext, Pace, Person, SavedState, Selection } from './store.js';
import { createSync } from './sync.js';
import { createUndoLine } from './undo.js';
import type { Unsent } from './unsent.js';

/** What a bitext has to say to the person. */
export type WorkspaceNews =
  | { readonly kind: 'dropped' | 'restored'; readonly count: number }
  | { readonly kind: 'not-stored' | 'lost' | 'edit-lost' };

export interface WorkspaceParts {
  readonly id: string;
  readonly opened: OpenedBitext;
  readonly server: BitextServer;
  readonly unsent: Unsent;
  readonly tab: string;
  readonly author: Signal<string>;
  readonly locale: Signal<Locale>;
  readonly editSource: boolean;
  /** Whether to say where this page is. */
  readonly shared: boolean;
  /** Left out, regular expressions are not tried before they are used. */
  readonly trial?: RegexTrial;
  /** What `signed-out` means, in the person's language. */
  signedOut(): string;
  tell(news: WorkspaceNews): void;
}

/** What undo or redo has done. */
export interface Step {
  readonly action: Action | undefined;
  readonly count: number;
}

export interface Workspace extends OpenBitext {
  readonly search: SearchDesk;
  readonly server: BitextServer;
  /** Makes changes of a patch; `false` if it is `undefined` or does not apply. */
  change(action: Action, patch: Patch | undefined): boolean;
  /** Makes several changes that undo takes back as one; `false` if the first does not apply. */
  changeTogether(steps: readonly (() => readonly [Action, Patch | undefined])[]): boolean;
  /**
   * Takes back this person's last step that can be taken back; `undefined` where there is none,
   * `blocked` where others have changed the places of all of them since.
   */
  undo(): Promise<Step | 'blocked' | undefined>;
  redo(): Promise<Step | 'blocked' | undefined>;
  /** Selects a segment, and brings it into view. */
  go(side: Side, segment: string, caret?: number): void;
  /** Selects the first segment of a link, on the side that is selected if it has one there. */
  goToLink(link: string): void;
  /** Gives the selection the focus. */
  focus(): void;
  clearMarks(): void;
  edit(mark: Mark): void;
  /** Keeps what was written; `false`, and the text is still edited, if it cannot be kept. */
  saveEdit(): boolean;
  endEdit(): void;
  readonly evidenceShown: Signal<boolean>;
  /**
   * Aligns the rest anew, once everything is saved; gives the number of new links.
   * @throws ServerProblem
   */
  realign(): Promise<number>;
  readonly pendingCount: number;
  retry(): void;
  pause(): void;
  resume(): void;
  /** Keeps what is unsent in the browser, at once. */
  keep(): void;
  close(): void;
}

export function createWorkspace(parts: WorkspaceParts): Workspace {
  const { opened, server, author } = parts;
  const { snapshot, progress } = opened;
  const state = createReviewState(snapshot);
  const clock = createWorkClock(progress.seconds);
  const undoLine = createUndoLine(snapshot.seq, (before, limit) => server.history(before, limit));
  const revision = signal(0);
  const seconds = signal(progress.seconds);
  let confirmed = 0;
  for (const link of state.links()) if (isConfirmed(link)) confirmed += 1;

  const bands = computed(() => {
    revision.value;
    return bandsOf(state);
  });
  const bandOf = createBandIndex(() => bands.peek());

  const place = signal<(Mark & { readonly caret: number }) | undefined>(firstPlace(bands.peek()));
  let lastSelection: Selection | undefined;
  const selection = computed((): Selection | undefined => {
    revision.value;
    const at = place.value;
    const link = at && state.linkOf(at.side, at.segment)?.id;
    if (at === undefined || link === undefined) return undefined;
    const text = state.segment(at.side, at.segment)?.text ?? '';
    const now = { ...at, link, caret: Math.min(at.caret, text.length) };
    if (!isSameSelection(lastSelection, now)) lastSelection = now;
    return lastSelection;
  });
  const reveal = signal(0);
  const marks = signal<readonly Mark[]>([]);
  const editing = signal<Editing | undefined>(undefined);
  const evidenceShown = signal(false);
  const saved = signal<SavedState>({ kind: 'saved' });
  const people = signal<readonly Person[]>([]);

  const pace = computed((): Pace => {
    revision.value;
    const now = { links: state.linkCount, confirmed, seconds: seconds.value };
    const { secondsPer100, secondsLeft } = paceOf(now);
    const isKnown = confirmed >= 10 && now.seconds > 0;
    return {
      ...now,
      share: now.links === 0 ? 1 : confirmed / now.links,
      ...(isKnown && secondsPer100 !== undefined && { perHundred: secondsPer100 }),
      ...(isKnown && secondsLeft !== undefined && { rest: secondsLeft }),
    };
  });

  const shelf = createDetailsShelf((links) => server.details(links, parts.locale.peek()));
  const search = createSearchDesk(state, revision, parts.editSource, parts.trial);

  function applied(patch: Patch): void {
    for (const link of patch.links?.removed ?? []) if (isConfirmed(link)) confirmed -= 1;
    for (const link of patch.links?.added ?? []) if (isConfirmed(link)) confirmed += 1;
    shelf.outdate(linksTouched(patch));
    moveSelection(patch);
    revision.value += 1;
  }

  function* linksTouched({ links, segments = [] }: Patch): Generator<string, void> {
    for (const { id } of [...(links?.removed ?? []), ...(links?.added ?? [])]) yield id;
    for (const { side, added } of segments) {
      for (const { id } of added) yield state.linkOf(side, id)?.id ?? '';
    }
  }

  /** Where the selected segment is gone, what stands in its place is selected. */
  function moveSelection({ segments = [] }: Patch): void {
    const at = place.peek();
    if (at === undefined) {
      place.value = firstPlace(bandsOf(state));
      return;
    }
    if (state.segment(at.side, at.segment) !== undefined) return;
    const change = segments.find(
      ({ side, removed }) => side === at.side && removed.some(({ id }) => id === at.segment),
    );
    const instead = change?.added[0];
    place.value =
      instead === undefined
        ? firstPlace(bandsOf(state))
        : { side: at.side, segment: instead.id, caret: 0 };
  }

  function pruneMarks(): void {
    const left = marks.peek().filter(({ side, segment }) => state.placeOf(side, segment) >= 0);
    if (left.length < marks.peek().length) marks.value = left;
    const edited = editing.peek();
    if (edited && state.segment(edited.side, edited.segment) === undefined) {
      editing.value = undefined;
      parts.tell({ kind: 'edit-lost' });
    }
  }

  function received(event: ReviewEvent): void {
    undoLine.add(event, event.author, event.time);
    clock.add(event);
    seconds.value = clock.seconds;
    const edited = editing.peek();
    const isEdited = (event.patch.segments ?? []).some(
      ({ side, added }) => side === edited?.side && added.some(({ id }) => id === edited.segment),
    );
    if (isEdited) parts.tell({ kind: 'edit-lost' });
    pruneMarks();
  }

  const sync = createSync({
    state,
    seq: snapshot.seq,
    unsent: parts.unsent,
    async send(changes) {
      const result = await server.send(author.peek(), changes);
      if (result.kind !== 'signed-out') return result;
      return { kind: 'refused', message: parts.signedOut() };
    },
    stream: (after, listener, broken) => server.stream(after, parts.tab, listener, broken),
    applied,
    received,
    dropped(changes) {
      undoLine.drop(new Set(changes.map(({ id }) => id)));
      pruneMarks();
      parts.tell({ kind: 'dropped', count: changes.length });
    },
    restored: (count) => parts.tell({ kind: 'restored', count }),
    lost: () => parts.tell({ kind: 'lost' }),
    notStored: () => parts.tell({ kind: 'not-stored' }),
    saved(now) {
      saved.value = now;
    },
    people(now) {
      people.value = now
        .filter(({ tab }) => tab !== parts.tab)
        .map(({ tab, author: name, side, segment }) => ({
          tab,
          name,
          ...(side !== undefined && { side }),
          ...(segment !== undefined && { segment }),
        }));
    },
    together: batch,
  });

  function make(changes: readonly Change[]): readonly Change[] {
    return batch(() => {
      const made = sync.make(changes);
      const time = new Date().toISOString();
      for (const change of made) undoLine.add(change, author.peek(), time);
      if (made.length > 0) {
        clock.add({ author: author.peek(), time });
        seconds.value = clock.seconds;
        pruneMarks();
      }
      return made;
    });
  }

  async function step(kind: 'undo' | 'redo'): Promise<Step | 'blocked' | undefined> {
    const find = kind === 'undo' ? undoLine.undoSteps : undoLine.redoSteps;
    let steps = find(state, author.peek());
    while (steps.length === 0 && (await undoLine.fetchOlder())) {
      steps = find(state, author.peek());
    }
    const turn = kind === 'undo' ? undoChange : redoChange;
    const made = make(steps.map((one) => turn(newId(), one)));
    if (made.length === 0) return undoLine.isBlocked(kind, author.peek()) ? 'blocked' : undefined;
    showChanged(made);
    return { action: steps[0]?.action, count: made.length };
  }

  /** Goes to the place of a change, most often one that undo has just taken back. */
  function showChanged(changes: readonly Change[]): void {
    const changed = changes.at(-1)?.patch;
    const segment = changed?.segments?.[0];
    const note = changed?.notes?.added[0] ?? changed?.notes?.removed[0];
    const first = segment?.added[0];
    const own = changed?.links?.added.find(({ id }) => id === selection.peek()?.link);
    const link = own ?? changed?.links?.added[0];
    if (segment && first) go(segment.side, first.id);
    else if (note) go(note.side, note.segment);
    else if (link && own === undefined) goToLink(link.id);
  }

  function select(side: Side, segment: string, caret?: number): void {
    const before = place.peek();
    const isSame = before?.side === side && before.segment === segment;
    const next = caret ?? (isSame ? before.caret : 0);
    if (isSame && before.caret === next) return;
    if (state.segment(side, segment) === undefined) return;
    // Who goes on to another text has finished with this one.
    if (!isSame && editing.peek() !== undefined) saveEdit();
    place.value = { side, segment, caret: next };
    presence.move();
  }

  function saveEdit(): boolean {
    const edited = editing.peek();
    if (edited === undefined) return true;
    const { side, segment, text } = edited;
    // A textarea may hold breaks, which a segment does not.
    const written = text
      .peek()
      .replace(/\s*\n\s*/gu, ' ')
      .trim();
    if (written === '') return false;
    const patch = editText(state, side, segment, written, parts.editSource);
    if (patch) make(changesOf('edit-text', patch));
    editing.value = undefined;
    return true;
  }

  function go(side: Side, segment: string, caret?: number): void {
    batch(() => {
      select(side, segment, caret);
      reveal.value += 1;
    });
  }

  function goToLink(id: string): void {
    const link = state.link(id);
    if (link === undefined) return;
    const side = place.peek()?.side ?? 'source';
    const own = link[side][0];
    const other: Side = side === 'source' ? 'target' : 'source';
    const across = link[other][0];
    if (own !== undefined) go(side, own);
    else if (across !== undefined) go(other, across);
  }

  const presence = createPresenceTeller(parts, () => place.peek());
  const stopLocale = parts.locale.subscribe(() => shelf.outdateAll());

  return {
    id: parts.id,
    name: snapshot.name,
    state,
    revision,
    bands,
    bandOf,
    selection,
    reveal,
    marks,
    isMarked: (side, segment) =>
      marks.value.some((mark) => mark.side === side && mark.segment === segment),
    editing,
    evidenceShown,
    saved,
    people,
    pace,
    editSource: parts.editSource,
    details: (link) => shelf.read(link),
    matchesIn: (side, segment) => search.matchesIn(side, segment),
    select,
    toggleMark(side, segment) {
      const rest = marks.peek().filter((mark) => mark.side !== side || mark.segment !== segment);
      marks.value = rest.length < marks.peek().length ? rest : [...marks.peek(), { side, segment }];
    },
    search,
    server,
    change: (action, patch) => patch !== undefined && make(changesOf(action, patch)).length > 0,
    changeTogether(steps) {
      const id = newId();
      return batch(() => {
        let count = 0;
        for (const nextStep of steps) {
          const [action, patch] = nextStep();
          if (patch === undefined) return count > 0;
          const made = make([{ id: `${id}~${count}`, action, patch }]);
          if (made.length === 0) return count > 0;
          count += 1;
        }
        return count > 0;
      });
    },
    undo: () => step('undo'),
    redo: () => step('redo'),
    go,
    goToLink,
    focus() {
      reveal.value += 1;
    },
    clearMarks() {
      marks.value = [];
    },
    edit({ side, segment }) {
      const text = state.segment(side, segment)?.text;
      if (text !== undefined) editing.value = { side, segment, text: signal(text) };
    },
    saveEdit,
    endEdit() {
      if (editing.peek() === undefined) return;
      batch(() => {
        editing.value = undefined;
        reveal.value += 1;
      });
    },
    async realign() {
      // The server aligns around what it knows.
      await sync.settled();
      const events = await server.realign(author.peek());
      sync.receive(events);
      return events.reduce((sum, { patch }) => sum + (patch.links?.added.length ?? 0), 0);
    },
    get pendingCount() {
      return sync.pendingCount;
    },
    retry: () => sync.retry(),
    pause: () => sync.pause(),
    keep: () => sync.keep(),
    resume() {
      sync.resume();
      presence.move();
    },
    close() {
      saveEdit();
      stopLocale();
      presence.close();
      search.close();
      sync.leave();
    },
  };
}

function firstPlace(bands: readonly Band[]): (Mark & { readonly caret: number }) | undefined {
  for (const { source, target } of bands) {
    if (source[0] !== undefined) return { side: 'source', segment: source[0], caret: 0 };
    if (target[0] !== undefined) return { side: 'target', segment: target[0], caret: 0 };
  }
  return undefined;
}

function isSameSelection(a: Selection | undefined, b: Selection): boolean {
  return a?.side === b.side && a.segment === b.segment && a.link === b.link && a.caret === b.caret;
}

/** Where a link is in the list of bands; after a change that moves none, only what is new is noted. */
function createBandIndex(bands: () => readonly Band[]): (link: string) => number {
  let indexed: readonly Band[] = [];
  let places = new Map<string, number>();

  function renew(): void {
    const now = bands();
    if (now === indexed) return;
    if (now.length !== indexed.length) places = new Map();
    const isFresh = places.size === 0;
    for (const [at, band] of now.entries()) {
      if (!isFresh && band === indexed[at]) continue;
      for (const { id } of band.links) places.set(id, at);
    }
    indexed = now;
  }

  return (link) => {
    renew();
    const at = places.get(link) ?? -1;
    // A link that is gone may still be noted.
    return indexed[at]?.links.some(({ id }) => id === link) ? at : -1;
  };
}

/** Says where this page is, some time after it has moved, and again while it is there. */
function createPresenceTeller(
  { server, tab, author, shared }: WorkspaceParts,
  place: () => Mark | undefined,
): { move(): void; close(): void } {
  const gathering = 250;
  const interval = 10_000;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;

  function schedule(milliseconds: number): void {
    if (!shared || isClosed) return;
    if (timer !== undefined) clearTimeout(timer);
    timer = setTimeout(() => {
      const at = place();
      void server
        .tell({
          author: author.peek(),
          tab,
          ...(at && { side: at.side, segment: at.segment }),
        })
        // Whoever does not hear of it misses nothing of the work.
        .catch(() => undefined);
      schedule(interval);
    }, milliseconds);
  }

  schedule(0);
  return {
    move: () => schedule(gathering),
    close() {
      isClosed = true;
      if (timer !== undefined) clearTimeout(timer);
    },
  };
}
