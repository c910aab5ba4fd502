/** Counts the paragraphs that Word numbers by itself. */
import { writeNumber } from './number-formats.js';
import type { StyleFinder } from './styles.js';
import { childOf, childrenOf, settingOf, switchOf, type XmlElement } from './xml.js';

/** One level of a list. */
interface Level {
  readonly start: number;
  readonly format: string;
  /** The label, with `%1` for the number of the first level and so on. */
  readonly pattern: string;
  /** The level (1-based) whose numbers restart this one; 0 for never. */
  readonly restartedBy: number | undefined;
  readonly isAllDecimal: boolean;
  /** The paragraph style whose paragraphs are on this level. */
  readonly style: string | undefined;
  readonly followedBy: string;
}

/** The levels of a list, and which lists share its numbers. */
interface List {
  readonly counters: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Numbers with which its levels start anew when the list is first used. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** Gives the label of the next paragraph; it counts, so each paragraph asks once, in order. */
export type Numberer = (properties: XmlElement | undefined, style: string | undefined) => string;

const deepestLevel = 8;

/** The numbering of a document's `numbering.xml`; no paragraph has a label where there is none. */
export function createNumberer(part: XmlElement | undefined, styles: StyleFinder): Numberer {
  const lists = readLists(part, styles);
  const counters = new Map<string, (number | undefined)[]>();
  const used = new Set<string>();
  return (properties, style) => {
    const place = placeOf(properties, style, styles, lists);
    const list = place && lists.get(place.list);
    const level = list?.levels.get(place?.level ?? 0);
    if (!place || !list || !level) return '';
    const numbers = counters.get(list.counters) ?? [];
    counters.set(list.counters, numbers);
    if (!used.has(place.list)) {
      used.add(place.list);
      for (const at of list.restarts.keys()) numbers.length = Math.min(numbers.length, at);
    }
    const startOf = (at: number) => list.restarts.get(at) ?? list.levels.get(at)?.start ?? 1;
    const current = numbers[place.level];
    numbers[place.level] = current === undefined ? startOf(place.level) : current + 1;
    restartBelow(numbers, place.level, list);
    for (let at = 0; at < place.level; at += 1) numbers[at] ??= startOf(at);
    return labelOf(level, numbers, list);
  };
}

function restartBelow(numbers: (number | undefined)[], level: number, list: List): void {
  for (let at = level + 1; at < numbers.length; at += 1) {
    const { restartedBy } = list.levels.get(at) ?? {};
    const restarts = restartedBy === undefined || (restartedBy > 0 && level < restartedBy);
    if (restarts) numbers[at] = undefined;
  }
}

function labelOf(level: Level, numbers: readonly (number | undefined)[], list: List): string {
  if (level.format === 'bullet') return '• ';
  const label = level.pattern.replaceAll(/%([1-9])/gu, (_, place: string) => {
    const at = Number(place) - 1;
    const format = level.isAllDecimal ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal');
    return writeNumber(numbers[at] ?? list.levels.get(at)?.start ?? 1, format);
  });
  return label.trim() === '' || level.followedBy === 'nothing' ? label : `${label} `;
}

/** The list and the level of a paragraph: its own, or else its style's. */
function placeOf(
  properties: XmlElement | undefined,
  style: string | undefined,
  styles: StyleFinder,
  lists: ReadonlyMap<string, List>,
): { readonly list: string; readonly level: number } | undefined {
  const own = childOf(properties, 'numPr');
  const inherited = styles(style).paragraph.map((element) => childOf(element, 'numPr'));
  const all = [own, ...inherited];
  const list = all.map((element) => settingOf(element, 'numId')).find((id) => id !== undefined);
  if (list === undefined || list === '0') return undefined;
  const said = all.map((element) => settingOf(element, 'ilvl')).find((at) => at !== undefined);
  const ofStyle = [...(lists.get(list)?.levels ?? [])].find(
    ([, level]) => style !== undefined && level.style === style,
  )?.[0];
  const level = Number(settingOf(own, 'ilvl') ?? ofStyle ?? said ?? 0);
  return Number.isInteger(level) && level >= 0 && level <= deepestLevel
    ? { list, level }
    : undefined;
}

function readLists(part: XmlElement | undefined, styles: StyleFinder): ReadonlyMap<string, List> {
  const abstract = new Map(
    childrenOf(part, 'abstractNum').map((element) => [
      element.attributes.abstractNumId ?? '',
      element,
    ]),
  );
  const numbers = new Map(
    childrenOf(part, 'num').map((element) => [element.attributes.numId ?? '', element]),
  );
  /** A list that only names a style has the levels of the list that the style names. */
  const resolve = (id: string): { id: string; element: XmlElement | undefined } => {
    const element = abstract.get(id);
    const link = settingOf(element, 'numStyleLink');
    const [numId] = styles(link).paragraph.flatMap(
      (properties) => settingOf(childOf(properties, 'numPr'), 'numId') ?? [],
    );
    const target =
      link === undefined ? undefined : settingOf(numbers.get(numId ?? ''), 'abstractNumId');
    return target === undefined ? { id, element } : { id: target, element: abstract.get(target) };
  };
  const lists = new Map<string, List>();
  for (const [numId, element] of numbers) {
    const { id, element: definition } = resolve(settingOf(element, 'abstractNumId') ?? '');
    const levels = new Map(
      childrenOf(definition, 'lvl').map((level) => [levelPlace(level), readLevel(level)]),
    );
    const restarts = new Map<number, number>();
    for (const override of childrenOf(element, 'lvlOverride')) {
      const place = levelPlace(override);
      const level = childOf(override, 'lvl');
      if (level) levels.set(place, readLevel(level));
      const start = settingOf(override, 'startOverride');
      if (start !== undefined) restarts.set(place, Number(start) || 0);
    }
    lists.set(numId, { counters: id, levels, restarts });
  }
  return lists;
}

const levelPlace = (element: XmlElement): number => Number(element.attributes.ilvl ?? 0);

function readLevel(element: XmlElement): Level {
  const restart = settingOf(element, 'lvlRestart');
  return {
    start: Number(settingOf(element, 'start') ?? 0) || 0,
    format: settingOf(element, 'numFmt') ?? 'decimal',
    pattern: settingOf(element, 'lvlText') ?? '',
    restartedBy: restart === undefined ? undefined : Number(restart),
    isAllDecimal: switchOf(element, 'isLgl') ?? false,
    style: settingOf(element, 'pStyle'),
    followedBy: settingOf(element, 'suff') ?? 'tab',
  };
}
