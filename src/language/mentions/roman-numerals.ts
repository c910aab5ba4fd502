/** Reads Roman numerals. */

const wellFormed = /^(?=[CLXVI])(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u;
const values: ReadonlyMap<string, number> = new Map([
  ['I', 1],
  ['V', 5],
  ['X', 10],
  ['L', 50],
  ['C', 100],
]);

/** The value of a Roman numeral below 400 in capitals; `undefined` for anything else. */
export function readRomanNumeral(text: string): number | undefined {
  if (!wellFormed.test(text)) return undefined;
  const digits = [...text].map((letter) => values.get(letter) ?? 0);
  return digits.reduce(
    (sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit),
    0,
  );
}
