/** Knows where the numbered paragraphs of a text stand, to hold numbers and references against. */
import type { Block, BlockKind, Document } from '../core/document.js';

/** A paragraph that breaks the order of its text's numbers. */
export interface OrderFault {
  readonly block: Block;
  readonly kind: 'gap' | 'double' | 'late';
  /** The label that would follow, e.g. `5.` or `(c)`. */
  readonly expected: string;
}

const paragraphKinds: ReadonlySet<BlockKind> = new Set(['operative', 'paragraph']);

/** Blocks with a number that belong to one count, e.g. paragraphs 1 to 21, or (a) to (d) of one of them. */
type Series = readonly Block[];

/** Where numbers are left out, given twice or out of order in one text, in the order of the text. */
export function orderFaults({ blocks }: Document): OrderFault[] {
  const faults = new Map(
    seriesOf(blocks).flatMap((series) =>
      faultsOf(series).map((fault) => [fault.block.id, fault] as const),
    ),
  );
  return blocks.flatMap(({ id }) => faults.get(id) ?? []);
}

/** Counts begin anew with 1, under a heading of an annex, and below each paragraph. */
function seriesOf(blocks: readonly Block[]): Series[] {
  const finished: Series[] = [];
  let paragraphs: Block[] = [];
  let items = new Map<string, Block[]>();
  const finishItems = () => {
    finished.push(...items.values());
    items = new Map();
  };
  const finishAll = () => {
    finishItems();
    finished.push(paragraphs);
    paragraphs = [];
  };
  for (const block of blocks) {
    const { kind, number } = block;
    if (kind === 'annex' || kind === 'title') finishAll();
    if (number === undefined) {
      if (kind !== 'subparagraph') finishItems();
      continue;
    }
    if (paragraphKinds.has(kind) && number.style === 'arabic') {
      if (number.value === 1) finishAll();
      else finishItems();
      paragraphs.push(block);
    } else if (kind === 'subparagraph') {
      const current = items.get(number.style);
      if (number.style === 'letter') items.delete('roman');
      if (current === undefined || number.value === 1) {
        if (current !== undefined) finished.push(current);
        items.set(number.style, [block]);
      } else current.push(block);
    }
  }
  finishAll();
  return finished;
}

function faultsOf(series: Series): OrderFault[] {
  const values = series.map(({ number }) => number?.value ?? 0);
  let greatest = (values[0] ?? 1) - 1;
  const seen = new Set<number>();
  return series.flatMap((block, place): OrderFault[] => {
    const value = values[place] ?? 0;
    const next = greatest + 1;
    const kind = kindOf(value, next, seen, values.slice(place + 1));
    // Where the count goes on as if nothing had happened, one number is wrong and not all that follow.
    const isSlip = kind !== undefined && values[place + 1] === next + 1;
    seen.add(isSlip ? next : value);
    greatest = isSlip ? next : Math.max(greatest, value);
    return kind === undefined ? [] : [{ block, kind, expected: labelLike(block, next) }];
  });
}

function kindOf(
  value: number,
  next: number,
  seen: ReadonlySet<number>,
  rest: readonly number[],
): OrderFault['kind'] | undefined {
  if (value === next) return undefined;
  if (seen.has(value)) return 'double';
  if (value < next) return 'late';
  // Where the number comes later, it is told there.
  for (let missing = next; missing < value; missing++) {
    if (!rest.includes(missing)) return 'gap';
  }
  return undefined;
}

function labelLike({ number }: Block, value: number): string {
  const label = number?.label ?? '';
  if (number?.style === 'arabic') return label.replace(/[\d０-９]+/u, String(value));
  if (number?.style === 'letter' && value <= 26) {
    return label.replace(/\p{L}+/u, String.fromCharCode(0x60 + value));
  }
  return String(value);
}

/** Where paragraphs of each number stand among the blocks of a text. */
export interface ParagraphPlaces {
  /** Places of the paragraphs of a number, as indices into the blocks; none where there is none. */
  placesOf(value: number): readonly number[];
  /** Place of a block; unset where the text has no such block. */
  placeOf(id: string): number | undefined;
  /** Whether the paragraphs are numbered from 1 on, so that none should be missing. */
  readonly isWhole: boolean;
}

const fewest = 3; // paragraphs that make a numbered text

/** The numbered paragraphs of a text. */
export function paragraphPlaces({ blocks }: Document): ParagraphPlaces {
  const places = new Map<number, number[]>();
  const ids = new Map(blocks.map(({ id }, place) => [id, place]));
  for (const [place, { kind, number }] of blocks.entries()) {
    if (!paragraphKinds.has(kind) || number?.style !== 'arabic') continue;
    places.set(number.value, [...(places.get(number.value) ?? []), place]);
  }
  return {
    placesOf: (value) => places.get(value) ?? [],
    placeOf: (id) => ids.get(id),
    isWhole: places.has(1) && places.size >= fewest,
  };
}
