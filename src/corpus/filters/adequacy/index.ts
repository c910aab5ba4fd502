/**
 * The door to judging whether two texts are translations of each other.
 *
 * @module
 */
import { type Network, probabilityBy } from '../network.js';
import { measurePair } from './measure-pair.js';
import weights from './weights.json' with { type: 'json' };

const network: Network = weights;

/**
 * Probability, 0–1, that a Chinese and an English text are whole translations of each other: by the
 * words that lexicon, dictionary, vectors and sounds find on the other side, by stretches that nothing
 * covers, by numbers and lengths (a classifier after Zaragoza-Bernabeu et al. 2022 and
 * Ramírez-Sánchez et al. 2020, Bicleaner). Calibrated for a corpus of which one half is noise.
 */
export function adequacyOf(chinese: string, english: string): number {
  return probabilityBy(network, measurePair(chinese, english));
}
