/** Writes a source in a model's pieces, with English notes inside where the model reads them. */
import { arrangeNotes, type Note } from '../marks/notes.js';
import type { LocalModel } from './local-model.js';

/**
 * The pieces of `text` with what stands around a source of this model. For a model with term marks
 * each of `notes` (ranges in `text`) is written as start mark, Chinese, equals or hint mark, English,
 * end mark; the stretches between marks are encoded as texts of their own, as its tokenizer does
 * where the marks stand in a text. Where notes overlap, a term goes before a hint.
 */
export function encodeSource(
  model: Pick<LocalModel, 'encode' | 'languagePieces' | 'output' | 'termMarks'>,
  text: string,
  notes: readonly Note[] = [],
): readonly number[] {
  const { encode, languagePieces, output, termMarks } = model;
  if (termMarks === undefined || notes.length === 0) {
    return [...languagePieces, ...encode(text), output.end];
  }
  const pieces: number[] = [...languagePieces];
  let done = 0;
  for (const { start, end, english, kind } of arrangeNotes(notes)) {
    const sign = kind === 'term' ? termMarks.equals : termMarks.hint;
    if (sign === undefined) continue;
    pieces.push(...encodeStretch(encode, text.slice(done, start)));
    pieces.push(termMarks.start, ...encodeStretch(encode, text.slice(start, end)));
    pieces.push(sign, ...encodeStretch(encode, english), termMarks.end);
    done = end;
  }
  pieces.push(...encodeStretch(encode, text.slice(done)), output.end);
  return pieces;
}

function encodeStretch(encode: LocalModel['encode'], text: string): readonly number[] {
  return text.trim() === '' ? [] : encode(text);
}
