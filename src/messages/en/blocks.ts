/** What the parts of a document are called in English. */
import type { BlockKind } from '../../core/document.js';
import { bareLabel } from '../mention-form.js';
import type { BlockPlace } from '../messages.js';
import { englishOrdinal } from './mentions.js';

/** One block of each kind. */
export const englishBlockKinds: Readonly<Record<BlockKind, string>> = {
  masthead: 'masthead',
  adoption: 'adoption line',
  title: 'title',
  enacting: 'enacting words',
  preambular: 'preambular paragraph',
  operative: 'operative paragraph',
  subparagraph: 'subparagraph',
  heading: 'heading',
  annex: 'annex heading',
  paragraph: 'paragraph',
  closing: 'closing line',
  note: 'note',
};

/** What is said of two blocks of one kind: “Both are operative paragraphs”. */
export function bothAre(kind: BlockKind): string {
  const name = englishBlockKinds[kind];
  return `Both are ${name.endsWith('s') ? name : `${name}s`}`;
}

/**
 * What a block is called, e.g. `paragraph 7`, `3rd preambular paragraph`, `note 2`, or a sentence of
 * one, `paragraph 7, sentence 2`.
 */
export function englishBlockName({ sentence, ...place }: BlockPlace): string {
  const block = nameOf(place);
  return sentence === undefined ? block : `${block}, sentence ${sentence}`;
}

function nameOf({ kind, number, ordinal }: BlockPlace): string {
  const name = englishBlockKinds[kind];
  if (number !== undefined) {
    const label = bareLabel(number.label);
    if (kind === 'operative') return `paragraph ${label}`;
    if (kind === 'title') return name;
    return `${name} ${label}`;
  }
  if (ordinal !== undefined && (kind === 'preambular' || kind === 'closing')) {
    return `${englishOrdinal(String(ordinal))} ${name}`;
  }
  return name;
}
