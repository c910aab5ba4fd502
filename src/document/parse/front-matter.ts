/** Tells the masthead, the adoption line and the title above a resolution's enacting words. */
import type { Language } from '../../core/document.js';
import { findResolutionLabel } from '../clean/labels.js';
import type { ClassifiedParagraph } from './blocks.js';
import { isMasthead } from './masthead.js';
import type { OutlineParagraph } from './outline.js';

/** The paragraphs above the enacting words with their kinds; a title with its number. */
export function classifyFront(
  front: readonly OutlineParagraph[],
  language: Language,
): ClassifiedParagraph[] {
  const numbered = front.findLastIndex(({ text }) => isNumberedTitle(text));
  const title =
    numbered >= 0
      ? numbered
      : front.findLastIndex(({ text }) => !isMasthead(text, language) && !isAdoption(text));
  return front.map(({ paragraph, text }, index) => {
    if (isAdoption(text)) return { kind: 'adoption', paragraph };
    if (index < title || title < 0) return { kind: 'masthead', paragraph };
    const label = findResolutionLabel(text);
    return { kind: 'title', paragraph, ...(index === title && label && { label }) };
  });
}

/** `56/123. Strengthening …`, or what the Security Council writes: `Resolution 1373 (2001)`. */
function isNumberedTitle(text: string): boolean {
  return findResolutionLabel(text) !== undefined || councilTitle.test(text);
}

const councilTitle =
  /^(?:Resolution \d{1,4} \(\d{4}\)|第 ?\d{1,4} ?[(（]\d{4}[)）] ?号(?:决议|決議))$/u;
const adoption =
  /^[[［〔].*[\]］〕]$|^Adopted (?:by|at|on|without) |(?:会议|會議|大会|大會)(?:未经表决|以.{1,20})?(?:通过|通過)$/u;

function isAdoption(text: string): boolean {
  return adoption.test(text);
}
