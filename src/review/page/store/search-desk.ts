/** What a person searches for in the open bitext, and where it is. */
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import {
  type CompiledSearch,
  compileSearch,
  type FoundPlace,
  findAll,
  rangesIn,
  replaceAll,
  type Search,
  type SearchResult,
} from '../../model/search.js';
import type { ReviewState } from '../../model/state.js';
import type { Patch, Side } from '../../model/types.js';
import type { RegexTrial } from './regex-trial.js';
import type { Mark, TextRange } from './store.js';

/** One match. */
export interface Match extends Mark, TextRange {}

export interface SearchDesk {
  readonly text: Signal<string>;
  readonly replacement: Signal<string>;
  readonly isRegex: Signal<boolean>;
  readonly matchCase: Signal<boolean>;
  readonly wholeWords: Signal<boolean>;
  /** `undefined` for both. */
  readonly side: Signal<Side | undefined>;
  /** Whether matches are lit up in the texts. */
  readonly isOpen: Signal<boolean>;
  readonly compiled: ReadonlySignal<CompiledSearch>;
  /** `trying` while it is not known whether the expression takes too long, `slow` if it does. */
  readonly standing: ReadonlySignal<'ready' | 'trying' | 'slow'>;
  /** As of a moment ago: it is found again soon after a change. */
  readonly result: ReadonlySignal<SearchResult | undefined>;
  readonly current: ReadonlySignal<Match | undefined>;
  /** Matches in texts that may be changed. */
  readonly replaceable: ReadonlySignal<number>;
  /** Whether the current match can be replaced. */
  readonly isReplaceable: ReadonlySignal<boolean>;
  matchesIn(side: Side, segment: string): readonly (TextRange & { readonly isCurrent: boolean })[];
  /** The match after or before the current one, or a place in the texts; over the end. */
  step(direction: 'next' | 'previous', from: Mark | undefined): Match | undefined;
  /** Makes a match the current one. */
  choose(match: Match | undefined): void;
  /** What replaces the current match, or every one. */
  replaceCurrent(): Patch | undefined;
  replaceEvery(): Patch | undefined;
  /** A text with what was found at a place replaced. */
  replaced(place: FoundPlace): string | undefined;
  /** Finds at once what would be found soon. */
  refresh(): void;
  close(): void;
}

const gathering = 120;

