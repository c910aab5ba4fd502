/** `duizhao review`: a page to check and correct alignments. */
import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DuizhaoError } from '../../core/errors.js';
import type { ExportFormat } from '../../review/model/api.js';
import { exportFile } from '../../review/project/export-file.js';
import { openProject, type ProjectInput } from '../../review/project/open-project.js';
import type { ReviewProject } from '../../review/project/types.js';
import { startReviewServer } from '../../review/server/index.js';
import type { TermMatcher } from '../../terms/matcher.js';
import { openMemory } from '../../translate/memory/index.js';
import { type AlignedFile, alignForReview, type ReviewAlignOptions } from '../align-for-review.js';
import { deliver } from '../deliver.js';
import { exitCodes } from '../exit-codes.js';
import { writeWhole } from '../files.js';
import { openBrowser } from '../open-browser.js';
import { pageFolder } from '../page-folder.js';
import { shipped } from '../pipeline.js';
import type { Settings } from '../settings.js';
import { openTermbases } from '../termbases.js';

export interface ReviewOptions extends ReviewAlignOptions {
  readonly termbase?: string;
  readonly editSource?: boolean;
  readonly host?: string;
  /** As it was typed. */
  readonly port?: string;
  readonly open?: boolean;
  readonly export?: ExportFormat;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** What to review; whether it was aligned before, where that was asked for. */
type FoundInput = ProjectInput & { readonly wasThere?: boolean };

/**
 * Aligns two texts unless that was done before, or takes bitexts as they are, and serves the page to
 * review them until Ctrl-C; with `--export` writes what has become of one bitext instead. Gives back
 * the exit code.
 * @throws DuizhaoError for bad usage and bad input.
 */
export async function review(
  first: string | undefined,
  second: string | undefined,
  options: ReviewOptions,
  settings: Settings,
): Promise<number> {
  const { messages } = settings;
  const port = readPort(options.port, settings);
  const terms = await openTermbases([options.termbase ?? shipped.termbase()], settings);
  const input = await findInput(first, second, options, terms, settings);
  if (options.export !== undefined) {
    await exportInput(input, options.export, options, terms, settings);
    return exitCodes.fine;
  }
  const project = openProject(input, {
    terms,
    editSource: options.editSource === true,
    ...(options.memory !== undefined && { memory: openMemory(options.memory) }),
  });
  try {
    await serve(project, input, port, options, settings);
  } finally {
    await project.close();
  }
  if (options.quiet !== true) settings.say(messages.review.ended);
  return exitCodes.fine;
}

/** Addresses that mean all of a machine's. */
const everywhere: readonly string[] = ['0.0.0.0', '::'];

async function serve(
  project: ReviewProject,
  input: FoundInput,
  port: number | undefined,
  options: ReviewOptions,
  settings: Settings,
): Promise<void> {
  const { messages, say, print } = settings;
  const { review: words } = messages;
  const isQuiet = options.quiet === true;
  const bitexts = await project.list();
  const [only] = bitexts;
  if (input.kind === 'file' && only !== undefined) {
    // What is wrong with it is better told here than on the page.
    const { progress } = (await project.open(only.id)).opened();
    const { confirmed, links } = progress;
    const isBegun = input.wasThere || only.state === 'begun' || only.state === 'done';
    if (isBegun && !isQuiet) say(words.goesOn(input.path, confirmed, links));
  } else if (!isQuiet) say(words.bitexts(bitexts.length));
  const server = await startReviewServer({
    project,
    pageFolder: pageFolder(),
    ...(options.host !== undefined && { host: options.host }),
    ...(port !== undefined && { port }),
    report: (error) => say(`${messages.error}: ${describe(error)}`),
  });
  try {
    const { url, networkUrls } = server;
    if (options.json) {
      const ready = { url, networkUrls, port: server.port, path: input.path };
      await print(`${JSON.stringify(ready)}\n`);
    } else await print(`${words.ready(url)}\n`);
    const isShared = networkUrls.length > 0 || everywhere.includes(options.host ?? '');
    if (isShared) say(`${messages.warning}: ${words.shared}`);
    for (const other of networkUrls) say(`  ${words.sharedUrl(other)}`);
    if (!isQuiet) say(words.howToEnd);
    if (options.open === true && !openBrowser(url)) say(words.noDesktop);
    await untilEnded(settings.signal);
  } finally {
    await server.close();
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Ctrl-C, or the system asking to end, or the terminal being closed. */
function untilEnded(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => resolve();
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    process.once('SIGTERM', end);
    process.once('SIGHUP', end);
  });
}

async function findInput(
  first: string | undefined,
  second: string | undefined,
  options: ReviewOptions,
  terms: TermMatcher,
  settings: Settings,
): Promise<FoundInput> {
  if (first === undefined) {
    const out = options.out ?? join('out', 'A-RES-56-123', 'review.jsonl');
    return align(shipped.chinese(), shipped.english(), { ...options, out }, terms, settings);
  }
  if (second !== undefined) return align(first, second, options, terms, settings);
  refuseForBitexts(options, settings);
  const { errors } = settings.messages;
  const stats = existsSync(first) ? statSync(first) : undefined;
  if (stats === undefined) {
    throw new DuizhaoError('FILE_NOT_FOUND', errors.notFound(first), errors.notFoundHint);
  }
  if (stats.isDirectory()) return { kind: 'folder', path: first };
  if (/\.(?:jsonl|tmx|tsv)$/iu.test(basename(first))) return { kind: 'file', path: first };
  throw new DuizhaoError('BAD_USAGE', errors.oneFileOnly, errors.oneFileOnlyHint);
}

async function align(
  first: string,
  second: string,
  options: ReviewOptions,
  terms: TermMatcher,
  settings: Settings,
): Promise<FoundInput> {
  const isQuiet = options.quiet === true;
  const progress = settings.startProgress(isQuiet);
  // With --export, -o names what is exported.
  const { out, ...others } = options;
  const isBitext =
    out !== undefined && (options.export === undefined || first === shipped.chinese());
  const wanted = isBitext ? { ...others, out } : others;
  const made: AlignedFile = await alignForReview(first, second, wanted, terms, progress, settings);
  progress.end();
  if (made.links !== undefined && !isQuiet) {
    settings.say(settings.messages.review.aligned(made.path, made.links));
  }
  return { kind: 'file', path: made.path, wasThere: made.links === undefined };
}

/** Options about aligning make no sense for what is aligned. */
function refuseForBitexts(options: ReviewOptions, { messages: { review } }: Settings): void {
  const ofTexts = {
    '--level': options.level,
    '--presegmented': options.presegmented,
    '--semicolons': options.semicolons,
    '--embeddings': options.embeddings,
    '--drafts': options.drafts,
    '-o': options.export === undefined ? options.out : undefined,
  };
  const [misfit] = Object.entries(ofTexts).find(([, value]) => value) ?? [];
  if (misfit === undefined) return;
  const { errors } = review;
  throw new DuizhaoError('BAD_USAGE', errors.ofTexts(misfit), errors.ofTextsHint);
}

async function exportInput(
  { kind, path }: ProjectInput,
  format: ExportFormat,
  options: ReviewOptions,
  terms: TermMatcher,
  settings: Settings,
): Promise<void> {
  if (kind === 'folder') {
    const { errors } = settings.messages.review;
    throw new DuizhaoError('BAD_USAGE', errors.exportOfFolder, errors.exportOfFolderHint);
  }
  const { contents } = await exportFile(path, format, terms);
  if (typeof contents === 'string') await deliver(contents, options.out, settings);
  else if (options.out !== undefined) writeWhole(options.out, contents, settings.messages);
  else {
    const { errors } = settings.messages.review;
    throw new DuizhaoError('BAD_USAGE', errors.exportNeedsFile(format), errors.exportNeedsFileHint);
  }
}

/** A port, or `undefined` where none is given. */
function readPort(written: string | undefined, { messages }: Settings): number | undefined {
  if (written === undefined) return undefined;
  if (/^\d{1,5}$/u.test(written) && Number(written) <= 65_535) return Number(written);
  const { errors } = messages.review;
  throw new DuizhaoError('BAD_USAGE', errors.badPort(written), errors.badPortHint);
}
