/**
 * What the page and the server say to each other. All paths are below `/api`; the session's cookie
 * comes with each request. Errors have the body `problem`.
 *
 * | request | body | reply |
 * | --- | --- | --- |
 * | GET `/project` | | `project` |
 * | GET `/bitexts/:id` | | `openedBitext` |
 * | POST `/bitexts/:id/changes` | `changeRequest` | `changeReply`, once fsynced; 409 `conflictReply` |
 * | POST `/bitexts/:id/realign` | `realignRequest`, or nothing | `changeReply`: the server makes the change itself |
 * | POST `/bitexts/:id/details` | `detailsRequest` | `detailsReply` |
 * | GET `/bitexts/:id/history?before=SEQ&limit=N` | | `historyReply`, newest first |
 * | POST `/bitexts/:id/presence` | `presenceRequest` | 204 |
 * | GET `/bitexts/:id/stream?after=SEQ&tab=TAB` | | server-sent events, each `streamMessage` as JSON |
 * | GET `/bitexts/:id/export?format=F` | | a file |
 * | GET `/bitexts/:id/report?locale=L` | | a page to print |
 */
import { z } from 'zod';
import { change, reviewEvent, side, snapshot } from './types.js';

/** Why a request was not met: a code that stays the same, then what went wrong and what to do. */
export const problem = z.object({
  code: z.string(),
  message: z.string(),
  hint: z.string(),
});
export type Problem = Readonly<z.infer<typeof problem>>;

/** How far a review is. */
export const progress = z.object({
  links: z.number(),
  /** Accepted, edited or rejected. */
  confirmed: z.number(),
  /** Seconds of work, pauses of more than two minutes left out. */
  seconds: z.number(),
});
export type Progress = Readonly<z.infer<typeof progress>>;

/** A bitext in the list of a project. */
export const bitextSummary = z.object({
  id: z.string(),
  name: z.string(),
  /** Path below the project's folder. */
  file: z.string(),
  /** `broken`: it cannot be opened, `reason` says why. */
  state: z.enum(['untouched', 'begun', 'done', 'broken']),
  reason: z.string().optional(),
  progress,
});
export type BitextSummary = Readonly<z.infer<typeof bitextSummary>>;

export { type ExportFormat, exportFormats } from './export-formats.js';

/** The project that is open. */
export const project = z.object({
  name: z.string(),
  bitexts: z.array(bitextSummary).readonly(),
  /** Whether segments of the source may be edited, split and joined. */
  editSource: z.boolean(),
  /** Whether others can reach the server: names and presence are shown then. */
  shared: z.boolean(),
  /** As the session knows the person; empty until they say. */
  author: z.string(),
});
export type Project = Readonly<z.infer<typeof project>>;

/** A bitext as it is now. */
export const openedBitext = z.object({
  snapshot,
  progress,
});
export type OpenedBitext = Readonly<z.infer<typeof openedBitext>>;

/** Changes to be made, in order, all or none. */
export const changeRequest = z.object({
  author: z.string().max(80),
  changes: z.array(change).min(1).max(1_000).readonly(),
});
/** The events that the changes became. */
export const changeReply = z.object({ events: z.array(reviewEvent).readonly() });
export type ChangeReply = Readonly<z.infer<typeof changeReply>>;

/** Without an author, the one the session knows. */
export const realignRequest = z.object({ author: z.string().max(80).optional() });

/** None of the changes was made. */
export const conflictReply = problem.extend({
  change: z.string(),
  conflict: z.object({ kind: z.enum(['segment', 'link', 'note', 'partition']), id: z.string() }),
});
export type ConflictReply = Readonly<z.infer<typeof conflictReply>>;

/** Ranges count UTF-16 units in the text of a segment. */
export const place = z.object({
  segment: z.string(),
  start: z.number(),
  end: z.number(),
});
export type Place = Readonly<z.infer<typeof place>>;

/** Words, or numbers and symbols, or a term and its English, that stand for each other. */
export const pairing = z.object({
  kind: z.enum(['word', 'mention', 'term']),
  source: z.array(place).readonly(),
  target: z.array(place).readonly(),
  score: z.number().optional(),
  /** Normal form of a mention. */
  normal: z.string().optional(),
  term: z
    .object({
      concept: z.string(),
      chinese: z.array(z.string()).readonly(),
      /** Preferred first. */
      english: z.array(z.object({ text: z.string(), status: z.string() })).readonly(),
      definition: z.string().optional(),
    })
    .optional(),
});
export type Pairing = Readonly<z.infer<typeof pairing>>;

/** What a check finds in a link; ranges as in `place`. */
export const linkFinding = z.object({
  id: z.string(),
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  /** In the language asked for. */
  message: z.string(),
  source: place.optional(),
  target: place.optional(),
  /** What would settle it. */
  fix: place.extend({ replacement: z.string() }).optional(),
});
export type LinkFinding = Readonly<z.infer<typeof linkFinding>>;

/** An English text for a segment that is not the published one. */
export const linkDraft = z.object({
  segment: z.string(),
  kind: z.enum(['machine', 'memory', 'edited']),
  text: z.string(),
  /** Of a match in a translation memory, per cent. */
  rate: z.number().optional(),
  /** Where it comes from, as a person reads it. */
  origin: z.string(),
  verdict: z.enum(['fine', 'look', 'redo']).optional(),
});
export type LinkDraft = Readonly<z.infer<typeof linkDraft>>;

/** What speaks for or against a link. */
export const linkEvidence = z.object({
  /** A sentence a translator reads, in the language asked for. */
  text: z.string(),
  /** Nats; negative speaks against the link. */
  logOdds: z.number(),
});

/** What is known of a link beside its texts, as they are now. */
export const linkDetails = z.object({
  link: z.string(),
  pairings: z.array(pairing).readonly(),
  findings: z.array(linkFinding).readonly(),
  evidence: z.array(linkEvidence).readonly(),
  drafts: z.array(linkDraft).readonly(),
});
export type LinkDetails = Readonly<z.infer<typeof linkDetails>>;

/** Which links a page shows, and the language that it is in. */
export const detailsRequest = z.object({
  links: z.array(z.string()).min(1).max(100).readonly(),
  locale: z.enum(['en', 'zh']),
});
/** Links that are not there any more are left out. */
export const detailsReply = z.object({ details: z.array(linkDetails).readonly() });

/** Events, newest first. */
export const historyReply = z.object({ events: z.array(reviewEvent).readonly() });

/** Who is there and where; without a segment, nowhere in particular. */
export const presenceRequest = z.object({
  author: z.string().max(80),
  /** Random, of one tab. */
  tab: z.string().max(64),
  side: side.optional(),
  segment: z.string().optional(),
});
export type PresenceRequest = Readonly<z.infer<typeof presenceRequest>>;

/** An event that was made, or who else is there now. */
export const streamMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('event'), event: reviewEvent }),
  z.object({
    kind: z.literal('presence'),
    people: z.array(presenceRequest).readonly(),
  }),
]);
export type StreamMessage = Readonly<z.infer<typeof streamMessage>>;
