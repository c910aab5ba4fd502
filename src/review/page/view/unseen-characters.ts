/** Characters that are not seen, or turn what stands around them, and what the page writes for them. */

const names: ReadonlyMap<number, string> = new Map([
  [0x00ad, 'SHY'],
  [0x034f, 'CGJ'],
  [0x061c, 'ALM'],
  [0x115f, 'HF'],
  [0x1160, 'HF'],
  [0x17b4, 'KIV'],
  [0x17b5, 'KIV'],
  [0x180e, 'MVS'],
  [0x200b, 'ZWSP'],
  [0x200c, 'ZWNJ'],
  [0x200d, 'ZWJ'],
  [0x200e, 'LRM'],
  [0x200f, 'RLM'],
  [0x2028, 'LS'],
  [0x2029, 'PS'],
  [0x202a, 'LRE'],
  [0x202b, 'RLE'],
  [0x202c, 'PDF'],
  [0x202d, 'LRO'],
  [0x202e, 'RLO'],
  [0x2060, 'WJ'],
  [0x2061, 'FA'],
  [0x2062, 'IT'],
  [0x2063, 'IS'],
  [0x2064, 'IP'],
  [0x2066, 'LRI'],
  [0x2067, 'RLI'],
  [0x2068, 'FSI'],
  [0x2069, 'PDI'],
  [0x3164, 'HF'],
  [0xfeff, 'BOM'],
  [0xffa0, 'HF'],
  [0xfffc, 'OBJ'],
]);

// Line feeds and tabs are seen as what they are; all else that has no shape is in here.
const unseen =
  /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufffc]|\u034f/gu;

/** A character that is not seen. */
export interface UnseenCharacter {
  readonly start: number;
  readonly end: number;
  /** Such as `RLO`, or `U+0007` where it has no short name. */
  readonly name: string;
}

/** All such characters of a text, in order. */
export function findUnseen(text: string): readonly UnseenCharacter[] {
  return [...text.matchAll(unseen)].map(({ 0: character, index }) => {
    const code = character.codePointAt(0) ?? 0;
    const name = names.get(code) ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    return { start: index, end: index + character.length, name };
  });
}
