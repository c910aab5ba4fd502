/** The types of a bitext under review, shared by the server and the page. */
import { z } from 'zod';
import { linkStatuses, sides } from './names.js';

export type { LinkStatus, Side } from './names.js';

export const side = z.enum(sides);

/** A stretch of text of one side: a block or a sentence. Ids are unique within a side. */
export const segment = z.object({
  id: z.string().min(1),
  text: z.string(),
  /** What stands before it in print, e.g. `7.` or `(a)`; shown, never part of the text. */
  label: z.string().optional(),
});
export type Segment = Readonly<z.infer<typeof segment>>;

export const linkStatus = z.enum(linkStatuses);

/**
 * Segments that say the same, ids of each side in document order. Every segment is in exactly one
 * link; a link with an empty side is text without a counterpart: untranslated or added.
 */
export const link = z.object({
  id: z.string().min(1),
  source: z.array(z.string()).readonly(),
  target: z.array(z.string()).readonly(),
  /** Probability that it is right, 0–1; 1 for what a person made. */
  score: z.number().min(0).max(1),
  status: linkStatus,
});
export type Link = Readonly<z.infer<typeof link>>;

/** A bookmark or a comment. It hangs on a segment and so stays where it is when links change. */
export const note = z.object({
  id: z.string().min(1),
  kind: z.enum(['bookmark', 'comment']),
  side,
  segment: z.string(),
  /** Empty for a bookmark. */
  text: z.string().max(20_000),
  author: z.string(),
  /** ISO 8601, UTC. */
  time: z.string(),
});
export type Note = Readonly<z.infer<typeof note>>;

/**
 * Neighbouring segments of one side and what stands in their place afterwards; neither is empty.
 * A segment that stays under its id, perhaps with another text, stays in its order.
 */
export const segmentChange = z.object({
  side,
  removed: z.array(segment).min(1).readonly(),
  added: z.array(segment).min(1).readonly(),
});
export type SegmentChange = Readonly<z.infer<typeof segmentChange>>;

/**
 * What a change takes away and what it puts there instead, so that its inverse is the two swapped.
 * Segments change first, then links, then notes. What is taken away must be there to the letter:
 * else somebody else was faster, and the change does not apply. No two changes of segments touch
 * the same one, and none brings an id that another takes. Links and notes come along: every segment
 * that comes gets a link, every one that goes leaves its link and has no note any more.
 */
export const patch = z.object({
  segments: z.array(segmentChange).readonly().optional(),
  links: z
    .object({ removed: z.array(link).readonly(), added: z.array(link).readonly() })
    .optional(),
  notes: z
    .object({ removed: z.array(note).readonly(), added: z.array(note).readonly() })
    .optional(),
});
export type Patch = Readonly<z.infer<typeof patch>>;

/** What a person did; names a change in the history, and nothing else hangs on it. */
export const actions = [
  'confirm',
  'unconfirm',
  'confirm-above',
  'merge',
  'split',
  'split-text',
  'join-text',
  'move-boundary',
  'link',
  'unlink',
  'exclude',
  'include',
  'edit-text',
  'replace',
  'bookmark',
  'comment',
  'realign',
  'undo',
  'redo',
] as const;
export const action = z.enum(actions);
export type Action = z.infer<typeof action>;

/** A change as a page sends it. */
export const change = z.object({
  /** Made by the page, at random: a change that is sent again is not made again. */
  id: z.string().min(8).max(64),
  action,
  patch,
  /** The change that an `undo` takes back, or a `redo` makes again. */
  of: z.string().optional(),
});
export type Change = Readonly<z.infer<typeof change>>;

/** A change as the journal keeps it and the server tells everybody of it. */
export const reviewEvent = change.extend({
  /** 1 for the first of a bitext; without gaps. */
  seq: z.number().int().positive(),
  /** ISO 8601, UTC. */
  time: z.string(),
  author: z.string(),
});
export type ReviewEvent = Readonly<z.infer<typeof reviewEvent>>;

/** A bitext under review after its first `seq` events. */
export const snapshot = z.object({
  /** As it is called on the page and in exports. */
  name: z.string(),
  seq: z.number().int().nonnegative(),
  /** In document order. */
  source: z.array(segment).readonly(),
  target: z.array(segment).readonly(),
  /** In any order. */
  links: z.array(link).readonly(),
  notes: z.array(note).readonly(),
});
export type Snapshot = Readonly<z.infer<typeof snapshot>>;
