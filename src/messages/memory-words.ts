/** The words of `duizhao memory`. */

/** What `duizhao memory` can be told to do. */
export type MemoryAction = 'import' | 'look-up' | 'concordance' | 'stats' | 'export';

export interface MemoryWords {
  /** Each action as its help describes it. */
  readonly actions: Readonly<Record<MemoryAction, string>>;
  readonly arguments: {
    readonly memory: string;
    readonly files: string;
    readonly text: string;
    readonly query: string;
  };
  readonly options: {
    readonly unordered: string;
    readonly threshold: string;
    readonly from: string;
    readonly fromQuery: string;
    readonly limit: string;
  };
  readonly imported: (read: number, added: number) => string;
  readonly problems: Readonly<
    Record<'bad-xml' | 'one-language' | 'empty', (count: number) => string>
  >;
  readonly firstPlaces: (places: string) => string;
  readonly noMatch: string;
  readonly adaptedFrom: (target: string) => string;
  readonly stats: {
    readonly units: string;
    readonly size: string;
    readonly characters: string;
    readonly contexts: string;
    readonly dates: string;
    readonly files: string;
  };
  readonly badNumber: (option: string, written: string) => string;
  readonly badNumberHint: (least: number, most: number) => string;
}
