/**
 * Compares the pieces that the engine makes of texts with those of the trainer (pieces.py).
 * Run: python models/training/pieces.py --work W --name NAME > W/pieces.jsonl
 *      npx tsx models/training/compare-pieces.ts --folder models/duizhao-zh-en --pieces W/pieces.jsonl
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { encodeSource } from '../../src/translate/engine/encode-source.js';
import { openLocalModel } from '../../src/translate/engine/local-model.js';
import type { Note } from '../../src/translate/marks/notes.js';

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: 'models/duizhao-zh-en' },
    pieces: { type: 'string', default: '' },
  },
});

const noted = /\uE000([^\uE001\uE003]*)([\uE001\uE003])([^\uE002]*)\uE002/gu;

/** A text without the notes that the mix has in it, and these. */
function takeNotes(marked: string): { readonly text: string; readonly notes: readonly Note[] } {
  const notes: Note[] = [];
  let removed = 0;
  const text = marked.replaceAll(
    noted,
    (whole, source: string, sign: string, english: string, at: number) => {
      const start = at - removed;
      const kind = sign === '\uE001' ? 'term' : 'hint';
      notes.push({ start, end: start + source.length, kind, english });
      removed += whole.length - source.length;
      return source;
    },
  );
  return { text, notes };
}

const model = await openLocalModel(values.folder);
const lines = readFileSync(values.pieces, 'utf8').split('\n').filter(Boolean);
let different = 0;
for (const line of lines) {
  const expected: { readonly text: string; readonly pieces: readonly number[] } = JSON.parse(line);
  const { text, notes } = takeNotes(expected.text);
  const pieces = encodeSource(model, text, notes);
  if (pieces.join(' ') === expected.pieces.join(' ')) continue;
  different += 1;
  if (different <= 5)
    console.log(expected.text, '\n', expected.pieces.join(' '), '\n', pieces.join(' '));
}
await model.close();
console.log(`${lines.length - different} of ${lines.length} texts in the same pieces`);
if (different > 0) process.exitCode = 1;
