/** Whole numbers in Chinese numerals, for ordinals that Chinese does not write in digits. */

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const units = ['', '十', '百', '千'] as const;

/** `57` as `五十七`; `undefined` for anything but a whole number from 1 to 9,999. */
export function chineseNumeral(number: string): string | undefined {
  if (!/^[1-9]\d{0,3}$/.test(number)) return undefined;
  const places = [...number].map(Number);
  let written = '';
  let skipped = false;
  for (const [index, digit] of places.entries()) {
    if (digit === 0) {
      skipped = true;
      continue;
    }
    if (skipped) written += digits[0];
    skipped = false;
    written += `${digits[digit]}${units[places.length - 1 - index]}`;
  }
  // Ten to nineteen drop the one: 十五, not 一十五.
  return written.replace(/^一十/, '十');
}
