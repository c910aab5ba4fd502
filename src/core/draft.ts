/** The types of a draft translation of one segment, by a model or out of a translation memory. */
import type { Range } from './range.js';

/** What a check after generation found wrong with a draft. */
export interface DraftWarning {
  readonly kind:
    | 'mention-missing'
    | 'mention-added'
    | 'untranslated'
    | 'repeated'
    | 'too-short'
    | 'too-long'
    | 'term-missing'
    | 'empty';
  /** What it is about, in normal form or as written; empty where the whole draft is meant. */
  readonly what: string;
}

/** A unit of a translation memory that a draft was taken from. */
export interface MemoryMatch {
  /** As CAT tools give it, in whole per cent: 101 in context, 100 exact, below that fuzzy. */
  readonly rate: number;
  /** Whether numbers, dates or symbols of the unit were changed to those of the segment. */
  readonly adapted: boolean;
  /** The unit's own texts, as they stand in the memory. */
  readonly source: string;
  readonly target: string;
  /** The memory's name, most often its file's. */
  readonly memory: string;
}

/** What a translator does best with a draft: take it, look at it, or translate anew. */
export type DraftVerdict = 'fine' | 'look' | 'redo';

/** How good an engine thinks its own draft is. */
export interface DraftQuality {
  /** chrF (0–100) to be expected against a published translation. */
  readonly expected: number;
  readonly verdict: DraftVerdict;
}

/** A term of the source whose English the draft was asked to use; the range is in the segment's text. */
export interface RequiredTerm extends Range {
  readonly concept: string;
  /** The preferred English term, in its dictionary form. */
  readonly english: string;
}

/** A term that was asked for, and whether the draft holds it (inflected or not). */
export interface UsedTerm extends RequiredTerm {
  readonly used: boolean;
}

/** Where the text of a draft comes from: a model, a translation memory, or a person who changed it. */
export type DraftKind = 'machine' | 'memory' | 'edited';

export interface Draft {
  /** Id of the segment that was drafted. */
  readonly segment: string;
  readonly text: string;
  /** Engine and model, e.g. `transformers:duizhao-zh-en`. */
  readonly engine: string;
  /** Mean log-probability a token that the engine gave its own output, where it says. */
  readonly score?: number;
  readonly warnings: readonly DraftWarning[];
  /** Who wrote the text, where a person did. */
  readonly editor?: string;
  /** Present where the draft comes out of a translation memory and not from a model. */
  readonly memory?: MemoryMatch;
  /** Present where the engine can tell. */
  readonly quality?: DraftQuality;
  /** Present where terms were asked for, in the order of the source. */
  readonly terms?: readonly UsedTerm[];
}

/** What kind of text a draft holds; published text is never a draft. */
export function draftKind({ editor, memory }: Draft): DraftKind {
  if (editor !== undefined) return 'edited';
  return memory === undefined ? 'machine' : 'memory';
}
