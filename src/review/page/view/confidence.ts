/** How sure a link is, as a level, a mark and a number. */
import type { Link } from '../../model/types.js';

export type ConfidenceLevel = 'high' | 'medium' | 'low';

/** What a link looks like: its confidence while it is proposed, then what a person made of it. */
export type LinkTone = ConfidenceLevel | 'confirmed' | 'rejected';

const highConfidence = 0.9;
const mediumConfidence = 0.7;

/** Told apart without colour. */
export const toneGlyphs: Readonly<Record<LinkTone, string>> = {
  high: '●',
  medium: '◐',
  low: '○',
  confirmed: '✓',
  rejected: '⌀',
};

/** The same levels as in the report. */
export function levelOf(score: number): ConfidenceLevel {
  if (score >= highConfidence) return 'high';
  return score >= mediumConfidence ? 'medium' : 'low';
}

/** What colour and pattern a link has. */
export function toneOf({ status, score }: Link): LinkTone {
  if (status === 'rejected') return 'rejected';
  return status === 'proposed' ? levelOf(score) : 'confirmed';
}

/** The mark of a link; one that a person changed has a pencil. */
export function glyphOf(link: Link): string {
  return link.status === 'edited' ? '✎' : toneGlyphs[toneOf(link)];
}

/** A probability with two digits, rounded down: nothing is called certain that is not. */
export function writeScore(score: number): string {
  return (Math.floor(score * 100 + 1e-9) / 100).toFixed(2);
}
