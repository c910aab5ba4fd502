/** Recognises page numbers. */

const bare = /^\d{1,4}$/u;
const dressed =
  /^(?:[-–—] ?\d{1,4} ?[-–—]|[Pp]age \d{1,4}(?: (?:of|\/) \d{1,4})?|\d{1,4} ?\/ ?\d{1,4}|第 ?\d{1,4} ?页(?:[，,]? ?共 ?\d{1,4} ?页)?)$/u;

/** Whether a line is a number and nothing else, which may be a page's or anything's. */
export function isBareNumber(words: string): boolean {
  return bare.test(words);
}

/** Whether a line is a number set as page numbers are: - 2 -, Page 2, 2/5, 第2页. */
export function isDressedNumber(words: string): boolean {
  return dressed.test(words);
}
