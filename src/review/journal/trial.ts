/** Finds out whether changes that build on each other can be made, without leaving them made. */
import { type Conflict, invertPatch, type ReviewState } from '../model/state.js';
import type { Patch } from '../model/types.js';
import { exactPatch } from './exact-patch.js';

/** Changes that are made to a state only to see whether those after them can be made. */
export interface Trial {
  conflictOf(patch: Patch): Conflict | undefined;
  /** Gives back the patch as it fits the state exactly. */
  make(patch: Patch): Patch;
  /** Takes back all but the first `count`. */
  takeBack(count: number): void;
}

/** Starts from a state, which must not change otherwise until all is taken back. */
export function createTrial(state: ReviewState): Trial {
  const patches: Patch[] = [];
  // The last one is made only when another comes: most are alone, and need not be made at all.
  let applied = 0;
  const applyAll = () => {
    for (; applied < patches.length; applied++) state.apply(patches[applied] ?? {});
  };
  return {
    conflictOf(patch) {
      applyAll();
      return state.conflictOf(patch);
    },
    make(patch) {
      applyAll();
      const exact = exactPatch(state, patch);
      patches.push(exact);
      return exact;
    },
    takeBack(count) {
      while (patches.length > count) {
        const patch = patches.pop();
        if (patch !== undefined && patches.length < applied) {
          state.apply(invertPatch(patch));
          applied = patches.length;
        }
      }
    },
  };
}
