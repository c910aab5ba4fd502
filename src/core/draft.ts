/** The types of a machine's draft translation of one segment. */

/** What a check after generation found wrong with a draft. */
export interface DraftWarning {
  readonly kind:
    | 'mention-missing'
    | 'mention-added'
    | 'untranslated'
    | 'repeated'
    | 'too-short'
    | 'too-long'
    | 'empty';
  /** What it is about, in normal form or as written; empty where the whole draft is meant. */
  readonly what: string;
}

export interface Draft {
  /** Id of the segment that was drafted. */
  readonly segment: string;
  readonly text: string;
  /** Engine and model, e.g. `transformers:duizhao-zh-en`. */
  readonly engine: string;
  /** Mean log-probability a token that the engine gave its own output, where it says. */
  readonly score?: number;
  readonly warnings: readonly DraftWarning[];
}
