/** Puts segments back into the paragraphs they were cut from, so that these can be told apart. */
import type { Block, Language, Span } from '../../core/document.js';

/**
 * The paragraphs of a run of segments. Cut into sentences, they give the same number of sentences in
 * the same order. Segments of one paragraph are known by their ids, `operative-07.1` and so on; a
 * segment that came into being later goes with what stands before it, unless it has a number.
 * @param isKnown whether an id is one that the file had.
 */
export function regroupParagraphs(
  segments: readonly Block[],
  language: Language,
  isKnown: (id: string) => boolean,
): readonly Block[] {
  const groups: { readonly parent: string; readonly members: Block[] }[] = [];
  for (const segment of segments) {
    const last = groups.at(-1);
    const isEmpty = segment.text.trim() === '';
    const isNew = !isKnown(segment.id) && segment.number === undefined;
    const parent = segment.id.replace(/(?:\.\d+)?(?:~\d+)?$/u, '');
    const goesOn =
      !isEmpty &&
      last !== undefined &&
      last.members[0]?.kind === segment.kind &&
      (last.parent === parent || (isNew && last.parent !== ''));
    if (goesOn) last.members.push(segment);
    // Nothing joins an empty segment: it would not be told apart from white space.
    else groups.push({ parent: isEmpty ? '' : parent, members: [segment] });
  }
  return groups.map(({ members }, at) => joinMembers(`paragraph-${at + 1}`, members, language));
}

function joinMembers(id: string, members: readonly Block[], language: Language): Block {
  const [first] = members;
  const spans: Span[] = [];
  let text = '';
  for (const member of members) {
    if (text !== '' && language === 'en') text += ' ';
    if (member.text.trim() !== '') {
      spans.push({ kind: 'sentence', start: text.length, end: text.length + member.text.length });
    }
    text += member.text;
  }
  return {
    id,
    kind: first?.kind ?? 'paragraph',
    ...(first?.number !== undefined && { number: first.number }),
    text,
    spans,
    source: { start: 0, end: 0 },
    origins: [],
  };
}
