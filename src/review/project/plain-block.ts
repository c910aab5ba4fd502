/** Makes a block of a text of which nothing else is known. */
import type { LinkLevel } from '../../core/bitext.js';
import type { Block, Language, Span } from '../../core/document.js';
import { splitSentences } from '../../language/sentences.js';

/** A paragraph, cut into sentences unless it is one by its level. */
export function plainBlock(id: string, text: string, language: Language, level: LinkLevel): Block {
  return {
    id,
    kind: 'paragraph',
    text,
    spans: sentenceSpans(text, language, level),
    source: { start: 0, end: text.length },
    origins: [],
  };
}

/** The sentences of a text, without the white space around them; all of it at the sentence level. */
export function sentenceSpans(text: string, language: Language, level: LinkLevel): readonly Span[] {
  if (text.trim() === '') return [];
  if (level === 'sentence') return [{ kind: 'sentence', start: 0, end: text.length }];
  return splitSentences(text, language).flatMap(({ start, end }): readonly Span[] => {
    const part = text.slice(start, end);
    const from = start + part.length - part.trimStart().length;
    const to = start + part.trimEnd().length;
    return to > from ? [{ kind: 'sentence', start: from, end: to }] : [];
  });
}
