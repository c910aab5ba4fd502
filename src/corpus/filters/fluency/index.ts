/**
 * The door to judging whether the words of a text stand in their order.
 *
 * @module
 */
import type { Language } from '../../../core/document.js';
import { packageFile } from '../../../core/package-folder.js';
import { type Network, probabilityBy } from '../network.js';
import { measureOrder } from './measure-order.js';
import { type OrderModel, openOrderModel } from './model.js';
import weights from './weights.json' with { type: 'json' };

/** Fewer words than this can stand in any order. */
export const fewestWords = 6;

const networks: { readonly [language in Language]: Network } = weights;
const models = new Map<Language, OrderModel>();

/**
 * The model that ships for a language; its file is read once a process.
 * @throws DuizhaoError MODEL_NOT_FOUND, MODEL_INVALID
 */
export function loadOrderModel(language: Language): OrderModel {
  const known = models.get(language);
  if (known !== undefined) return known;
  const model = openOrderModel(packageFile('models', 'duizhao-fluency', `${language}.bin`));
  models.set(language, model);
  return model;
}

/**
 * Probability that the words of a text stand in their right order and were not shuffled, 0–1, where one
 * text of two is shuffled: by the pointwise mutual information (Church & Hanks 1990) of words beside
 * each other, held against that of all words of the same text, so that rare words and strange subjects
 * do not count against it. 1 for a text of fewer than six words.
 */
export function fluencyOf(text: string, language: Language): number {
  const { words, measures } = measureOrder(text, language, loadOrderModel(language));
  return words < fewestWords ? 1 : probabilityBy(networks[language], measures);
}
