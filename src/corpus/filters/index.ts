/**
 * The door to the filters of a corpus.
 *
 * @module
 */
import { DuizhaoError } from '../../core/errors.js';
import type { FilterSettings } from '../settings.js';
import type { CorpusUnit } from '../unit.js';
import type { Filter } from './filter.js';
import { nearestName } from './nearest-name.js';
import { filterKinds, usualFilters } from './registry.js';

export type { FilterKind } from './define-filter.js';
export type { Filter, FilterInput } from './filter.js';
export { filterKinds } from './registry.js';

/**
 * The filters of a configuration in their order; those that are usual where it has none.
 * @throws DuizhaoError CONFIG_INVALID, naming the filter, the parameter and what is allowed.
 */
export function createFilters(settings: readonly FilterSettings[] | undefined): readonly Filter[] {
  if (settings === undefined) return usual();
  const filters = settings.flatMap((entry) =>
    Object.entries(entry).map(([name, parameters]) => kindNamed(name).make(parameters)),
  );
  const names = new Set<string>();
  for (const { name } of filters) {
    if (names.has(name)) {
      throw new DuizhaoError(
        'CONFIG_INVALID',
        `The filter ${name} is there twice`,
        'Give one of the two another name: {"LengthFilter": {"name": "short", …}}.',
      );
    }
    names.add(name);
  }
  return filters;
}

let usualMade: readonly Filter[] | undefined;

function usual(): readonly Filter[] {
  usualMade ??= usualFilters.map((kind) => kind.make({}));
  return usualMade;
}

function kindNamed(name: string) {
  const kind = filterKinds.find((candidate) => candidate.name === name);
  if (kind !== undefined) return kind;
  const names = filterKinds.map((candidate) => candidate.name);
  const near = nearestName(name, names);
  throw new DuizhaoError(
    'CONFIG_INVALID',
    `There is no filter ${name}${near === undefined ? '' : `; is ${near} meant?`}`,
    `The filters are ${names.join(', ')}.`,
  );
}

/**
 * The name of the first filter that refuses a unit by its kept scores, if any.
 * @throws DuizhaoError CORPUS_INVALID where the unit has no score of one of them.
 */
export function judgeUnit(
  { id, scores }: Pick<CorpusUnit, 'id' | 'scores'>,
  filters: readonly Filter[],
): string | undefined {
  for (const { name, accepts } of filters) {
    const score = Object.hasOwn(scores, name) ? scores[name] : undefined;
    if (score === undefined) {
      throw new DuizhaoError(
        'CORPUS_INVALID',
        `Unit ${id} was not measured by ${name}`,
        'Build the corpus again with that filter; only thresholds can be changed afterwards.',
      );
    }
    if (!accepts(score)) return name;
  }
  return undefined;
}
