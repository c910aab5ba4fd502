/** What a file format tells of a text beyond its characters. */
import type { Range } from '../../core/range.js';

/**
 * Every range is into the source text; none overlaps another of its kind. In a text that has a
 * known structure a blank line ends a paragraph, and a single line end only a printed line.
 */
export interface KnownStructure {
  /** Running heads and page numbers, each with the line end below it. */
  readonly furniture: readonly (Range & { readonly kind: 'running-head' | 'page-number' })[];
  /** Notes with the line end below each: `label` is the mark, `text` what follows it. */
  readonly notes: readonly (Range & {
    readonly mark: string;
    readonly label: Range;
    readonly text: Range;
  })[];
  /** Marks of notes in the running text. */
  readonly references: readonly (Range & { readonly mark: string })[];
  /** Bold and italic stretches. */
  readonly emphasis: readonly Range[];
}
