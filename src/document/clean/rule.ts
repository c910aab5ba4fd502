/** What a repair rule is: a name, and a function that finds what to change in a text. */
import type { Language } from '../../core/document.js';
import type { Range } from '../../core/range.js';
import type { Replacement } from './mapped-text.js';

/** What an edit leaves behind besides changed text; ranges are into the text the rule was given. */
export type Keepsake =
  | ({ readonly kind: 'emphasis' } & Range)
  | ({ readonly kind: 'note-reference'; readonly mark: string } & Range)
  | ({ readonly kind: 'note'; readonly mark: string; readonly label: Range } & Range);

/** One change that a rule asks for. */
export interface Edit extends Replacement {
  readonly keeps?: readonly Keepsake[];
}

/** What a rule may know about the text it is given. */
export interface RuleContext {
  readonly language: Language;
  /** Whether the text is one note, cut out of the document, rather than its running text. */
  readonly isNote: boolean;
  /** Marks of the notes found so far. */
  readonly noteMarks: ReadonlySet<string>;
  /** Stretches of the text that were printed bold or in italics, as far as repairs have shown. */
  readonly emphasis: readonly Range[];
}

/** One kind of damage and how to find it. */
export interface RepairRule {
  /** Stable, in kebab case; it names the rule in every repair that is reported. */
  readonly name: string;
  /** The edits the rule asks for: in order, without overlaps. */
  find(text: string, context: RuleContext): readonly Edit[];
}

/** One edit for each match of a global expression, where `replace` gives a new text. */
export function editMatches(
  text: string,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string | undefined,
): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(pattern)) {
    const replacement = replace(match);
    if (replacement === undefined || replacement === match[0]) continue;
    edits.push({ start: match.index, end: match.index + match[0].length, replacement });
  }
  return edits;
}
