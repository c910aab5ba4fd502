/** Commands that change what the page shows, and how. */
import type { DialogName, Layer, Theme } from '../store/store.js';
import { always, hasSelection } from './conditions.js';
import type { Command } from './desk.js';

const nextTheme: Readonly<Record<Theme, Theme>> = {
  system: 'dark',
  dark: 'light',
  light: 'system',
};
const textSizes = { least: 70, most: 250, step: 10 };

export const showing: readonly Command[] = [
  {
    name: 'evidence',
    group: 'show',
    keys: ['i'],
    isPossible: hasSelection,
    run({ bitext: { value: bitext } }) {
      if (bitext) bitext.evidenceShown.value = !bitext.evidenceShown.peek();
    },
  },
  layer('published', '1'),
  layer('draft', '2'),
  layer('memory', '3'),
  layer('findings', '4'),
  layer('words', '5'),
  sizing('bigger-text', ['Alt+=', 'Alt++'], textSizes.step),
  sizing('smaller-text', ['Alt+-'], -textSizes.step),
  {
    name: 'language',
    group: 'show',
    keys: ['Alt+l'],
    isPossible: always,
    run({ preferences: { locale } }) {
      locale.value = locale.peek() === 'zh' ? 'en' : 'zh';
    },
  },
  {
    name: 'theme',
    group: 'show',
    keys: ['Alt+t'],
    isPossible: always,
    run(desk) {
      const { theme } = desk.preferences;
      theme.value = nextTheme[theme.peek()];
      const { settings } = desk.words().dialogs;
      desk.notify('info', `${settings.theme}: ${settings.themes[theme.peek()]}`);
    },
  },
  dialog('help', ['?', 'F1']),
  dialog('palette', ['Mod+k', 'Mod+Shift+p']),
  dialog('settings', ['Mod+,']),
  dialog('keys', []),
  {
    ...dialog('name', []),
    isPossible: ({ project }) => project.value?.shared === true,
  },
  {
    name: 'escape',
    group: 'show',
    keys: ['Escape'],
    isPossible: always,
    run(desk) {
      const bitext = desk.bitext.value;
      if (bitext === undefined) return;
      if (bitext.evidenceShown.peek()) bitext.evidenceShown.value = false;
      else if (bitext.search.isOpen.peek()) bitext.search.isOpen.value = false;
      else if (bitext.marks.peek().length > 0) {
        bitext.clearMarks();
        desk.notify('info', desk.words().notices.marksCleared);
      }
    },
  },
];

function layer(name: Layer, key: string): Command {
  return {
    name: `layer-${name}`,
    group: 'show',
    keys: [key],
    isPossible: ({ bitext }) => bitext.value !== undefined,
    run(desk) {
      const { layers } = desk.preferences;
      const shown = new Set(layers.peek());
      const isOn = !shown.delete(name);
      if (isOn) shown.add(name);
      layers.value = shown;
      const { notices, view } = desk.words();
      desk.notify('info', notices.layer(view.layers[name], isOn));
    },
  };
}

function sizing(name: Command['name'], keys: readonly string[], step: number): Command {
  return {
    name,
    group: 'show',
    keys,
    repeats: true,
    isPossible: always,
    run({ preferences: { textSize } }) {
      const { least, most } = textSizes;
      textSize.value = Math.max(least, Math.min(most, textSize.peek() + step));
    },
  };
}

function dialog(name: DialogName & Command['name'], keys: readonly string[]): Command {
  return {
    name,
    group: 'show',
    keys,
    isPossible: always,
    run: (desk) => desk.openDialog(name),
  };
}
