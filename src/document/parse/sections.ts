/** Finds the resolutions in a text: where the front matter of each starts, and where its body. */
import type { Language } from '../../core/document.js';
import { findResolutionLabel } from '../clean/labels.js';
import { findClosingLines } from '../closing-lines.js';
import type { OutlineParagraph } from './outline.js';

/** One resolution; all three are indexes of paragraphs. */
export interface Section {
  /** The first paragraph of its front matter. */
  readonly start: number;
  /** Its enacting words, if they have not been lost. */
  readonly enacting?: number;
  /** Its first paragraph below the enacting words. */
  readonly body: number;
}

/** The resolutions in a text; none in any other text. */
export function findSections(
  outline: readonly OutlineParagraph[],
  language: Language,
): readonly Section[] {
  const sections: Section[] = [];
  for (const index of outline.keys()) {
    if (!isEnacting(outline, index)) continue;
    const start = sectionStart(outline, index, sections.at(-1));
    if (start !== undefined) sections.push({ start, enacting: index, body: index + 1 });
  }
  if (sections.length > 0) return sections;
  const body = bodyWithoutEnactingWords(outline, language);
  return body === undefined ? [] : [{ start: 0, body }];
}

/** An organ's name enacts where a comma follows it or a lead word; in a masthead neither does. */
function isEnacting(outline: readonly OutlineParagraph[], index: number): boolean {
  const paragraph = outline[index];
  if (!paragraph?.isOrgan) return false;
  return /[,，：:]$/u.test(paragraph.text) || outline[index + 1]?.lead !== undefined;
}

// Masthead lines and an adoption line may part a title from the enacting words.
const furthestTitle = 4;

/** Where the front matter starts: each resolution after the first has a numbered title of its own. */
function sectionStart(
  outline: readonly OutlineParagraph[],
  enacting: number,
  previous: Section | undefined,
): number | undefined {
  if (!previous) return 0;
  for (let at = enacting - 1; at >= previous.body && enacting - at <= furthestTitle; at -= 1) {
    if (findResolutionLabel(outline[at]?.text ?? '')) return at;
  }
  return undefined;
}

const fewestProvisions = 4;

/** The first of many paragraphs of which most open with lead words; nothing where there are none. */
function bodyWithoutEnactingWords(
  outline: readonly OutlineParagraph[],
  language: Language,
): number | undefined {
  const first = outline.findIndex(({ lead }) => lead !== undefined);
  if (first < 0) return undefined;
  const provisions = outline
    .slice(first)
    .filter(
      ({ label, text }) =>
        (!label || label.style === 'arabic') && findClosingLines(text, language).length === 0,
    );
  const leads = provisions.filter(({ lead }) => lead !== undefined).length;
  return leads >= fewestProvisions && leads > provisions.length * 0.6 ? first : undefined;
}
