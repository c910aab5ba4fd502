/** Figures and Latin capitals, which both languages write alike; a missing one speaks against. */
import type { BeadFeature } from './feature.js';

const mostCounted = 3;

export const verbatimFeature: BeadFeature = {
  names: ['figures-shared', 'figures-alone', 'capitals-shared', 'capitals-alone'],
  fill(bead, values, at) {
    if (bead.isSkip) return;
    const { chinese, english } = bead.context;
    compare(
      gather(chinese.numbers, bead.chineseStart, bead.chineseCount),
      gather(english.numbers, bead.englishStart, bead.englishCount),
      values,
      at,
    );
    compare(
      gather(chinese.capitals, bead.chineseStart, bead.chineseCount),
      gather(english.capitals, bead.englishStart, bead.englishCount),
      values,
      at + 2,
    );
  },
};

const nothing: readonly string[] = [];

function gather(
  items: readonly (readonly string[])[],
  start: number,
  count: number,
): readonly string[] {
  if (count === 1) return items[start] ?? nothing;
  let found = nothing;
  for (let at = start; at < start + count; at += 1) {
    const own = items[at] ?? nothing;
    if (own.length > 0) found = found.length === 0 ? own : [...found, ...own];
  }
  return found;
}

function compare(
  chinese: readonly string[],
  english: readonly string[],
  values: Float64Array,
  at: number,
): void {
  if (chinese.length === 0 && english.length === 0) return;
  const a = new Set(chinese);
  const b = new Set(english);
  let shared = 0;
  for (const item of a) if (b.has(item)) shared += 1;
  values[at] = Math.min(mostCounted, shared);
  values[at + 1] = Math.min(mostCounted, a.size + b.size - 2 * shared);
}
