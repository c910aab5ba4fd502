/** Chooses the language of a reply as the browser asks for it. */
import type { Context } from 'hono';
import { type Locale, resolveLocale } from '../../messages/locale.js';

/** The locale that the browser wants most of ours: the first of `zh` and `en` in `Accept-Language`. */
export function preferredLocale(context: Context): Locale {
  const wanted = (context.req.header('accept-language') ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/iu.exec(parameter)?.[1]);
      return { tag, quality: Number(quality.find((value) => value !== undefined) ?? 1) };
    })
    .filter(({ tag, quality }) => quality > 0 && /^(?:en|zh|cmn)\b/iu.test(tag))
    .sort((a, b) => b.quality - a.quality);
  return resolveLocale(wanted[0]?.tag);
}
