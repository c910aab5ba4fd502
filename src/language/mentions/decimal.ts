/** Exact decimal numbers: no figure of a budget may change on its way through a binary fraction. */

/** The number `units / 10 ** scale`. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/** The number written as `integer.fraction`, both digits only. */
export function decimalOf(integer: string, fraction = ''): Decimal {
  return { units: BigInt(integer + fraction), scale: fraction.length };
}

/** `a + b`. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: rescale(a, scale) + rescale(b, scale), scale };
}

/** `a × 10 ** power`. */
export function timesPowerOfTen(a: Decimal, power: number): Decimal {
  return power <= a.scale
    ? { units: a.units, scale: a.scale - power }
    : { units: rescale(a, power), scale: 0 };
}

function rescale(a: Decimal, scale: number): bigint {
  return a.units * 10n ** BigInt(scale - a.scale);
}

/** Digits with a point where needed, no separators and no idle zeros: `3.5`, `1200000`. */
export function formatDecimal({ units, scale }: Decimal): string {
  const digits = units.toString().padStart(scale + 1, '0');
  const integer = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/u, '');
  return fraction === '' ? integer : `${integer}.${fraction}`;
}
