/** The languages duizhao speaks to people, chosen from what the environment or a user says. */

/** A language of the messages; independent of the languages of the documents. */
export type Locale = 'en' | 'zh';

/**
 * The locale that a value such as `zh_CN.UTF-8`, `zh-Hant-TW`, `en_GB` or `C` asks for.
 * Anything that does not ask for Chinese, `undefined` included, gets English.
 */
export function resolveLocale(requested: string | undefined): Locale {
  // LANGUAGE may hold a list in order of preference: `zh_CN:en`.
  const first = requested?.trim().split(':', 1)[0] ?? '';
  return /^(zh|cmn|chi|zho|chinese)(?![a-z])/i.test(first) ? 'zh' : 'en';
}
