/**
 * What a reader decided about alarms in published text: some are true, since published text has faults too.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Finding } from '../../../src/core/finding.js';
import { packageFile } from '../../../src/core/package-folder.js';
import type { CleanPair } from './clean-pair.js';

/** Tab-separated: segment, rule, words in the Chinese, words in the English, right or wrong, why. */
const file = packageFile('tests', 'bench', 'mutations', 'judged.tsv');

export interface Judgements {
  /** Whether a reader found that the alarm is right, or undefined where nobody has read it. */
  readonly isRight: (pair: CleanPair | undefined, alarm: Finding) => boolean | undefined;
}

/**
 * Reads the judgements.
 * @throws {Error} at a line that is neither `right` nor `wrong` or gives no reason.
 */
export function readJudgements(): Judgements {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const verdicts = new Map<string, boolean>();
  for (const [at, line] of lines.entries()) {
    if (line === '') continue;
    const cells = line.split('\t');
    const [verdict, why] = cells.slice(4);
    if ((verdict !== 'right' && verdict !== 'wrong') || !why) {
      throw new Error(`${file}:${at + 1}: say right or wrong, and why`);
    }
    verdicts.set(cells.slice(0, 4).join('\t'), verdict === 'right');
  }
  return { isRight: (pair, alarm) => verdicts.get(judgementKey(pair, alarm)) };
}

/** The first four cells of the line that judges an alarm. */
export function judgementKey(pair: CleanPair | undefined, alarm: Finding): string {
  const cells = [pair?.name, alarm.rule, alarm.source?.text, alarm.target?.text];
  return cells.map((cell = '') => cell.replace(/\s+/gu, ' ')).join('\t');
}