export function createSearchDesk(
  state: ReviewState,
  revision: ReadonlySignal<number>,
  editSource: boolean,
  trial: RegexTrial | undefined,
): SearchDesk {
  const text = signal('');
  const replacement = signal('');
  const isRegex = signal(false);
  const matchCase = signal(false);
  const wholeWords = signal(false);
  const side = signal<Side | undefined>(undefined);
  const isOpen = signal(false);
  const result = signal<SearchResult | undefined>(undefined);
  const current = signal<Match | undefined>(undefined);
  const compiled = computed(() =>
    compileSearch({
      text: text.value,
      isRegex: isRegex.value,
      matchCase: matchCase.value,
      wholeWords: wholeWords.value,
      ...(side.value !== undefined && { side: side.value }),
    }),
  );
  const tried = signal<{ readonly search: CompiledSearch; readonly passes: boolean } | undefined>(
    undefined,
  );
  const standing = computed(() => {
    const search = compiled.value;
    if (!search.ok || !search.isRegex || trial === undefined) return 'ready';
    if (tried.value?.search !== search) return 'trying';
    return tried.value.passes ? 'ready' : 'slow';
  });
  /** What may be run over the texts; `undefined` for none. */
  const usable = computed(() => {
    const search = compiled.value;
    return search.ok && standing.value === 'ready' ? search : undefined;
  });
  let trying: CompiledSearch | undefined;

  /** Anything but the expression that is wanted last is not waited for. */
  async function tryOut(search: CompiledSearch): Promise<void> {
    if (!search.ok || trying === search) return;
    trying = search;
    const texts = () =>
      (['source', 'target'] as const).flatMap((where) =>
        state.segments(where).map((segment) => segment.text),
      );
    const passes = (await trial?.passes(search.regex, texts, revision.peek())) ?? true;
    if (trying !== search) return;
    trying = undefined;
    tried.value = { search, passes };
    refresh();
  }

  const mayChange = (where: Side) => editSource || where === 'target';
  const replaceable = computed(() =>
    (result.value?.places ?? [])
      .filter((place) => mayChange(place.side))
      .reduce((sum, { ranges }) => sum + ranges.length, 0),
  );
  const isReplaceable = computed(
    () => current.value !== undefined && mayChange(current.value.side),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  let found: { readonly search: Search | undefined; readonly revision: number } | undefined;

  function refresh(): void {
    if (timer !== undefined) clearTimeout(timer);
    timer = undefined;
    if (standing.peek() === 'trying') void tryOut(compiled.peek());
    const now = { search: usable.peek(), revision: revision.peek() };
    if (found?.search === now.search && found?.revision === now.revision) return;
    found = now;
    result.value = now.search && findAll(state, now.search);
  }

  const stop = effect(() => {
    revision.value;
    compiled.value;
    usable.value;
    if (!isOpen.value) return;
    if (timer !== undefined) clearTimeout(timer);
    timer = setTimeout(refresh, gathering);
  });

  function replaceAt(places: readonly FoundPlace[]): Patch | undefined {
    const search = usable.peek();
    return search && replaceAll(state, search, replacement.peek(), places, editSource);
  }

  return {
    text,
    replacement,
    isRegex,
    matchCase,
    wholeWords,
    side,
    isOpen,
    compiled,
    standing,
    result,
    current,
    replaceable,
    isReplaceable,
    matchesIn(where, segment) {
      if (!isOpen.value) return [];
      const search = usable.value;
      if (search === undefined || (search.side !== undefined && search.side !== where)) return [];
      const at = current.value;
      const isHere = at?.side === where && at.segment === segment;
      return rangesIn(state.segment(where, segment)?.text ?? '', search.regex).map((range) => ({
        ...range,
        isCurrent: isHere && at.start === range.start,
      }));
    },
    step(direction, from) {
      refresh();
      const match = stepFrom(state, result.peek()?.places ?? [], direction, current.peek() ?? from);
      current.value = match;
      return match;
    },
    choose(match) {
      current.value = match;
    },
    replaceCurrent() {
      const at = current.peek();
      if (at === undefined) return undefined;
      const { side: where, segment, start, end } = at;
      return replaceAt([{ side: where, segment, ranges: [{ start, end }] }]);
    },
    replaceEvery() {
      refresh();
      return replaceAt(result.peek()?.places ?? []);
    },
    replaced(place) {
      return replaceAt([place])?.segments?.[0]?.added[0]?.text;
    },
    refresh,
    close() {
      stop();
      trial?.close();
      if (timer !== undefined) clearTimeout(timer);
    },
  };
}

/** The nearest match to `from`: a match, or a segment, whose first match comes next. */
function stepFrom(
  state: ReviewState,
  places: readonly FoundPlace[],
  direction: 'next' | 'previous',
  from: Match | Mark | undefined,
): Match | undefined {
  const matches = places.flatMap(({ side, segment, ranges }) =>
    ranges.map((range): Match => ({ side, segment, ...range })),
  );
  const at = matches.findIndex((match) => isSame(match, from));
  const step = direction === 'next' ? 1 : -1;
  if (at >= 0) return matches[(at + step + matches.length) % matches.length];
  const isBeyond = (match: Match) =>
    from !== undefined && (direction === 'next') === isAfter(state, match, from);
  return direction === 'next'
    ? (matches.find(isBeyond) ?? matches[0])
    : (matches.findLast(isBeyond) ?? matches.at(-1));
}

function isSame(match: Match, from: Match | Mark | undefined): boolean {
  return (
    from !== undefined &&
    'start' in from &&
    match.side === from.side &&
    match.segment === from.segment &&
    match.start === from.start
  );
}

/** Whether `a` comes after `b`; a segment stands for its beginning. */
function isAfter(state: ReviewState, a: Match | Mark, b: Match | Mark): boolean {
  const start = (match: Match | Mark) => ('start' in match ? match.start : -1);
  if (a.side === b.side) {
    const distance = state.placeOf(a.side, a.segment) - state.placeOf(b.side, b.segment);
    return distance > 0 || (distance === 0 && start(a) > start(b));
  }
  // Across the sides, the places of their links in the source decide.
  const lineOf = ({ side, segment }: Mark) => {
    const link = state.linkOf(side, segment);
    const first = link?.source[0];
    return first === undefined ? undefined : state.placeOf('source', first);
  };
  const [lineA, lineB] = [lineOf(a), lineOf(b)];
  if (lineA === undefined || lineB === undefined) {
    return state.placeOf(a.side, a.segment) > state.placeOf(b.side, b.segment);
  }
  return lineA > lineB || (lineA === lineB && a.side === 'target');
}
