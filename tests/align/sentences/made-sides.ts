/** Makes ready what modules of the sentence search take, out of pairs of sentences. */
import { createSide, type Side } from '../../../src/align/sentences/side.js';
import {
  createTranslationTable,
  knownTranslations,
  type TranslationTable,
} from '../../../src/align/sentences/translations/index.js';

/** Both sides with what may translate what. */
export interface MadeSides {
  readonly chinese: Side;
  readonly english: Side;
  readonly table: TranslationTable;
}

/** The sides of two texts given as sentences. */
export function makeSides(zh: readonly string[], en: readonly string[]): MadeSides {
  const chinese = createSide(zh, 'zh');
  const english = createSide(en, 'en');
  const rows = knownTranslations(chinese, english);
  return { chinese, english, table: createTranslationTable(chinese, english, rows) };
}
