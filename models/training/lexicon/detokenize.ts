/** Takes the blanks out of tokenised text that its writers would not have set. */

const han = String.raw`[\p{Script=Han}，。、；：？！“”‘’《》（）·…—]`;
const blankBesideHan = new RegExp(`(?<=${han})[ \u00a0]+|[ \u00a0]+(?=${han})`, 'gu');

/** Tokenised Chinese run together; blanks between Latin words stay, one each. */
export function detokenizeChinese(text: string): string {
  return text
    .replaceAll(blankBesideHan, '')
    .replaceAll(/[ \u00a0]+/gu, ' ')
    .trim();
}

/** Tokenised English with punctuation and clitics (`'s`, `n't`) back at their words. */
export function detokenizeEnglish(text: string): string {
  return text
    .replaceAll(/ +([,.;:?!%)\]])/gu, '$1')
    .replaceAll(/([([$£€]) +/gu, '$1')
    .replaceAll(/ +('(?:s|re|ve|ll|d|m)|n't)\b/gu, '$1')
    .replaceAll(/ +/gu, ' ')
    .trim();
}
