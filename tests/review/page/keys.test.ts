import { describe, expect, it } from 'vitest';
import {
  ariaKey,
  isSingleKey,
  type KeyPress,
  keyOf,
  shownKey,
} from '../../../src/review/page/commands/keys.js';

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return {
    key,
    code: '',
    ctrlKey: false,
    altKey: false,
    shiftKey: false,
    metaKey: false,
    ...more,
  };
}

describe('a key that is pressed', () => {
  it('is named with its modifiers in one order', () => {
    expect(keyOf(press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe('Mod+Shift+z');
    expect(keyOf(press('Z', { metaKey: true, shiftKey: true }), true)).toBe('Mod+Shift+z');
    expect(keyOf(press('ArrowUp', { altKey: true, shiftKey: true }), false)).toBe(
      'Alt+Shift+ArrowUp',
    );
    expect(keyOf(press(' '), false)).toBe('Space');
  });

  it('tells Control from Command on a Mac', () => {
    expect(keyOf(press('z', { ctrlKey: true }), true)).toBe('Control+z');
    expect(keyOf(press('z', { metaKey: true }), false)).toBe('Meta+z');
  });

  it('is its character where Shift only makes it', () => {
    expect(keyOf(press('?', { shiftKey: true }), false)).toBe('?');
    expect(keyOf(press('+', { shiftKey: true }), false)).toBe('+');
    expect(keyOf(press('M', { shiftKey: true }), false)).toBe('Shift+m');
  });

  it('is the same with Caps Lock and with full-width characters', () => {
    expect(keyOf(press('M'), false)).toBe('m');
    expect(keyOf(press('？', { shiftKey: true }), false)).toBe('?');
    expect(keyOf(press('ｊ'), false)).toBe('j');
  });

  it('goes by its place where the layout or Option makes another character', () => {
    expect(keyOf(press('ж', { code: 'KeyJ' }), false)).toBe('j');
    expect(keyOf(press('¬', { code: 'KeyL', altKey: true }), true)).toBe('Alt+l');
  });

  it('is nothing while an input method composes, nor as a modifier by itself', () => {
    expect(keyOf(press('m', { isComposing: true }), false)).toBeUndefined();
    expect(keyOf(press('Process', { keyCode: 229 }), false)).toBeUndefined();
    expect(keyOf(press('m', { keyCode: 229 }), false)).toBeUndefined();
    expect(keyOf(press('Shift', { shiftKey: true }), false)).toBeUndefined();
    expect(keyOf(press('Dead', { code: 'KeyE' }), false)).toBeUndefined();
  });
});

describe('a key as it is shown', () => {
  it('is written as each system writes it', () => {
    expect(shownKey('Mod+Shift+z', false)).toBe('Ctrl+Shift+Z');
    expect(shownKey('Mod+Shift+z', true)).toBe('⇧⌘Z');
    expect(shownKey('Alt+ArrowUp', false)).toBe('Alt+↑');
    expect(shownKey('Alt++', false)).toBe('Alt++');
    expect(shownKey('+', true)).toBe('+');
  });

  it('is written for assistive technology as ARIA has it', () => {
    expect(ariaKey('Mod+Shift+z', false)).toBe('Control+Shift+Z');
    expect(ariaKey('Mod+k', true)).toBe('Meta+K');
    expect(ariaKey('+', false)).toBe('Plus');
    expect(ariaKey('Alt+ArrowUp', false)).toBe('Alt+ArrowUp');
  });
});

describe('a single key', () => {
  it.each(['m', 'Shift+m', '?', '1', '+', '/'])('%s is one', (key) => {
    expect(isSingleKey(key)).toBe(true);
  });
  it.each(['Mod+m', 'Enter', 'F2', 'ArrowDown', 'Alt++', 'Space', 'Escape'])(
    '%s is none',
    (key) => {
      expect(isSingleKey(key)).toBe(false);
    },
  );
});
