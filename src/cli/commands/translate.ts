/** `duizhao translate`: a Chinese text in, a draft of it out. */
import type { Document } from '../../core/document.js';
import type { Draft } from '../../core/draft.js';
import { messagesFor } from '../../messages/index.js';
import type { Segment } from '../../translate/engine.js';
import { deliver } from '../deliver.js';
import { countDrafts } from '../draft-counts.js';
import { type DraftingOptions, draftSegments } from '../drafting.js';
import { exitCodes } from '../exit-codes.js';
import { readInput } from '../files.js';
import { readChinese } from '../pipeline.js';
import { readSegmentLines } from '../segment-lines.js';
import type { Settings } from '../settings.js';
import { openTermbases } from '../termbases.js';

export interface TranslateOptions extends DraftingOptions {
  readonly out?: string;
  readonly lines?: boolean;
  readonly termbase?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/**
 * Drafts a Chinese text and writes the drafts as text, a paragraph each with its number, or with
 * `lines` a line for each line read; with `json` one JSON object a line. Gives back the exit code.
 * @throws DuizhaoError for bad input, or if there is no model: here the drafts are all there is.
 */
export async function translate(
  file: string,
  options: TranslateOptions,
  settings: Settings,
): Promise<number> {
  const { messages } = settings;
  const progress = settings.startProgress(options.quiet === true);
  progress.show('read');
  const terms =
    options.termbase === undefined ? undefined : await openTermbases([options.termbase], settings);
  const { segments, render } = options.lines
    ? planLines(readSegmentLines(readInput(file, messages)))
    : planDocument(await readChinese(file, messages));
  const { drafts, failure } = await draftSegments(segments, options, terms, progress, settings);
  if (failure !== undefined) throw failure;
  progress.end();
  const asJson = (all: readonly Draft[]) =>
    all.map((draft) => `${JSON.stringify(draft)}\n`).join('');
  await deliver((options.json ? asJson : render)(drafts), options.out, settings);
  if (!options.quiet) {
    warn(drafts, settings);
    settings.say(messages.summary.draftOrigins(countDrafts(drafts)));
  }
  return exitCodes.fine;
}

/** What is to be drafted, and how its drafts are written. */
interface Plan {
  readonly segments: readonly Segment[];
  render(drafts: readonly Draft[]): string;
}

function planLines(segments: readonly Segment[]): Plan {
  const render = (drafts: readonly Draft[]) =>
    drafts.map(({ text }) => `${onOneLine(text)}\n`).join('');
  return { segments, render };
}

function planDocument(document: Document): Plan {
  const segments = [...document.blocks, ...document.notes];
  return { segments, render: (drafts) => renderParagraphs(document, drafts) };
}

// What any program may take for the end of a line.
const lineBreaks = /[\r\n\v\f\u0085\u2028\u2029]+/gu;

function onOneLine(text: string): string {
  return text.replaceAll(lineBreaks, ' ');
}

function renderParagraphs(document: Document, drafts: readonly Draft[]): string {
  const numbers = new Map(
    [...document.blocks, ...document.notes].map(({ id, number }) => [id, number?.label]),
  );
  return drafts
    .map(({ segment, text }) => [numbers.get(segment), text].filter(Boolean).join(' '))
    .map((paragraph) => `${paragraph}\n`)
    .join('\n');
}

function warn(drafts: readonly Draft[], { locale, messages, say }: Settings): void {
  const catalogue = messagesFor(locale);
  for (const { segment, warnings } of drafts) {
    for (const warning of warnings) {
      say(`${messages.warning}: ${segment}: ${catalogue.draftWarning(warning)}`);
    }
  }
}
