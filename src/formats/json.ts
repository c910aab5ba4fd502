/** Reads JSON that came from outside. */
import { invalidFormat } from './invalid-format.js';

export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Parses a JSON object.
 * @throws DuizhaoError FORMAT_INVALID if the text is not JSON, or not an object.
 */
export function parseJsonObject(text: string, name: string, place: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw invalidFormat(name, place, 'this is not JSON', { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidFormat(name, place, 'this is not a JSON object');
  }
  return { ...value };
}
