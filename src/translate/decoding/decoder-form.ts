/** Tells from the names of a decoder's inputs in which form it was exported. */

/** The part of an ONNX Runtime session that is used here. */
export interface Session {
  readonly inputNames: readonly string[];
  readonly inputMetadata?: readonly InputMetadata[];
  run(feeds: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, SessionTensor>>>;
}

/** What a session says of an input: sizes, with names for those that vary. */
export interface InputMetadata {
  readonly name: string;
  readonly shape?: readonly (number | string)[];
}

/** The part of an ONNX Runtime tensor that is used here. */
export interface SessionTensor {
  readonly data: unknown;
  readonly dims: readonly number[];
}

/** What a decoder keeps between steps, and what else it wants to be fed. */
export interface DecoderForm {
  /** Cache entries that grow with each piece, without the names' beginning: `0.decoder.key`. */
  readonly own: readonly string[];
  /** Entries made of the source at the first step and then kept: `0.encoder.key`; may be none. */
  readonly ofSource: readonly string[];
  /** Whether a flag says which of the two merged graphs runs. */
  readonly hasBranch: boolean;
  readonly hasMask: boolean;
  readonly layers: number;
  readonly heads: number;
  /** Width of one head's keys and values. */
  readonly headWidth: number;
}

/** Sizes as a model's config.json gives them, for sessions that do not tell. */
export interface DecoderSizes {
  readonly heads: number;
  readonly headWidth: number;
}

const cachePrefix = 'past_key_values.';

/** The form of `decoder`; `undefined` if it keeps no cache, so that it cannot go piece by piece. */
export function readDecoderForm(decoder: Session, sizes: DecoderSizes): DecoderForm | undefined {
  const cached = decoder.inputNames
    .filter((name) => name.startsWith(cachePrefix))
    .map((name) => name.slice(cachePrefix.length));
  const own = cached.filter((name) => !name.includes('.encoder.'));
  if (own.length === 0) return undefined;
  const shape = decoder.inputMetadata?.find(({ name }) => name === cachePrefix + own[0])?.shape;
  const [, heads, , headWidth] = shape ?? [];
  return {
    own,
    ofSource: cached.filter((name) => name.includes('.encoder.')),
    hasBranch: decoder.inputNames.includes('use_cache_branch'),
    hasMask: decoder.inputNames.includes('encoder_attention_mask'),
    layers: own.length / 2,
    heads: typeof heads === 'number' ? heads : sizes.heads,
    headWidth: typeof headWidth === 'number' ? headWidth : sizes.headWidth,
  };
}
