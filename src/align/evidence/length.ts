/** Evidence from lengths in characters (Gale & Church 1993). */
import type { Profile } from '../profile.js';
import type { RarityContext } from './context.js';
import type { Measure } from './measure.js';

/** Variance of the target length per source character; Gale & Church found 6.8 for their pair. */
const variancePerCharacter = 6.8;

/** Beyond this many standard deviations a longer tail says nothing new. */
const greatestDeviation = 4;

export const lengthMeasure: Measure = {
  feature: 'length',
  columns: ['length-deviation'],
  values: (source, target, context) => [deviation(source, target, context) ** 2],
  items: (source, target) => [{ source: String(source.length), target: String(target.length) }],
};

function deviation(source: Profile, target: Profile, context: RarityContext): number {
  const expected = (source.length - source.verbatim) * context.lengthRatio + source.verbatim;
  const scale = Math.sqrt(
    variancePerCharacter * ((source.length + target.length / context.lengthRatio) / 2 + 1),
  );
  return Math.min(greatestDeviation, Math.abs(target.length - expected) / scale);
}
