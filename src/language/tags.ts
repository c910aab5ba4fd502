/** Tells Chinese and English by the tags that files name languages with. */

/** Whether a tag such as `zh`, `zh-CN`, `ZH_TW`, `cmn-Hans` or `chi` means Chinese. */
export function isChineseTag(tag: string): boolean {
  return /^(?:zh|zho|chi|cmn)(?:[-_]|$)/iu.test(tag.trim());
}

/** Whether a tag such as `en`, `EN-US` or `eng` means English. */
export function isEnglishTag(tag: string): boolean {
  return /^(?:en|eng)(?:[-_]|$)/iu.test(tag.trim());
}
