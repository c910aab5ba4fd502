/** `duizhao terms extract`: proposals of terms out of translated texts. */
import { DuizhaoError } from '../../../core/errors.js';
import {
  candidatesAsTermbase,
  candidatesJson,
  candidatesTsv,
  startExtraction,
  type TermCandidate,
} from '../../../terms/extract/index.js';
import { writeTbx } from '../../../terms/tbx.js';
import { deliver } from '../../deliver.js';
import { exitCodes } from '../../exit-codes.js';
import { standardInput } from '../../files.js';
import type { Settings } from '../../settings.js';
import { openTermbases } from '../../termbases.js';
import { type LeftOut, readTextPairs } from '../../text-pairs.js';
import { readCount } from './read-count.js';

export interface ExtractTermsOptions {
  readonly out?: string;
  readonly termbase: readonly string[];
  readonly minCount: string;
  readonly limit: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/**
 * Writes proposals of terms, the best first; gives back the exit code.
 * @throws DuizhaoError BAD_USAGE, TERMBASE_INVALID, or what reading and writing files throws.
 */
export async function extractTerms(
  files: readonly string[],
  options: ExtractTermsOptions,
  settings: Settings,
): Promise<number> {
  const { termsUsage: words } = settings.messages;
  const { out, termbase, quiet = false } = options;
  const fewest = readCount('--min-count', options.minCount, words);
  const limit = readCount('--limit', options.limit, words);
  if (files.includes(standardInput)) {
    throw new DuizhaoError('BAD_USAGE', words.needsFiles, words.needsFilesHint);
  }
  const write = writerFor(out, options.json ?? false, settings);
  const extraction = startExtraction({
    fewest,
    ...(termbase.length > 0 && { known: await openTermbases(termbase, settings) }),
  });
  const leftOut: LeftOut = { count: 0, first: '' };
  const progress = settings.startProgress(quiet);
  let pairs = 0;
  let candidates: readonly TermCandidate[];
  try {
    for await (const pair of readTextPairs(files, leftOut, settings)) {
      extraction.count(pair);
      pairs += 1;
      if (pairs % 1024 === 0) progress.show('read', pairs);
    }
    const linked = extraction.link();
    let done = 0;
    for await (const pair of readTextPairs(files, { count: 0, first: '' }, settings)) {
      linked.add(pair);
      done += 1;
      if (done % 1024 === 0) progress.show('align', done, pairs);
    }
    candidates = linked.candidates().slice(0, limit);
  } finally {
    progress.end();
  }
  await deliver(write(candidates), out, settings);
  if (leftOut.count > 0) settings.say(words.leftOut(leftOut.count, leftOut.first));
  if (!quiet) settings.say(words.extracted(candidates.length, pairs));
  return exitCodes.fine;
}

function writerFor(
  out: string | undefined,
  isJson: boolean,
  { messages: { termsUsage: words } }: Settings,
): (candidates: readonly TermCandidate[]) => string {
  if (isJson) return candidatesJson;
  if (out === undefined || out === standardInput || /\.tsv$/iu.test(out)) return candidatesTsv;
  if (/\.tbx$/iu.test(out)) {
    return (candidates) => writeTbx(candidatesAsTermbase(candidates, words.proposals));
  }
  throw new DuizhaoError('BAD_USAGE', words.badOut(out), words.badOutHint);
}
