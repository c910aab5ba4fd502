/** Makes the vectors that `--embeddings` asks for. */
import { openSentenceEncoder } from '../align/sentences/encoder.js';
import { embedTexts, type TextVectors } from '../align/sentences/text-vectors.js';
import type { Progress } from './progress.js';

/** What `--embeddings` brings to an aligner; nothing where it was not given. */
export interface Embedded {
  readonly vectors?: TextVectors;
}

/**
 * Embeds texts with the model in `folder`, if one is given.
 * @throws DuizhaoError MODEL_NOT_FOUND or MODEL_INVALID; the reason of `signal` once it has fired.
 */
export async function embedFor(
  folder: string | undefined,
  texts: readonly string[],
  progress: Progress,
  signal: AbortSignal,
): Promise<Embedded> {
  if (folder === undefined) return {};
  progress.show('embed');
  const encoder = await openSentenceEncoder(folder);
  try {
    const onProgress = (done: number, total: number) => progress.show('embed', done, total);
    return { vectors: await embedTexts(encoder, texts, { signal, onProgress }) };
  } finally {
    await encoder.close();
  }
}
