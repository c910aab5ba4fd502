/** Keeps one bitext open for review. */
import { randomUUID } from 'node:crypto';
import { DuizhaoError } from '../../core/errors.js';
import type { TermMatcher } from '../../terms/matcher.js';
import type { Memory } from '../../translate/memory/index.js';
import type { LinkDetails, Progress } from '../model/api.js';
import type { Change } from '../model/types.js';
import { createEventFeed } from './event-feed.js';
import { exportPresent, presentRun } from './export-present.js';
import { createFindingSearch, pause } from './find-findings.js';
import { createLinkDetails } from './link-details.js';
import { createLookAhead } from './look-ahead.js';
import { measureProgress } from './measure-progress.js';
import { openBitextFile } from './open-bitext.js';
import { presentBitext } from './present-run.js';
import { createRealigning } from './realigning.js';
import { renderReviewReport } from './review-report.js';
import { type BitextSession, ChangeConflict } from './types.js';

/** What every bitext of a project shares. */
export interface SessionOptions {
  readonly terms: TermMatcher;
  /** Whether segments of the source may be edited, split and joined. */
  readonly editSource: boolean;
  readonly memory?: Memory;
}

/** Which bitext to open. */
export interface BitextPlace {
  readonly id: string;
  /** Absolute. */
  readonly path: string;
  /** Path below the project's folder. */
  readonly file: string;
}

/** An open bitext, for the project that holds it. */
export interface OpenSession extends BitextSession {
  readonly seq: number;
  readonly name: string;
  progress(): Progress;
  close(): Promise<void>;
}

// Somebody may make a change while links are searched; then they are searched again.
const realignTries = 3;
// Among so many events that of a person who realigns is looked for.
const latestEvents = 200;
// Details of so many links are found in one go; between these the server answers others.
const linksAtOnce = 10;

/**
 * Opens a bitext and its journal.
 * @throws DuizhaoError as `openBitextFile` does.
 */
export async function openSession(
  { id, path, file }: BitextPlace,
  { terms, editSource, memory }: SessionOptions,
): Promise<OpenSession> {
  const { run, journal } = await openBitextFile(path, file);
  const { state } = journal;
  const present = presentBitext(run.bitext, state, () => journal.seq);
  const search = createFindingSearch(run.bitext, terms, run.drafts);
  const feed = createEventFeed(journal.seq);
  const base = baseName(file);
  const sources = { name: state.name, present, search, drafts: run.drafts };
  const realigning = createRealigning(present, state, terms);
  const details = createLinkDetails({
    present,
    terms,
    search,
    drafts: run.drafts,
    memory,
    explain: realigning.explain,
  });
  const lookAhead = createLookAhead(state, (link) => {
    details(present.linkOf(link), 'en');
  });

  const change = async (author: string, changes: readonly Change[]) => {
    refuseSource(changes, editSource);
    const events = await journal.append(author, changes);
    feed.publish(events);
    return events;
  };
  const progress = () => measureProgress(state.links(), journal.seconds);
  return {
    id,
    name: state.name,
    get seq() {
      return journal.seq;
    },
    progress,
    opened: () => ({ snapshot: state.snapshot(journal.seq), progress: progress() }),
    change,
    async realign(author) {
      for (let attempt = 1; ; attempt++) {
        const events = await journal.history(undefined, latestEvents);
        const own = events.filter((event) => event.author === author && event.action !== 'realign');
        const proposed = realigning.propose(`realign-${randomUUID()}`, own);
        if (proposed === undefined) return [];
        try {
          return await change(author, [proposed]);
        } catch (error) {
          if (!(error instanceof ChangeConflict) || attempt === realignTries) throw error;
        }
      }
    },
    async details(ids, locale) {
      const found: LinkDetails[] = [];
      for (const [at, wanted] of ids.entries()) {
        if (at % linksAtOnce === linksAtOnce - 1) await pause();
        const link = state.link(wanted);
        if (link !== undefined) found.push(details(present.linkOf(link), locale));
      }
      lookAhead.after(ids);
      return found;
    },
    history: (before, limit) => journal.history(before, limit),
    eventsAfter: (seq) => journal.eventsAfter(seq),
    subscribe: feed.subscribe,
    exportAs: (format) => exportPresent(format, base, sources),
    async report(locale) {
      const events = await journal.eventsAfter(0);
      const now = await presentRun(sources, { hasRejected: true, hasFindings: true });
      return renderReviewReport(now, events, terms, locale);
    },
    async close() {
      lookAhead.stop();
      await journal.close();
    },
  };
}

function refuseSource(changes: readonly Change[], editSource: boolean): void {
  const touchesSource = changes.some(({ patch }) =>
    patch.segments?.some(({ side }) => side === 'source'),
  );
  if (editSource || !touchesSource) return;
  throw new DuizhaoError(
    'BAD_USAGE',
    'the source is the original, and stays as it is',
    'Start duizhao review with --edit-source if the original itself is to be corrected.',
  );
}

/** The name of a file without what tells its format. */
export function baseName(file: string): string {
  const name = file.split('/').at(-1) ?? file;
  return name.replace(/(?:\.bitext)?\.(?:jsonl|tmx|tsv|txt)$/iu, '') || name;
}
