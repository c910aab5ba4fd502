/** `duizhao terms check`: how the terms of a termbase were really translated. */
import { alignWords } from '../../../align/words/index.js';
import { DuizhaoError } from '../../../core/errors.js';
import type { TermsUsageWords } from '../../../messages/terms-usage-words.js';
import { type ConceptUsage, countUsage, usageJson, usageTsv } from '../../../terms/usage/index.js';
import { deliver } from '../../deliver.js';
import { exitCodes } from '../../exit-codes.js';
import type { Settings } from '../../settings.js';
import { openTermbases } from '../../termbases.js';
import { type LeftOut, readTextPairs } from '../../text-pairs.js';
import { readCount } from './read-count.js';

export type UsageFormat = 'text' | 'json' | 'tsv';

export interface CheckTermsOptions {
  readonly termbase: readonly string[];
  readonly out?: string;
  readonly format: UsageFormat;
  readonly minCount: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/**
 * Writes a table of the translations of each term in the files; gives back the exit code.
 * @throws DuizhaoError BAD_USAGE, TERMBASE_INVALID, or what reading and writing files throws.
 */
export async function checkTerms(
  files: readonly string[],
  { termbase, out, format, minCount, json = false, quiet = false }: CheckTermsOptions,
  settings: Settings,
): Promise<number> {
  const { termsUsage: words } = settings.messages;
  const fewest = readCount('--min-count', minCount, words);
  if (termbase.length === 0) {
    throw new DuizhaoError('BAD_USAGE', words.needsTermbase, words.needsTermbaseHint);
  }
  const terms = await openTermbases(termbase, settings);
  const counter = countUsage({
    terms,
    linkWords: ({ chinese, english }) => alignWords({ chinese, english }, { terms }),
  });
  const leftOut: LeftOut = { count: 0, first: '' };
  const progress = settings.startProgress(quiet);
  let pairs = 0;
  try {
    for await (const pair of readTextPairs(files, leftOut, settings)) {
      counter.add(pair);
      pairs += 1;
      if (pairs % 256 === 0) progress.show('check', pairs);
    }
  } finally {
    progress.end();
  }
  const usage = counter.usage().filter((concept) => concept.pairs >= fewest);
  await deliver(writeUsage(usage, json ? 'json' : format, words), out, settings);
  if (leftOut.count > 0) settings.say(words.leftOut(leftOut.count, leftOut.first));
  if (!quiet) settings.say(words.counted(pairs, usage.length));
  return exitCodes.fine;
}

function writeUsage(
  usage: readonly ConceptUsage[],
  format: UsageFormat,
  words: TermsUsageWords,
): string {
  if (format === 'json') return usageJson(usage);
  if (format === 'tsv') return usageTsv(usage);
  return usage.length === 0
    ? `${words.noTerms}\n`
    : usage.map((one) => inText(one, words)).join('\n');
}

/** A concept with its variants, a line each, and below those that stray an example. */
function inText({ chinese, pairs, variants }: ConceptUsage, words: TermsUsageWords): string {
  const lines = variants.flatMap(({ kind, text, count, examples: [example] }) => {
    const line = `  ${String(count).padStart(6)}  ${words.kinds[kind]}${text === '' ? '' : `: ${text}`}`;
    const isUsual = kind === 'preferred' || kind === 'admitted';
    return isUsual || example === undefined
      ? [line]
      : [
          line,
          `          ${example.name}`,
          `          ${example.chinese}`,
          `          ${example.english}`,
        ];
  });
  return [`${chinese.join('、')} (${words.pairs(pairs)})`, ...lines, ''].join('\n');
}
