/** The options of `duizhao review`; its modules are loaded only when it is used. */
import { Argument, Option } from 'commander';
import { exportFormats } from '../../review/model/export-formats.js';
import { reviewLevels } from '../align-for-review.js';
import type { ReviewOptions } from '../commands/review.js';
import type { Registry } from './registry.js';
import { embeddings, outFile, termbase } from './shared-options.js';

const examples = [
  'duizhao review',
  'duizhao review A.zh.txt A.en.txt',
  'duizhao review A.bitext.jsonl --memory un.memory',
  'duizhao review bitexts --host 192.168.1.20',
  'duizhao review A.bitext.jsonl --export tmx -o A.tmx',
];

export function addReview({ command, settings, finish }: Registry): void {
  const { options: words, review: reviewWords } = settings.messages;
  const { arguments: names, options: mine } = reviewWords;
  command('review', examples)
    .addArgument(new Argument('[first]', names.first))
    .addArgument(new Argument('[second]', names.second))
    .option(outFile, mine.out)
    .addOption(
      new Option('--level <name>', mine.level).choices(reviewLevels).default(undefined, 'sentence'),
    )
    .option('--presegmented', words.presegmented)
    .option('--semicolons', words.semicolons)
    .option(embeddings, words.embeddings)
    .option(termbase, words.termbase)
    .option('--memory <folder>', mine.memory)
    .option('--drafts', mine.drafts)
    .option('--model <name>', words.model)
    .option('--edit-source', mine.editSource)
    .option('--host <address>', mine.host)
    .option('--port <number>', mine.port)
    .option('--open', mine.open)
    .option('--no-open', mine.noOpen)
    .addOption(new Option('--export <format>', mine.export).choices(exportFormats))
    .action(
      async (first: string | undefined, second: string | undefined, options: ReviewOptions) => {
        const { review } = await import('../commands/review.js');
        finish(await review(first, second, options, settings));
      },
    );
}
