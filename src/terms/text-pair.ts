/** The type of a pair of texts that terms are looked for in. */

/** Chinese and English text that say the same. */
export interface TermTexts {
  /** What it is called where it is shown, e.g. `resolution.tmx 12`. */
  readonly name: string;
  readonly chinese: string;
  readonly english: string;
}
