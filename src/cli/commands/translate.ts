/** `duizhao translate`: a Chinese text in, a draft of it out. */
import type { Document } from '../../core/document.js';
import type { Draft } from '../../core/draft.js';
import { messagesFor } from '../../messages/index.js';
import { deliver } from '../deliver.js';
import { exitCodes } from '../exit-codes.js';
import { draftDocument, readChinese, shipped } from '../pipeline.js';
import type { Settings } from '../settings.js';

export interface TranslateOptions {
  readonly out?: string;
  readonly model?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/**
 * Drafts a Chinese text with a local model and writes the drafts as text, a paragraph each with its
 * number, or with `--json` one JSON object a line. Gives back the exit code.
 * @throws DuizhaoError for bad input, or if there is no model: here the drafts are all there is.
 */
export async function translate(
  file: string,
  options: TranslateOptions,
  settings: Settings,
): Promise<number> {
  const progress = settings.startProgress(options.quiet === true);
  progress.show('read');
  const document = readChinese(file, settings.messages);
  const model = options.model ?? shipped.model();
  const drafting = await draftDocument(document, model, progress, settings.signal);
  if (drafting.failure !== undefined) throw drafting.failure;
  progress.end();
  const contents = options.json
    ? drafting.drafts.map((draft) => `${JSON.stringify(draft)}\n`).join('')
    : renderDrafts(document, drafting.drafts);
  await deliver(contents, options.out, settings);
  if (!options.quiet) warn(drafting.drafts, settings);
  return exitCodes.fine;
}

function renderDrafts(document: Document, drafts: readonly Draft[]): string {
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
