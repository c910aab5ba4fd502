/** Writes numbers as English words and reads them back. */

const units = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
  fifteen sixteen seventeen eighteen nineteen`.split(/\s+/u);
const unitOrdinals =
  `zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh
  twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth`.split(
    /\s+/u,
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** `twenty-one`; `undefined` for what is not a whole number from 0 to 99. */
export function spellCardinal(value: number): string | undefined {
  return spell(value, units, (ten) => ten);
}

/** `twenty-first`, `one hundred and fifth`; `undefined` for what is not a whole number from 1 to 199. */
export function spellOrdinal(value: number): string | undefined {
  if (value === 100) return 'one hundredth';
  if (value > 100 && value < 200) {
    const rest = spellOrdinal(value - 100);
    return rest === undefined ? undefined : `one hundred and ${rest}`;
  }
  if (value < 1) return undefined;
  return spell(value, unitOrdinals, (ten) => `${ten.slice(0, -1)}ieth`);
}

/** `21st`, `112th`. */
export function numberedOrdinal(value: number): string {
  const isTeen = value % 100 >= 11 && value % 100 <= 13;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${ending}`;
}

function spell(
  value: number,
  below20: readonly string[],
  roundTen: (ten: string) => string,
): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 99) return undefined;
  if (value < 20) return below20[value];
  const ten = tens[Math.floor(value / 10) - 2] ?? '';
  return value % 10 === 0 ? roundTen(ten) : `${ten}-${below20[value % 10]}`;
}

const wordValues: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 100 }, (_, value) => value).flatMap((value) =>
    [spellCardinal(value), spellOrdinal(value)].flatMap((word) =>
      word === undefined ? [] : [[word, value] as const],
    ),
  ),
);

/** The value of a word such as `twenty-one` or `fifth`; `undefined` for other words. */
export function readNumberWord(word: string): number | undefined {
  return wordValues.get(word.toLowerCase());
}

/** Every word for a number below 100, cardinals and ordinals. */
export const numberWords: readonly string[] = [...wordValues.keys()];
