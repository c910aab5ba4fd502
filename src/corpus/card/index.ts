/**
 * The door to data cards.
 *
 * @module
 */
export type { CardInput, PairingWay } from './card-input.js';
export { type Cards, renderCards } from './render-cards.js';
