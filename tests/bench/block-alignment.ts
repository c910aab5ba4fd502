/**
 * Measures block alignment with the weights that ship, on damaged documents made from paragraphs of
 * subjects that were not fitted on, and how time grows with length on statutes.
 *
 *   npm run bench:blocks -- [folder of parallel text]
 */

import { alignBlocks } from '../../src/align/blocks.js';
import type { Block } from '../../src/core/document.js';
import { reportedDocuments } from './block-documents.js';
import { judgeLinks, printJudgement } from './judge-links.js';
import { describeMachine } from './machine.js';
import { readParallelText } from './parallel-text.js';
import { loadShippedTerms } from './shipped-terms.js';

const folder = process.argv[2] ?? '../shared/data/parallel';
const terms = loadShippedTerms();
console.log(`machine: ${describeMachine()}`);

const documents = reportedDocuments(folder);
printJudgement('held out', documents, judgeLinks(documents, { terms }));

const rows = readParallelText(folder, 'law');
for (const length of [250, 500, 1000, 2000]) {
  const paragraphs = (column: string) =>
    rows.slice(0, length).map(
      (row, at): Block => ({
        id: `paragraph-${at + 1}`,
        kind: 'paragraph',
        text: row[column] ?? '',
        spans: [],
        source: { start: 0, end: 0 },
        origins: [],
      }),
    );
  const [source, target] = [paragraphs('zh'), paragraphs('en')];
  const start = performance.now();
  const links = alignBlocks(source, target, 'zh', { terms });
  const seconds = (performance.now() - start) / 1000;
  const right = links.filter((link) => `${link.source}` === `${link.target}`).length;
  console.log(
    `statutes, ${length} × ${length} paragraphs: ${seconds.toFixed(1)} s, ` +
      `${((1000 * seconds) / length).toFixed(1)} ms a paragraph, ${right} of ${length} links right`,
  );
}
