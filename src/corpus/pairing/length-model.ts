/** Says how well the lengths of two documents fit, by how long translations are among the documents at hand. */
import type { Print } from './prints.js';

/** Natural logarithms of English length by Chinese length, both in UTF-16 units. */
export interface LengthModel {
  readonly middle: number;
  readonly spread: number;
}

/** What holds where too few links tell: from statutes to resolutions. */
const usual: LengthModel = { middle: Math.log(3.9), spread: 0.3 };
const fewestLinks = 30;
const leastSpread = 0.08;
/** A document of so many Chinese characters adds one to the variance of its logarithm. */
const shortness = 7;

/** The model that likely links show; the median and its deviation, which a few wrong ones do not move. */
export function fitLengths(
  links: Iterable<readonly [chinese: Print, english: Print]>,
): LengthModel {
  const ratios = Array.from(links, ([chinese, english]) => ratioOf(chinese, english));
  if (ratios.length < fewestLinks) return usual;
  const middle = medianOf(ratios);
  const deviation = medianOf(ratios.map((ratio) => Math.abs(ratio - middle)));
  return { middle, spread: Math.max(leastSpread, deviation * deviationToSpread) };
}

/** Median absolute deviation of a normal distribution to its standard deviation. */
const deviationToSpread = 1.4826;
/** Lengths may be off by so many standard deviations before they speak against two documents. */
const tolerance = 5;

/** 1 where the lengths of two documents fit, towards 0 where they do not. */
export function fitOfLengths(chinese: Print, english: Print, model: LengthModel): number {
  const off = ratioOf(chinese, english) - model.middle;
  const variance = model.spread ** 2 + shortness / (chinese.length + 1);
  return Math.exp((-off * off) / (2 * tolerance * tolerance * variance));
}

function ratioOf(chinese: Print, english: Print): number {
  return Math.log((english.length + 1) / (chinese.length + 1));
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
