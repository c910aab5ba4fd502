/** The words of the small pages that a review server shows to a browser it does not know yet. */
import type { Locale } from './locale.js';

export interface SignInWords {
  /** BCP 47 tag for the `lang` attribute. */
  readonly languageTag: 'en' | 'zh-Hans';
  readonly title: string;
  /** What to do, for a browser that has not come by the printed link. */
  readonly openLink: string;
  /** The link that leads on to the page, for a browser that does not go there by itself. */
  readonly goOn: string;
}

const catalogues: Readonly<Record<Locale, SignInWords>> = {
  en: {
    languageTag: 'en',
    title: 'duizhao: open the link from the terminal',
    openLink:
      'This page is only for those who have its link. Open the link that “duizhao review” printed in the terminal; it holds a key that is new each time duizhao starts.',
    goOn: 'Go on to the review',
  },
  zh: {
    languageTag: 'zh-Hans',
    title: '对照：请打开终端里的链接',
    openLink:
      '只有持链接的人才能打开此页。请打开“duizhao review”在终端里显示的链接；链接中的密钥在每次启动时更新。',
    goOn: '进入审校',
  },
};

/** The words of the sign-in pages in a locale. */
export function signInWords(locale: Locale): SignInWords {
  return catalogues[locale];
}
