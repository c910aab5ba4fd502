/** `duizhao check`: an English text held against its Chinese original. */
import type { Bitext } from '../../core/bitext.js';
import { DuizhaoError } from '../../core/errors.js';
import type { Finding } from '../../core/finding.js';
import { readJsonl, writeFindings } from '../../formats/index.js';
import { messagesFor } from '../../messages/index.js';
import type { TermMatcher } from '../../terms/matcher.js';
import { deliver } from '../deliver.js';
import { exitCodes } from '../exit-codes.js';
import { readInput } from '../files.js';
import { alignPair, checkPair, openTermbase, readPair, shipped } from '../pipeline.js';
import type { Settings } from '../settings.js';
import { type FailOn, reachesThreshold } from '../severity.js';

export interface CheckOptions {
  readonly out?: string;
  readonly termbase?: string;
  readonly failOn: FailOn;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/**
 * Checks two texts, which are aligned first, or a bitext that was written as JSONL, drafts and all,
 * and writes the findings as text or, with `--json`, as JSON. Gives back the exit code.
 * @throws DuizhaoError for bad input.
 */
export async function check(
  first: string,
  second: string | undefined,
  options: CheckOptions,
  settings: Settings,
): Promise<number> {
  const { messages } = settings;
  const progress = settings.startProgress(options.quiet === true);
  progress.show('read');
  const terms = openTermbase(options.termbase ?? shipped.termbase(), messages);
  const { name, bitext, drafts } =
    second === undefined ? readBitext(first, settings) : alignTexts(first, second, terms, settings);
  progress.show('check');
  const findings = checkPair(bitext, terms, drafts);
  progress.end();
  const contents = options.json
    ? writeFindings({ name, bitext, drafts, findings })
    : renderFindings(findings, settings);
  await deliver(contents, options.out, settings);
  return reachesThreshold(findings, options.failOn) ? exitCodes.findings : exitCodes.fine;
}

function alignTexts(first: string, second: string, terms: TermMatcher, settings: Settings) {
  const pair = readPair(first, second, settings.messages);
  const bitext: Bitext = alignPair(pair, terms);
  return { name: pair.chinese.symbol ?? pair.chinese.id, bitext, drafts: [] };
}

function readBitext(path: string, { messages }: Settings) {
  const { name, bytes } = readInput(path, messages);
  const text = new TextDecoder().decode(bytes);
  if (!text.trimStart().startsWith('{')) {
    const { errors } = messages;
    throw new DuizhaoError('FORMAT_UNKNOWN', errors.notBitext(name), errors.notBitextHint);
  }
  return readJsonl(text, name);
}

/** One finding a paragraph: severity, place and rule, then what is wrong and what to do. */
function renderFindings(findings: readonly Finding[], { locale, messages }: Settings): string {
  if (findings.length === 0) return `${messages.noFindings}\n`;
  const catalogue = messagesFor(locale);
  return findings
    .map((finding) => {
      const { title, sentence } = catalogue.finding(finding);
      const place = finding.target?.segment ?? finding.source?.segment ?? finding.link;
      const severity = catalogue.severities[finding.severity];
      return `${severity}  ${place}  ${title} (${finding.rule})\n  ${sentence}\n`;
    })
    .join('');
}
