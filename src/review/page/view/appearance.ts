/** Puts what a person prefers on the document, where the style sheet finds it. */
import { useLayoutEffect } from 'preact/hooks';
import type { Store } from '../store/store.js';

/** Language, theme, density and size of the texts. */
export function useAppearance({ preferences, words }: Store): void {
  const theme = preferences.theme.value;
  const density = preferences.density.value;
  const textSize = preferences.textSize.value;
  const { languageTag } = words.value;
  useLayoutEffect(() => {
    const page = document.documentElement;
    page.lang = languageTag;
    page.dataset.density = density;
    if (theme === 'system') delete page.dataset.theme;
    else page.dataset.theme = theme;
    page.style.setProperty('--text-scale', String(textSize / 100));
  }, [theme, density, textSize, languageTag]);
}
