/** A project of bitexts under review that keeps everything in memory, for tests of the server. */
import { DuizhaoError } from '../../../src/core/errors.js';
import type { BitextSummary, Progress } from '../../../src/review/model/api.js';
import { createReviewState } from '../../../src/review/model/state.js';
import type { ReviewEvent, Snapshot } from '../../../src/review/model/types.js';
import {
  type BitextSession,
  ChangeConflict,
  type ReviewProject,
} from '../../../src/review/project/types.js';

export interface ProjectInMemory extends ReviewProject {
  /** What opening, changing and reporting do instead, if it is set. */
  failure: unknown;
  /** Awaited before each change is made. */
  beforeChange: () => Promise<void>;
  readonly opened: ReadonlyMap<string, BitextSession>;
}

/** A project with a bitext for each snapshot, by its id. */
export function createProjectInMemory(
  snapshots: Readonly<Record<string, Snapshot>>,
): ProjectInMemory {
  const opened = new Map<string, BitextSession>();
  const project: ProjectInMemory = {
    name: 'test',
    editSource: false,
    failure: undefined,
    beforeChange: async () => undefined,
    opened,
    list: async () =>
      Object.entries(snapshots).map(
        ([id, { name }]): BitextSummary => ({
          id,
          name,
          file: `${name}.tsv`,
          state: 'untouched',
          progress: noProgress,
        }),
      ),
    async open(id) {
      if (project.failure !== undefined) throw project.failure;
      const snapshot = snapshots[id];
      if (!Object.hasOwn(snapshots, id) || snapshot === undefined) {
        throw new DuizhaoError('FILE_NOT_FOUND', `${id} is not listed`, 'Check the list.');
      }
      const session = opened.get(id) ?? createSession(id, snapshot, project);
      opened.set(id, session);
      return session;
    },
    close: async () => undefined,
  };
  return project;
}

const noProgress: Progress = { links: 1, confirmed: 0, seconds: 0 };

function createSession(id: string, snapshot: Snapshot, project: ProjectInMemory): BitextSession {
  const state = createReviewState(snapshot);
  const events: ReviewEvent[] = [];
  const listeners = new Set<(event: ReviewEvent) => void>();
  return {
    id,
    opened: () => ({ snapshot: state.snapshot(events.length), progress: noProgress }),
    async change(author, changes) {
      await project.beforeChange();
      const made: ReviewEvent[] = [];
      for (const change of changes) {
        const conflict = state.conflictOf(change.patch);
        if (conflict) throw new ChangeConflict(change.id, conflict);
        state.apply(change.patch);
        const event = { ...change, seq: events.length + 1, time: new Date().toISOString(), author };
        events.push(event);
        made.push(event);
        for (const listener of listeners) listener(event);
      }
      return made;
    },
    realign: async () => [],
    details: async (links) =>
      links.map((link) => ({ link, pairings: [], findings: [], evidence: [], drafts: [] })),
    history: async (before = Infinity, limit) =>
      events
        .filter(({ seq }) => seq < before)
        .reverse()
        .slice(0, limit),
    eventsAfter: async (seq) => {
      // A journal on a disk takes its time.
      await new Promise((resolve) => setTimeout(resolve, 1));
      return events.filter((event) => event.seq > seq);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    exportAs: async (format) => ({
      name: `${snapshot.name}.${format}`,
      mediaType: 'text/plain; charset=utf-8',
      contents: state
        .segments('target')
        .map(({ text }) => text)
        .join('\n'),
    }),
    report: async () => '<!DOCTYPE html><html><head><style>p{}</style></head><p>report</p></html>',
  };
}

/** A bitext of pairs of segments, one link each. */
export function pairs(name: string, texts: readonly (readonly [string, string])[]): Snapshot {
  return {
    name,
    seq: 0,
    source: texts.map(([text], at) => ({ id: `s${at}`, text })),
    target: texts.map(([, text], at) => ({ id: `t${at}`, text })),
    links: texts.map((_, at) => ({
      id: `l${at}`,
      source: [`s${at}`],
      target: [`t${at}`],
      score: 0.5,
      status: 'proposed',
    })),
    notes: [],
  };
}
