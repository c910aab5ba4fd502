/** Measures texts in characters and words. */
import { z } from 'zod';
import { countCharacters } from '../languages/character-counts.js';

export const lengthUnit = z.enum(['char', 'word']);
export type LengthUnit = z.infer<typeof lengthUnit>;

/** Words and numbers of a text; each Chinese character counts as one. */
export function wordsIn(text: string): number {
  return countCharacters(text).words;
}

/** Characters that are no white space. */
export function charactersIn(text: string): number {
  return countCharacters(text).characters;
}

/** The length of a text. */
export function lengthIn(text: string, unit: LengthUnit): number {
  return unit === 'char' ? charactersIn(text) : wordsIn(text);
}
