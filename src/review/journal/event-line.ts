/** How a journal writes an event on a line. */
import type { ReviewEvent } from '../model/types.js';
import { writeCheckedLine } from './checked-line.js';

/**
 * The place of an event among those that were written at once, from 0, and how many they are. A
 * journal keeps all of them or none.
 */
export type Group = readonly [place: number, size: number];

/** Of an event that was written by itself. */
export const alone: Group = [0, 1];

/** Writes an event; its keys are always in the same order. */
export function writeEvent(event: ReviewEvent, [place, size]: Group): Buffer {
  const { seq, time, id, action, of, author, patch } = event;
  return writeCheckedLine({
    seq,
    time,
    ...(size > 1 && { group: [place, size] }),
    id,
    action,
    ...(of !== undefined && { of }),
    author,
    patch,
  });
}

/** An event as it was written on an intact line, and its group. */
export function readEvent(line: Buffer): { readonly event: ReviewEvent; readonly group: Group } {
  const { group = alone, sum: _, ...event } = JSON.parse(line.toString());
  return { event, group };
}
