/** The types of a United Nations document symbol taken apart. */

/** A document symbol; `components` are in the order of writing. */
export interface DocumentSymbol {
  /** First part, which names the organ or the series: `A`, `S`, `E`, `ST`, `CEDAW`. */
  readonly organ: string;
  readonly components: readonly SymbolComponent[];
  /** The further symbol of a joint document: `E/2001/105` of `A/56/402-E/2001/105`. */
  readonly joint?: DocumentSymbol;
}

export type SymbolComponent =
  | BodyComponent
  | SessionComponent
  | YearComponent
  | NatureComponent
  | NumberComponent
  | SupplementComponent
  | NameComponent;

/** A body below the organ: `C.3`, `CN.15`, `CONF.187`, `WG.V`, `HRC`. */
export interface BodyComponent {
  readonly kind: 'body';
  readonly name: string;
  /** After the point; Roman where it is written so. */
  readonly number?: string;
}

/** A session that the numbering begins anew with: `56`, `S-26`, `ES-10`. */
export interface SessionComponent {
  readonly kind: 'session';
  readonly series: 'regular' | 'special' | 'emergency';
  readonly number: number;
}

/** A year that the numbering begins anew with: `2001` of `E/2001/30`. */
export interface YearComponent {
  readonly kind: 'year';
  readonly year: number;
}

/** What sort of document it is: `RES`, `L.11`, `PV.88`, `SGB`, `PV.4453(Resumption1)`. */
export interface NatureComponent {
  readonly kind: 'nature';
  readonly name: string;
  readonly number?: string;
  /** In brackets: the resumption of a meeting, or the session of records before 1976. */
  readonly bracket?: string;
}

/** The number of the document in its series: `123`, `5-6`, `24A`, `2758(XXVI)`, `377(V)A`, `1440(2002)`. */
export interface NumberComponent {
  readonly kind: 'number';
  readonly number: string;
  /** One of several resolutions under a number. */
  readonly part?: string;
  /** In brackets: the session until 1975 (`XXVI`, `S-VI`), or the year (`2002`). */
  readonly bracket?: string;
}

export const supplementTypes = ['Add', 'Amend', 'Corr', 'Rev', 'Summary'] as const;
export type SupplementType = (typeof supplementTypes)[number];

/** What a document adds to another or changes in it: `Add.1`, `Add.1-3`, `Corr.2`, `Rev.3`, `Amend.1`, `Summary`. */
export interface SupplementComponent {
  readonly kind: 'supplement';
  readonly type: SupplementType;
  readonly number?: string;
}

/** Any other part, as it is written: the `ARM` of `CEDAW/C/ARM/5-6`. */
export interface NameComponent {
  readonly kind: 'name';
  readonly text: string;
}
