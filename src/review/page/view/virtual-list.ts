/** Keeps a virtual list of rows of unlike heights in step with a component. */
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

export type VirtualList = Virtualizer<HTMLElement, HTMLElement>;

interface VirtualListOptions
  extends Pick<
    VirtualizerOptions<HTMLElement, HTMLElement>,
    'count' | 'getScrollElement' | 'estimateSize' | 'getItemKey' | 'overscan'
  > {
  readonly scrollPaddingStart: number;
  readonly scrollPaddingEnd: number;
  /** Called when scrolling starts and when it has ended. */
  readonly onStillness: (isStill: boolean) => void;
}

/** The component is drawn again when the rows to show change. */
export function useVirtualList({ onStillness, ...options }: VirtualListOptions): VirtualList {
  const [, draw] = useReducer<number, void>((count) => count + 1, 0);
  const complete: VirtualizerOptions<HTMLElement, HTMLElement> = {
    ...options,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: (list) => {
      onStillness(!list.isScrolling);
      draw();
    },
  };
  const [list] = useState(() => new Virtualizer(complete));
  list.setOptions(complete);
  useLayoutEffect(() => list._didMount(), [list]);
  useLayoutEffect(() => list._willUpdate());
  return list;
}
