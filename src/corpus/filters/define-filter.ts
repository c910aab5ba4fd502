/** Makes filters out of parameters that a user wrote. */
import { z } from 'zod';
import { DuizhaoError } from '../../core/errors.js';
import type { Score } from '../unit.js';
import type { Filter, FilterInput } from './filter.js';

/** What a filter does with its parameters. */
export interface FilterParts {
  /** The parameters that `score` depends on. */
  readonly measures?: unknown;
  score(input: FilterInput): Score;
  accepts(score: Score): boolean;
  amend?(text: string): string;
}

/** A kind of filter, by its name in the configuration. */
export interface FilterKind {
  readonly name: string;
  /** What it finds, and why that is not wanted. */
  readonly finds: string;
  /** What its score is. */
  readonly scores: string;
  /** Where it comes from, e.g. `OpusFilter`. */
  readonly origin: string;
  /** Its parameters with what they are by default. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** @throws DuizhaoError CONFIG_INVALID */
  make(parameters: unknown): Filter;
}

/** A kind of filter whose parameters fit `parameters`. */
export function defineFilter<Shape extends z.ZodRawShape>(kind: {
  readonly name: string;
  readonly finds: string;
  readonly scores: string;
  readonly origin: string;
  readonly parameters: Shape;
  readonly build: (parameters: z.output<z.ZodObject<Shape>>) => FilterParts;
}): FilterKind {
  const { name, finds, scores, origin, build } = kind;
  // A name of its own tells two filters of a kind apart.
  const schema = z.strictObject({ ...kind.parameters, name: z.string().min(1).optional() });
  return {
    name,
    finds,
    scores,
    origin,
    get defaults() {
      const usual = schema.safeParse({});
      return usual.success ? usual.data : {};
    },
    make(parameters) {
      const read = schema.safeParse(parameters);
      if (!read.success) throw invalidParameters(name, read.error);
      const parts = build(read.data as z.output<z.ZodObject<Shape>>);
      const given: { readonly name?: unknown } = read.data;
      return {
        name: typeof given.name === 'string' ? given.name : name,
        parameters: [name, parts.measures ?? null],
        score: (input) => parts.score(input),
        accepts: (score) => parts.accepts(score),
        ...(parts.amend && { amend: parts.amend }),
      };
    },
  };
}

function invalidParameters(filter: string, { issues }: z.ZodError): DuizhaoError {
  const problems = issues.map(({ path, message }) =>
    path.length === 0 ? message : `${path.join('.')}: ${message}`,
  );
  return new DuizhaoError(
    'CONFIG_INVALID',
    `The filter ${filter} cannot be used: ${problems.join('; ')}`,
    `See docs/filters.md for the parameters of ${filter}.`,
  );
}

/** A parameter that holds for both sides, or one value for the Chinese and one for the English. */
export function perSide<Output, Input>(
  value: z.ZodType<Output, Input>,
): z.ZodType<readonly [Output, Output]> {
  const both = value.transform((one): readonly [Output, Output] => [one, one]);
  return z.union([z.tuple([value, value]), both]) as unknown as z.ZodType<
    readonly [Output, Output]
  >;
}

/** A score as one number for each side. */
export function sidesOf(score: Score): readonly [chinese: number, english: number] {
  return typeof score === 'number' ? [score, score] : score;
}

/** Whether both sides of a score pass. */
export function bothPass(score: Score, passes: (value: number, side: 0 | 1) => boolean): boolean {
  const [chinese, english] = sidesOf(score);
  return passes(chinese, 0) && passes(english, 1);
}

/** Four decimals: the same bytes on every machine, and enough for any threshold. */
export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
