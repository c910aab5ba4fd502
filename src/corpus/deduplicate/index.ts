/**
 * The door to finding what a corpus has twice.
 *
 * @module
 */
export { type Banding, bandingFor, bucketsOf } from './bands.js';
export { createHeldOutIndex, type HeldOutIndex, type HeldOutText } from './held-out.js';
export { key64, type UnitKeys, unitKeys } from './keys.js';
export { normalForm, normalWords } from './normal-form.js';
export { likeness, textShingles, type UnitShingles, unitShingles } from './shingles.js';
