/** The words people read, in English or Chinese. */
import { english } from './en/index.js';
import type { Locale } from './locale.js';
import type { Messages } from './messages.js';
import { chinese } from './zh/index.js';

export type { Locale } from './locale.js';
export { resolveLocale } from './locale.js';
export type { BlockPlace, ErrorText, FindingText, Messages } from './messages.js';
export type { ReportMessages } from './report-messages.js';

const catalogues: Readonly<Record<Locale, Messages>> = { en: english, zh: chinese };

/** The catalogue of messages in a locale. */
export function messagesFor(locale: Locale): Messages {
  return catalogues[locale];
}
