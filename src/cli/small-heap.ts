/** Keeps the heap of this process close to what is alive in it. */
import { setFlagsFromString } from 'node:v8';

/**
 * Has garbage collected when the heap has grown by a fifth, and not when it has doubled or more: a
 * stream leaves much garbage and keeps little, and the machine may have other things to do.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=20');
}
