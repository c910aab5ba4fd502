/** Leaves out the blocks of a document that are not in its language. */
import type { Block, Document, Language } from '../../core/document.js';
import { languageShares } from './language-shares.js';
import { isForeign } from './latin-language.js';

/** Why a block is left out. */
export type LeftOut = 'wrong-script' | 'wrong-language';

export interface UsableBlocks {
  readonly document: Document;
  readonly leftOut: Readonly<Partial<Record<LeftOut, number>>>;
}

/**
 * The document without the blocks that are in another language or script than its own. Blocks
 * without letters, such as a row of figures, stay.
 * @param share Lowest share of letters of the document's language, 0–1.
 */
export function usableBlocks(document: Document, share: number): UsableBlocks {
  const leftOut: Partial<Record<LeftOut, number>> = {};
  const isUsable = ({ text }: Block): boolean => {
    const reason = unusable(text, document.language, share);
    if (reason !== undefined) leftOut[reason] = (leftOut[reason] ?? 0) + 1;
    return reason === undefined;
  };
  const blocks = document.blocks.filter(isUsable);
  const notes = document.notes.filter(isUsable);
  return { document: { ...document, blocks, notes }, leftOut };
}

function unusable(text: string, language: Language, share: number): LeftOut | undefined {
  if (!/\p{L}/u.test(text)) return undefined;
  if (languageShares(text)[language] < share) return 'wrong-script';
  return language === 'en' && isForeign(text) ? 'wrong-language' : undefined;
}
