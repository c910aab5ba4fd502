/** Finds where a resolution's preamble ends, with or without paragraph numbers. */
import type { Language } from '../../core/document.js';
import { endsItem } from '../clean/sentence-ends.js';
import type { OutlineParagraph } from './outline.js';

/**
 * The index of the first operative paragraph among those after the enacting words; their number
 * where there is none. A printed number tells, as does a finite English verb (`Requests`). Chinese
 * lead words have one form only, so there the stop at the end tells: a preamble's paragraphs end
 * in commas.
 */
export function findOperativeStart(
  paragraphs: readonly OutlineParagraph[],
  language: Language,
): number {
  const numbered = paragraphs.findIndex(isNumberedProvision);
  const isOperative = language === 'en' ? hasFiniteVerb : endsItemWithLead;
  if (numbered < 0) {
    const first = paragraphs.findIndex(isOperative);
    return first < 0 ? paragraphs.length : first;
  }
  // Paragraphs right before the first number may have lost theirs, if it is not number one.
  let start = numbered;
  const missing = (paragraphs[numbered]?.label?.value ?? 1) - 1;
  while (
    start > 0 &&
    numbered - start < missing &&
    lostItsNumber(paragraphs, start - 1, language)
  ) {
    start -= 1;
  }
  return start;
}

/** 7. at the start, or 七、 before a lead word. */
export function isNumberedProvision({ label, lead }: OutlineParagraph): boolean {
  if (label?.style === 'chinese') return lead !== undefined && !/^[(（]/u.test(label.label);
  return label?.style === 'arabic';
}

function hasFiniteVerb({ lead, body }: OutlineParagraph): boolean {
  if (lead) return lead.text.toLowerCase() !== lead.normal;
  return /^(?:\p{Lu}\p{Ll}+ly )?\p{Lu}?\p{Ll}+s\b/u.test(body) && /;$/u.test(body.trim());
}

function endsItemWithLead({ lead, text, label }: OutlineParagraph): boolean {
  return lead !== undefined && label === undefined && endsItem(text) && !/[：:]$/u.test(text);
}

// What the preamble never opens with, in Simplified characters.
const operativeOnly =
  /请|敦促|呼吁|要求|鼓励|决定|建议|授权|核可|核准|感谢|支持|表扬|赞扬|谴责|地注意到|宣布|设立|任命|同意/u;

/**
 * Whether an unnumbered paragraph before the first number belongs with the numbered ones. In
 * Chinese both its stop and its lead word must say so: a preamble may close with a semicolon too.
 */
function lostItsNumber(
  paragraphs: readonly OutlineParagraph[],
  index: number,
  language: Language,
): boolean {
  const paragraph = paragraphs[index];
  if (!paragraph) return false;
  if (language === 'en') return hasFiniteVerb(paragraph);
  return endsItemWithLead(paragraph) && operativeOnly.test(paragraph.lead?.normal ?? '');
}
