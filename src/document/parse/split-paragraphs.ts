/** Parts what was printed on one line but is several blocks: 大会，回顾 … and …；2. 重申 … */
import type { Language } from '../../core/document.js';
import { findLeadWord } from '../../language/lead-words.js';
import { findLabel } from '../clean/labels.js';
import { findClosingLines } from '../closing-lines.js';
import { enactingWordsLength } from '../enacting-words.js';
import { type Paragraph, slicedParagraph } from './paragraphs.js';

/** The same paragraphs, those with several blocks in them cut up. */
export function splitParagraphs(paragraphs: readonly Paragraph[], language: Language): Paragraph[] {
  return paragraphs.flatMap((paragraph) => {
    const cuts = findCuts(paragraph.mapped.text, language);
    const edges = [0, ...cuts, paragraph.mapped.text.length];
    return edges
      .slice(1)
      .map((end, i) => slicedParagraph(paragraph, { start: edges[i] ?? 0, end }));
  });
}

function findCuts(text: string, language: Language): number[] {
  const closing = findClosingLines(text, language);
  if (closing.length > 0) return closing.slice(1).map(({ start }) => start);
  const enacting = enactingWordsLength(text, language);
  const cuts: number[] = [];
  if (
    /[，,：:]/u.test(text.charAt(enacting - 1)) &&
    opensWithLead(text.slice(enacting), language)
  ) {
    cuts.push(enacting);
  }
  let number = findLabel(text)?.value;
  for (const { index } of text.matchAll(/(?<=[；;。.][”"’'）)]?\s*)(?<!\d\s?)\d{1,3}[.．]/gu)) {
    const label = findLabel(text.slice(index));
    if (!label || label.value !== (number ?? label.value - 1) + 1) continue;
    if (!opensWithLead(text.slice(index + label.length), language)) continue;
    cuts.push(index);
    number = label.value;
  }
  return cuts;
}

function opensWithLead(text: string, language: Language): boolean {
  return (
    findLeadWord(text, language) !== undefined && (language === 'zh' || /^\s*\p{Lu}/u.test(text))
  );
}
