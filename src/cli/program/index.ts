/** The command line: its commands, their options and their help. */
import { Command } from 'commander';
import type { Settings } from '../settings.js';
import { readVersion } from '../version.js';
import { addAlign } from './align.js';
import { addCheck } from './check.js';
import { addConvert } from './convert.js';
import { addCorpus } from './corpus.js';
import { addEvaluate } from './evaluate.js';
import { addCompareOfficial, addFetch } from './fetch.js';
import { dress, localeOption } from './local-help.js';
import { addMemory } from './memory.js';
import { addModels } from './models.js';
import { createRegistry, type Registry } from './registry.js';
import { addReview } from './review.js';
import { addRun } from './run.js';
import { addTerms } from './terms.js';
import { addTranslate } from './translate.js';

const examples = ['duizhao run', 'duizhao run A.zh.txt A.en.txt', 'duizhao align --help'];

/** In the order of the help. */
const additions: readonly ((registry: Registry) => void)[] = [
  addRun,
  addAlign,
  addTranslate,
  addCheck,
  addEvaluate,
  addReview,
  addFetch,
  addCompareOfficial,
  addModels,
  addMemory,
  addTerms,
  addConvert,
  addCorpus,
];

/**
 * The command line as a commander program; actions hand their exit code to `finish`.
 * Nothing is read or written until it is parsed.
 */
export function createProgram(settings: Settings, finish: (exitCode: number) => void): Command {
  const { messages } = settings;
  const program = new Command('duizhao');
  dress(program, messages, examples)
    .description(messages.tagline)
    .version(readVersion(), '-V, --version', messages.options.version)
    .addOption(localeOption(messages.options.locale))
    .usage('<command> …');
  const registry = createRegistry(program, settings, finish);
  for (const add of additions) add(registry);
  return program;
}
