/**
 * A process that may not write large files: `filler.js JOURNAL`. It makes changes until one fails and
 * then a small one, and prints what became of them.
 */
import { openJournal } from '../../../src/review/journal/open.js';
import { comment, confirm, madeBase } from './made-bitext.js';

const [path = ''] = process.argv.slice(2);
const journal = await openJournal(path, madeBase(10));
const acknowledged: string[] = [];
let failure: unknown;
while (failure === undefined) {
  const change = comment(1, '长'.repeat(4_000));
  try {
    await journal.append('王', [change]);
    acknowledged.push(change.id);
  } catch (error) {
    failure = error;
  }
}
const seqAfterFailure = journal.seq;
const notesAfterFailure = journal.state.notesOf('source', 's1').length;
const small = confirm(2);
await journal.append('王', [small]);
acknowledged.push(small.id);
await journal.close();
const code = failure instanceof Error && 'code' in failure ? failure.code : String(failure);
console.log(JSON.stringify({ acknowledged, code, seqAfterFailure, notesAfterFailure }));
