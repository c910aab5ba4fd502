/** The error for a model that is there and cannot be used. */
import { DuizhaoError } from '../../core/errors.js';

/** A `MODEL_INVALID` error that names the model and says what is wrong with it. */
export function invalidModel(name: string, reason: string, cause?: unknown): DuizhaoError {
  return new DuizhaoError(
    'MODEL_INVALID',
    `The model in ${name} cannot be used: ${reason}`,
    'Compare its files with the checksums in models/manifest.json, or give another folder.',
    { cause },
  );
}
