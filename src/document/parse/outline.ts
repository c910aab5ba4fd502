/** Notes of each paragraph what its kind will be told by. */
import type { Language } from '../../core/document.js';
import { type FoundLeadWord, findLeadWord } from '../../language/lead-words.js';
import { type FoundLabel, findLabel } from '../clean/labels.js';
import { isEnactingWords } from '../enacting-words.js';
import type { Paragraph } from './paragraphs.js';

/** What is known of a paragraph before its kind is. */
export interface OutlineParagraph {
  readonly paragraph: Paragraph;
  readonly text: string;
  /** The text without its number. */
  readonly body: string;
  /** Whether it is the name of an organ and nothing else. */
  readonly isOrgan: boolean;
  readonly label?: FoundLabel;
  /** The lead word the text opens with, in English a capitalised one. */
  readonly lead?: FoundLeadWord;
}

/** The outline of one paragraph. */
export function outlineParagraph(paragraph: Paragraph, language: Language): OutlineParagraph {
  const { text } = paragraph.mapped;
  const label = findLabel(text);
  const body = text.slice(label?.length ?? 0);
  const lead = findLeadWord(body, language);
  return {
    paragraph,
    text,
    body,
    isOrgan: isEnactingWords(text, language),
    ...(label && { label }),
    ...(lead && (language === 'zh' || /^\p{Lu}/u.test(body)) && { lead }),
  };
}
