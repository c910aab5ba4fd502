/** The types of what a translation memory keeps. */

/** The Chinese segments beside a unit in a text it came from; none where a text begins or ends. */
export interface UnitContext {
  readonly before?: string;
  readonly after?: string;
}

/** A pair of texts that say the same, and where it comes from. */
export interface MemoryUnit {
  readonly chinese: string;
  readonly english: string;
  /** As TMX writes dates: `20011219T093000Z`. */
  readonly created?: string;
  readonly changed?: string;
  readonly creator?: string;
  /** Name of the file it was imported from. */
  readonly file?: string;
  /** Present, be it empty, where what stands beside it is known and not told by its order. */
  readonly contexts?: readonly UnitContext[];
}

/** Why something in a file is no unit. */
export type ProblemKind =
  | 'bad-xml' // a unit that is not well formed
  | 'one-language' // no Chinese or no English
  | 'empty'; // a side without text

/** Something in a file that is no unit. */
export interface UnitProblem {
  readonly problem: ProblemKind;
  /** Where it stands: a line or the number of a unit. */
  readonly place: string;
}

/** Where one text ends and another begins: what follows is no neighbour of what stood before. */
export interface TextBreak {
  readonly textBreak: true;
}

/** What an import reads. */
export type UnitItem = MemoryUnit | UnitProblem | TextBreak;
