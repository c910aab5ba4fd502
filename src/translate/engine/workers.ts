/** Drafts segments on several threads at once, the calling one among them. */
import { availableParallelism } from 'node:os';
import type { Segment, TranslateOptions } from '../engine.js';
import { draftSegments, type SegmentSettings } from './draft-segments.js';
import type { DraftedSegment } from './finish-draft.js';
import type { LocalModel, OpenSettings } from './local-model.js';
import { type PreparedSegment, prepareSegment } from './prepare-source.js';
import { groupSegments, groupSize } from './workers-groups.js';
import { shareOut } from './workers-share.js';
import { type DraftingThread, startThread } from './workers-start.js';

/** Settings of `createWorkers`. */
export interface WorkersSettings {
  /** How each thread opens the model. */
  readonly open?: OpenSettings;
  readonly segments: SegmentSettings;
  /**
   * Threads that draft, the calling one included. Default 1 for fewer than 16 segments that need
   * the model, else as many as there are cores, at most 4.
   */
  readonly workers?: number;
  /** Another program for the threads, in tests. */
  readonly file?: URL;
}

/** Threads that are started when there is work for them, and kept. */
export interface Workers {
  /**
   * Drafts in the order of `segments`, one each, the same whatever the number of threads.
   * Rejects with what was thrown in any thread, or with the reason of the signal.
   */
  draft(
    segments: readonly Segment[],
    options?: TranslateOptions,
  ): Promise<readonly DraftedSegment[]>;
  /** Ends the threads; the model stays open. */
  close(): Promise<void>;
}

/** Segments that are drafted together. */
interface Group {
  readonly index: number;
  readonly places: readonly number[];
  readonly segments: readonly Segment[];
}

/**
 * Workers for `model`, each of the others with a copy of its own: the runtime computes in the thread
 * that calls it, and more threads inside one step do not help steps as small as these. A thread that
 * cannot be started, or that ends over a group, is done without.
 */
export function createWorkers(
  model: LocalModel,
  { open = {}, segments: settings, workers, file }: WorkersSettings,
): Workers {
  const threads: Promise<DraftingThread | undefined>[] = [];
  const takeThreads = (count: number): readonly Promise<DraftingThread | undefined>[] => {
    while (threads.length < count) {
      threads.push(startThread({ folder: model.folder, open, settings }, file));
    }
    return threads.slice(0, Math.max(0, count));
  };
  // Here for all threads: the segmenter and the dictionary take 60 MB in each that loads them.
  const prepare = ({ segments }: Group): readonly PreparedSegment[] =>
    segments.map((segment) => prepareSegment(model, segment));
  return {
    async draft(segments, { signal: given, onProgress } = {}) {
      given?.throwIfAborted();
      const { drafted, copied } = groupSegments(segments);
      const groups = [copied, ...drafted].map(
        (places, index): Group => ({
          index,
          places,
          segments: places.flatMap((place) => segments[place] ?? []),
        }),
      );
      const made: (DraftedSegment | undefined)[] = segments.map(() => undefined);
      const keep = ({ places }: Group, drafts: readonly DraftedSegment[]): void => {
        places.forEach((place, at) => {
          made[place] = drafts[at];
        });
      };
      const stop = new AbortController();
      const signal = AbortSignal.any([stop.signal, ...(given ? [given] : [])]);
      const report = addUp(segments.length, (...counts) => {
        if (!signal.aborted) onProgress?.(...counts);
      });
      const draftHere = async (group: Group): Promise<void> => {
        const options = { signal, onProgress: report(group.index) };
        keep(group, await draftSegments(model, prepare(group), settings, options));
      };
      const toHelper = (thread: DraftingThread | undefined) =>
        thread &&
        (async (group: Group): Promise<boolean> => {
          const drafts = await thread.draft(prepare(group), signal, report(group.index));
          if (drafts !== undefined) keep(group, drafts);
          return drafts !== undefined;
        });
      const usual = usualWorkers(segments.length - copied.length);
      const helping = takeThreads(Math.min(workers ?? usual, drafted.length) - 1);
      try {
        await shareOut(
          groups.filter(({ places }) => places.length > 0),
          draftHere,
          helping.map((starting) => starting.then(toHelper)),
        );
      } catch (error) {
        stop.abort(error);
        throw error;
      }
      return made.flatMap((each) => each ?? []);
    },
    async close() {
      const started = await Promise.all(threads.splice(0));
      await Promise.all(started.map((thread) => thread?.close()));
    },
  };
}

/** For each group, by its index, what is to be told of its segments; reports those of all groups. */
function addUp(
  total: number,
  onProgress: (done: number, total: number) => void,
): (group: number) => (done: number) => void {
  const all: number[] = [];
  return (group) => (done) => {
    // A group that is drafted anew starts from 0.
    all[group] = Math.max(all[group] ?? 0, done);
    onProgress(
      all.reduce((sum, each) => sum + each, 0),
      total,
    );
  };
}

// A thread takes about as long to start as a few segments to draft.
function usualWorkers(count: number): number {
  return count < groupSize ? 1 : Math.min(availableParallelism(), 4);
}
