/** The types of what a check finds in a pair of texts. */
import type { Range } from './range.js';

export type Severity = 'error' | 'warning' | 'info';

/** Which text of the pair was checked against the source. */
export type CheckedText = 'target' | 'draft';

/** A place in one side of a pair: segment, range in UTF-16 units into its text, and the words. */
export interface Place extends Range {
  readonly segment: string;
  readonly text: string;
}

/** A change that would settle a finding: replace the range of the checked text. */
export interface Fix extends Range {
  readonly replacement: string;
}

export interface Finding {
  /** Derived from rule and place. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  /** Link whose texts were compared. */
  readonly link: string;
  readonly checked: CheckedText;
  readonly source?: Place;
  readonly target?: Place;
  readonly expected?: string;
  readonly found?: string;
  /** Words that it is about, e.g. those of the source that nothing stands for. */
  readonly words?: readonly string[];
  /** Id of an earlier segment that this one is compared with. */
  readonly earlier?: string;
  readonly fix?: Fix;
  /** 1-based line of a file of pairs. */
  readonly line?: number;
}
