/** Makes a document of a text that already has a sentence on each line. */
import type { Block, Document } from '../core/document.js';
import { contentId } from '../core/ids.js';
import { detectLanguage } from '../language/detect.js';
import { detectScript } from '../language/script.js';
import { linesAsSentences } from '../language/sentences.js';
import type { DocumentOptions } from './index.js';
import { readText, requireContent, type SourceText } from './read/read-text.js';

/**
 * The document whose blocks are the lines of a text or of the bytes of a plain-text file, as they
 * are: nothing is repaired, parsed or trimmed. Line 7 is the block `line-0007`, of kind `paragraph`
 * and one sentence long; an empty line is an empty block, so that lines keep their numbers.
 *
 * @example
 * const { blocks } = documentFromLines('他来了。\n他看了。\n', { name: 'A.zh.txt' });
 *
 * @throws DuizhaoError as `documentFromBytes` and `documentFromText` do.
 */
export function documentFromLines(
  input: string | Uint8Array,
  { name, language: given }: DocumentOptions,
): Document {
  const { text }: SourceText =
    typeof input === 'string'
      ? requireContent({ name, text: input, encoding: 'utf-8' })
      : readText(input, name);
  const language = given ?? detectLanguage(text) ?? 'en';
  return {
    id: contentId(language, text),
    language,
    script: detectScript(text),
    blocks: linesAsSentences(text).map(({ start, end }, at) =>
      lineBlock(text.slice(start, end).replace(/(?:\r\n?|\n)$/u, ''), start, at + 1),
    ),
    notes: [],
    repairs: [],
  };
}

function lineBlock(text: string, start: number, line: number): Block {
  const { length } = text;
  return {
    id: `line-${String(line).padStart(4, '0')}`,
    kind: 'paragraph',
    text,
    spans: text.trim() === '' ? [] : [{ kind: 'sentence', start: 0, end: length }],
    source: { start, end: start + length },
    origins: length === 0 ? [] : [{ start: 0, source: start, length }],
  };
}
