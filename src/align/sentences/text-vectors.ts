/** Vectors of whole sentences, found by their text. */
import type { EmbedOptions, SentenceEncoder } from './encoder.js';

/**
 * Vectors as a sentence-embedding model gives them. They are found by text and not by position, since
 * an aligner may search the sentences of a document in another order than they stand in.
 */
export interface TextVectors {
  /** Number of values in a vector. */
  readonly dimensions: number;
  /** The vector of a text, of unit length; nothing for a text that was not embedded. */
  vectorOf(text: string): Float32Array | undefined;
}

/**
 * The vectors of texts, made once so that alignment itself need not wait for a model.
 *
 * @example
 * const encoder = await openSentenceEncoder('models/duizhao-sentences');
 * const vectors = await embedTexts(encoder, [...chinese, ...english]);
 * const { beads } = alignSentenceLines(chinese, english, { vectors });
 *
 * @throws the reason of `signal` once it has fired.
 */
export async function embedTexts(
  encoder: SentenceEncoder,
  texts: Iterable<string>,
  options: EmbedOptions = {},
): Promise<TextVectors> {
  const distinct = [...new Set(texts)];
  const { dimensions } = encoder;
  const rows = await encoder.embed(distinct, options);
  const places = new Map(distinct.map((text, at) => [text, at * dimensions]));
  return {
    dimensions,
    vectorOf(text) {
      const from = places.get(text);
      return from === undefined ? undefined : rows.subarray(from, from + dimensions);
    },
  };
}
