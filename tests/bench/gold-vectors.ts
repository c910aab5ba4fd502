/** Embeds the sentences of gold texts with the model that ships. */
import { openSentenceEncoder } from '../../src/align/sentences/encoder.js';
import { embedTexts, type TextVectors } from '../../src/align/sentences/text-vectors.js';
import { packageFile } from '../../src/core/package-folder.js';
import type { GoldTexts } from './sentence-gold.js';

/** The vectors of all sentences, and how many sentences a second the model took in. */
export async function embedGoldTexts(
  texts: readonly GoldTexts[],
): Promise<{ readonly vectors: TextVectors; readonly rate: number }> {
  const encoder = await openSentenceEncoder(packageFile('models', 'duizhao-sentences'));
  const sentences = new Set(texts.flatMap(({ chinese, english }) => [...chinese, ...english]));
  const start = performance.now();
  const vectors = await embedTexts(encoder, sentences);
  const seconds = (performance.now() - start) / 1000;
  await encoder.close();
  return { vectors, rate: sentences.size / seconds };
}
