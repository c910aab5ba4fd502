/** Tags of languages as files write them, made those that units carry. */
import { isChineseTag, isEnglishTag } from '../../language/tags.js';

/** The tags of texts of which a file does not say more. */
export const usualTags = { chinese: 'zh-CN', english: 'en' } as const;

/** A tag in the form of BCP 47, e.g. `zh-TW` for `ZH_TW`; `undefined` for other languages. */
export function readLanguage(written: string): string | undefined {
  const tag = written.trim().replaceAll('_', '-');
  const isKnown = isChineseTag(tag) || isEnglishTag(tag);
  return isKnown && /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/iu.test(tag) ? tag : undefined;
}
