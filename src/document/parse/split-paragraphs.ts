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

/** The places at which a paragraph's text falls into several blocks. */
function findCuts(text: string, language: Language): number[] {
  const closed = closingStart(text, language);
  const closing = findClosingLines(text.slice(closed), language).map(({ start }) => closed + start);
  const cuts = [...provisionCuts(text.slice(0, closed), language), closed, ...closing.slice(1)];
  return cuts.filter((place) => place > 0 && place < text.length);
}

/** Where enacting words end, and where one numbered provision follows another. */
function provisionCuts(text: string, language: Language): number[] {
  const cuts: number[] = [];
  const enacting = enactingWordsLength(text, language);
  if (
    /[，,：:]/u.test(text.charAt(enacting - 1)) &&
    opensWithLead(text.slice(enacting), language)
  ) {
    cuts.push(enacting);
  }
  let number = findLabel(text)?.value;
  for (const { index } of text.matchAll(numberInside)) {
    const label = findLabel(text.slice(index));
    if (!label || label.value !== (number ?? label.value - 1) + 1) continue;
    if (!opensWithLead(text.slice(index + label.length), language)) continue;
    cuts.push(index);
    number = label.value;
  }
  return cuts;
}

const numberInside = /(?<=[；;。.][”"’'）)]?\s*)(?<!\d\s?)\d{1,3}[.．]/gu;

/** Where closing lines begin, alone or behind the last sentence; the text's end if there are none. */
function closingStart(text: string, language: Language): number {
  if (findClosingLines(text, language).length > 0) return 0;
  const stop = Math.max(text.lastIndexOf('。'), text.lastIndexOf('. ')) + 1;
  return findClosingLines(text.slice(stop), language).length > 0 ? stop : text.length;
}

function opensWithLead(text: string, language: Language): boolean {
  return (
    findLeadWord(text, language) !== undefined && (language === 'zh' || /^\s*\p{Lu}/u.test(text))
  );
}
