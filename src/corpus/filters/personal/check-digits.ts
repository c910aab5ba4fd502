/** Tells numbers of cards and accounts from other numbers by their check digits. */

const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const identityChecks = '10X98765432';

/** A Chinese identity number of 18 characters: date of birth and check digit (GB 11643-1999). */
export function isIdentityNumber(text: string): boolean {
  const [month, day] = [Number(text.slice(10, 12)), Number(text.slice(12, 14))];
  if (!/^\d{6}(?:18|19|20)/u.test(text) || month < 1 || month > 12 || day < 1 || day > 31) {
    return false;
  }
  const sum = identityWeights.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return identityChecks[sum % 11] === text[17]?.toUpperCase();
}

/** An international bank account number (ISO 13616): remainder 1 by 97. */
export function isInternationalAccount(text: string): boolean {
  const plain = text.replaceAll(' ', '');
  if (plain.length < 15 || plain.length > 34) return false;
  let rest = 0;
  for (const character of plain.slice(4) + plain.slice(0, 4)) {
    for (const digit of String(Number.parseInt(character, 36))) {
      rest = (rest * 10 + Number(digit)) % 97;
    }
  }
  return rest === 1;
}

/** A payment card's number (ISO/IEC 7812, Luhn 1960); the first digit is that of a card scheme. */
export function isCardNumber(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '');
  if (!/^(?:3[47]|4|5[1-5]|2[2-7]|6)/u.test(digits) || digits.length < 13 || digits.length > 19) {
    return false;
  }
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
