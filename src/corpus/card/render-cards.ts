/** Writes a corpus's data card in both languages, as text and as a page. */

import { englishCorpusCard } from '../../messages/en/corpus-card.js';
import { chineseCorpusCard } from '../../messages/zh/corpus-card.js';
import type { CardInput } from './card-input.js';
import { renderMarkdown } from './markdown.js';
import { renderPage } from './page.js';
import { cardView } from './view.js';

/** The cards by the names of their files. */
export type Cards = Readonly<
  Record<'README.md' | 'README.zh.md' | 'card.html' | 'card.zh.html', string>
>;

/**
 * The data card: what is in the corpus, where it comes from, how it was made, what is wrong with it
 * (after Gebru et al. 2021, “Datasheets for Datasets”; the front matter is that of Hugging Face).
 */
export function renderCards(input: CardInput): Cards {
  const english = cardView(input, englishCorpusCard);
  const chinese = cardView(input, chineseCorpusCard);
  return {
    'README.md': renderMarkdown(english),
    'README.zh.md': renderMarkdown(chinese),
    'card.html': renderPage(english),
    'card.zh.html': renderPage(chinese),
  };
}
