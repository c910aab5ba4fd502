/** The two texts as a long list of bands, of which only those in view are drawn. */
import { useSignal } from '@preact/signals';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Band } from '../../model/bands.js';
import { useStore } from '../store/context.js';
import type { OpenBitext } from '../store/store.js';
import { BandRow } from './band-row.js';
import { ColumnHeads } from './column-heads.js';
import { lightFinding, lightPairs } from './pair-light.js';
import { guessHeight, type TextMeasure } from './row-height.js';
import { TermCard, type TermPlace } from './term-card.js';
import { caretAt } from './text-caret.js';
import { useVirtualList, type VirtualList } from './virtual-list.js';

export function BandList({ bitext }: { readonly bitext: OpenBitext }) {
  const store = useStore();
  const { textSize, density, theme } = store.preferences;
  void theme.value;
  const words = store.words.value;
  const bands = bitext.bands.value;
  const selection = bitext.selection.value;
  const sheet = useRef<HTMLDivElement>(null);
  const isStill = useSignal(true);
  const numbers = useMemo(() => numbersOf(bands), [bands]);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [term, setTerm] = useState<TermPlace>();
  const measure = useMemo(
    () => measureText(sheet.current),
    [size.width, textSize.value, density.value],
  );
  const selectedIndex = selection === undefined ? -1 : bitext.bandOf(selection.link);

  // Both are asked for each of 50,000 bands whenever the list of them is another.
  const order = useOrder(bands);
  const getItemKey = useCallback((index: number) => order[index]?.key ?? index, [order]);
  const estimateSize = useMemo(() => createGuess(bitext, measure), [bitext, measure]);
  const list = useVirtualList({
    count: bands.length,
    getScrollElement: () => sheet.current,
    estimateSize,
    getItemKey,
    overscan: 3,
    scrollPaddingStart: Math.min(96, size.height / 6),
    scrollPaddingEnd: size.height / 4,
    onStillness: (still) => {
      isStill.value = still;
    },
  });
  const measureRow = useCallback((row: HTMLElement | null) => list.measureElement(row), [list]);

  // What was measured at another width or size of type says nothing any more.
  useLayoutEffect(() => measureAnew(list), [list, measure]);

  useLayoutEffect(() => {
    const element = sheet.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      setSize((old) =>
        old.width === element.clientWidth && old.height === element.clientHeight
          ? old
          : { width: element.clientWidth, height: element.clientHeight },
      );
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useReveal(bitext, selectedIndex, sheet, (index) => {
    // Of a band that is higher than the view its beginning is to be seen.
    const isHigh = (list.measurementsCache[index]?.size ?? 0) > size.height * 0.55;
    list.scrollToIndex(index, { align: isHigh ? 'start' : 'auto' });
  });
  useKeptFocus(bitext, sheet);
  useCaretLight(bitext, sheet);

  const items = list.getVirtualItems();
  const first = items[0];
  return (
    <>
      {/* biome-ignore-start lint/a11y/useSemanticElements: a table cannot be a virtual list. */}
      {/* biome-ignore-start lint/a11y/useFocusableInteractive: its rows have the focus. */}
      {/* biome-ignore-start lint/a11y/useKeyWithClickEvents: keys are commands of the whole page. */}
      <div
        id="sheet"
        class="sheet"
        ref={sheet}
        role="grid"
        aria-label={bitext.name}
        aria-rowcount={bands.length + 1}
        aria-colcount={4}
        onPointerOver={(event) => {
          const at = event.target instanceof Element ? event.target : null;
          if (sheet.current === null) return;
          lightPairs(sheet.current, at?.closest('[data-pairs]') ?? null);
          lightFinding(sheet.current, at?.closest('[data-finding]') ?? null);
          if (event.pointerType !== 'touch') setTerm(termAt(at, term));
        }}
        onPointerLeave={(event) => {
          if (sheet.current !== null) lightPairs(sheet.current, null);
          const to = event.relatedTarget;
          if (!(to instanceof Element && to.closest('.term-card'))) setTerm(undefined);
        }}
        onFocusIn={({ target }) => setTerm(termAt(target instanceof Element ? target : null))}
        onFocusOut={() => setTerm(undefined)}
        onClick={(event) => {
          const at = event.target instanceof Element ? event.target : null;
          select(bitext, at, event.clientX, event.clientY);
          setTerm(termAt(at));
        }}
        onDblClick={({ target }) => {
          if (target instanceof Element && target.closest('.cell .text')) store.run('edit');
        }}
        onKeyDown={({ key }) => {
          if (key === 'Escape') setTerm(undefined);
        }}
      >
        <ColumnHeads />
        <div role="presentation" class="run" style={{ blockSize: `${list.getTotalSize()}px` }}>
          <div
            role="presentation"
            class="rows"
            style={{ transform: `translateY(${first?.start ?? 0}px)` }}
          >
            {items.map(({ index, key }) => {
              const band = bands[index];
              return (
                band && (
                  <BandRow
                    key={key}
                    bitext={bitext}
                    band={band}
                    index={index}
                    number={numbers[index] ?? 0}
                    selection={index === selectedIndex ? selection : undefined}
                    isStill={isStill}
                    width={size.width}
                    measure={measureRow}
                  />
                )
              );
            })}
          </div>
        </div>
      </div>
      {/* biome-ignore-end lint/a11y/useKeyWithClickEvents: keys are commands of the whole page. */}
      {/* biome-ignore-end lint/a11y/useFocusableInteractive: its rows have the focus. */}
      {/* biome-ignore-end lint/a11y/useSemanticElements: a table cannot be a virtual list. */}
      {term !== undefined && (
        <TermCard place={term} bitext={bitext} words={words} onLeave={() => setTerm(undefined)} />
      )}
    </>
  );
}

/** Brings the selection into view whenever the bitext asks for it, and gives it the focus. */
function useReveal(
  bitext: OpenBitext,
  index: number,
  sheet: { readonly current: HTMLElement | null },
  scroll: (index: number) => void,
): void {
  const reveal = bitext.reveal.value;
  const isWanted = useRef(false);
  useLayoutEffect(() => {
    if (index < 0) return;
    isWanted.current = true;
    scroll(index);
  }, [reveal]);
  // The row may come only with the next drawing.
  useLayoutEffect(() => {
    if (!isWanted.current) return;
    const row = sheet.current?.querySelector<HTMLElement>('.band[aria-selected="true"]');
    if (row == null) return;
    isWanted.current = false;
    const active = document.activeElement;
    const isElsewhere = active?.closest('dialog, [role="dialog"], textarea, input') != null;
    if (!isElsewhere && !row.contains(active)) row.focus({ preventScroll: true });
    else if (!isElsewhere && active !== row) row.focus({ preventScroll: true });
  });
}

/** Gives the focus to the selected row where what had it in the list is gone: merged, or edited. */
function useKeptFocus(bitext: OpenBitext, sheet: { readonly current: HTMLElement | null }): void {
  const wasHere = useRef(false);
  useEffect(() => {
    const watch = ({ target }: FocusEvent) => {
      wasHere.current = target instanceof Node && sheet.current?.contains(target) === true;
    };
    document.addEventListener('focusin', watch);
    return () => document.removeEventListener('focusin', watch);
  }, [sheet]);
  const { revision, editing } = bitext;
  // Rows are drawn again after the list: only then is the focus lost.
  useEffect(() => {
    if (!wasHere.current || document.activeElement !== document.body) return;
    sheet.current
      ?.querySelector<HTMLElement>('.band[aria-selected="true"]')
      ?.focus({ preventScroll: true });
  }, [revision.value, editing.value]);
}

/** Lights the counterpart of the word that the caret is in. */
function useCaretLight(bitext: OpenBitext, sheet: { readonly current: HTMLElement | null }): void {
  const caret = bitext.selection.value;
  useEffect(() => {
    const mark = sheet.current?.querySelector('.cell[data-selected] .caret');
    const run = mark?.nextElementSibling;
    if (sheet.current === null || mark == null) return;
    // With other text between the caret and the next run, the caret is in none.
    const isAtRun = run?.matches('[data-pairs]') === true && mark.nextSibling === run;
    lightPairs(sheet.current, isAtRun ? run : null);
  }, [caret]);
}

function termAt(at: Element | null, old?: TermPlace): TermPlace | undefined {
  const run = at?.closest<HTMLElement>('[data-term]');
  const link = run?.closest<HTMLElement>('.cell')?.dataset.link;
  if (run == null || link === undefined) return undefined;
  const pair = Number(run.dataset.term);
  const { left, top, bottom } = run.getBoundingClientRect();
  if (old?.link === link && old.pair === pair && old.top === top) return old;
  return { link, pair, left, top, bottom };
}

function select(bitext: OpenBitext, at: Element | null, x: number, y: number): void {
  const cell = at?.closest<HTMLElement>('.cell');
  const { side, segment } = cell?.dataset ?? {};
  if (cell == null || segment === undefined || at?.closest('textarea')) return;
  if (side !== 'source' && side !== 'target') return;
  // Text being marked to be copied is not a click.
  if (window.getSelection()?.isCollapsed === false) return;
  const text = cell.querySelector('.text');
  bitext.select(side, segment, text === null ? undefined : caretAt(text, x, y));
}

/** Forgets what was measured; what is in view stays where it is. */
function measureAnew(list: VirtualList): void {
  const first = list.range?.startIndex ?? 0;
  const before = list.measurementsCache[first]?.start ?? 0;
  const within = (list.scrollOffset ?? 0) - before;
  list.measure();
  for (const row of [...list.elementsCache.values()]) list.measureElement(row);
  list.getTotalSize();
  const after = list.measurementsCache[first]?.start ?? 0;
  if (first > 0) list.scrollToOffset(after + within);
}

/** The bands that the list was last laid out by: the same until one comes, goes or moves. */
function useOrder(bands: readonly Band[]): readonly Band[] {
  const order = useRef(bands);
  const last = order.current;
  const isSame =
    last === bands ||
    (last.length === bands.length && bands.every(({ key }, index) => key === last[index]?.key));
  if (!isSame) order.current = bands;
  return order.current;
}

/** Guesses the height of each band once. */
function createGuess(bitext: OpenBitext, measure: TextMeasure): (index: number) => number {
  const heights = new WeakMap<Band, number>();
  return (index) => {
    const band = bitext.bands.peek()[index];
    if (band === undefined) return 0;
    const known = heights.get(band);
    if (known !== undefined) return known;
    const height = Math.round(guessHeight(bitext.state, band, measure));
    heights.set(band, height);
    return height;
  };
}

/** The number of the first link of each band, 1-based. */
function numbersOf(bands: readonly Band[]): Int32Array {
  const numbers = new Int32Array(bands.length);
  let next = 1;
  for (const [index, { links }] of bands.entries()) {
    numbers[index] = next;
    next += links.length;
  }
  return numbers;
}

/** Reads the layout off the style sheet's own measures. */
function measureText(sheet: HTMLElement | null): TextMeasure {
  if (sheet === null) return { ...assumed };
  const probe = sheet.querySelector<HTMLElement>('.column-heads');
  const style = getComputedStyle(sheet);
  const size = (name: string) => Number.parseFloat(style.getPropertyValue(name)) || 1;
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const textSize = size('--text-rem') * root;
  const columns = [...(probe?.children ?? [])].map((head) => head.getBoundingClientRect());
  const [source, , target] = columns;
  const isStacked = source !== undefined && target !== undefined && target.left <= source.left + 8;
  const label = size('--label-rem') * root;
  const sourceWidth = (source?.width ?? assumed.sourceWidth) - label;
  return {
    lineHeight: size('--line-rem') * root,
    sourceWidth: Math.max(120, isStacked ? sheet.clientWidth - 2 * label : sourceWidth),
    targetWidth: Math.max(
      120,
      isStacked ? sheet.clientWidth - 2 * label : (target?.width ?? assumed.targetWidth) - label,
    ),
    sourceUnit: textSize,
    targetUnit: textSize * 0.47,
    padding: size('--gap-rem') * root,
    isStacked,
  };
}

const assumed: TextMeasure = {
  lineHeight: 28,
  sourceWidth: 400,
  targetWidth: 400,
  sourceUnit: 17,
  targetUnit: 8,
  padding: 24,
  isStacked: false,
};
