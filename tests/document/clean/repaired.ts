/** Runs all repairs over a text, for tests that look at what one of them does. */
import type { Language, Repair } from '../../../src/core/document.js';
import { cleanText } from '../../../src/document/clean/clean-text.js';

const clean = (text: string, language: Language) =>
  cleanText({ name: 'test', text, encoding: 'utf-8' }, language);

/** The paragraphs of a repaired text. */
export function repaired(text: string, language: Language): string[] {
  return clean(text, language)
    .text.text.split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '\f');
}

/** The repairs of one rule that were made. */
export function repairsBy(rule: string, text: string, language: Language): readonly Repair[] {
  return clean(text, language).repairs.filter((repair) => repair.rule === rule);
}
