/** Tells letters from Roman numerals in the labels of lists. */
import type { FoundLabel } from '../clean/labels.js';
import type { OutlineParagraph } from './outline.js';

/** The label in one style: where it could be a letter, it is if it follows the letter before it. */
export function settleStyle(
  outline: readonly OutlineParagraph[],
  index: number,
  label: FoundLabel,
): FoundLabel {
  const { otherwise, ...settled } = label;
  if (!otherwise) return settled;
  for (let at = index - 1; at >= 0; at -= 1) {
    const before = outline[at]?.label;
    if (!before || before.style === 'arabic') break;
    if (before.style === otherwise.style && before.value === otherwise.value - 1) {
      return { ...settled, ...otherwise };
    }
    if (before.otherwise?.value === otherwise.value - 1) return { ...settled, ...otherwise };
    // (i) below (i), or after (iv): a list of its own has begun, or goes on.
    if (before.style === label.style && label.value - before.value <= 1) break;
  }
  return settled;
}
