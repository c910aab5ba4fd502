/** Numbers that stand for texts, so that repeats are found without comparing texts. */
import { hash } from 'node:crypto';
import { normalForm } from './normal-form.js';

/** 64 bits of a text, from its SHA-256: of ten million texts two meet by chance once in 400,000 runs. */
export function key64(text: string): bigint {
  return hash('sha256', text, 'buffer').readBigUInt64BE();
}

/** Keys of the two sides of a unit together. */
export interface UnitKeys {
  /** The same for texts that are the same. */
  readonly exact: bigint;
  /** The same for texts whose normal forms are. */
  readonly normal: bigint;
}

/** The keys of a unit. */
export function unitKeys(chinese: string, english: string): UnitKeys {
  const forms = [normalForm(chinese), normalForm(english)];
  return {
    exact: key64(`${chinese}\u0000${english}`),
    // Texts of marks alone have no normal form and are repeats only of themselves.
    normal: key64((forms.includes('') ? [chinese, english] : forms).join('\u0000')),
  };
}
