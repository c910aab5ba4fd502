import { describe, expect, it } from 'vitest';
import { keepPreferences, preferredLocale } from '../../../src/review/page/store/preferences.js';
import { parseRoute, writeRoute } from '../../../src/review/page/store/route.js';
import { keyStore } from './page-server.js';

describe('the language', () => {
  it('is the first of the browser’s that the page speaks', () => {
    expect(preferredLocale(['zh-TW', 'en'])).toBe('zh');
    expect(preferredLocale(['fr', 'zh-CN', 'en'])).toBe('zh');
    expect(preferredLocale(['de', 'en-GB', 'zh'])).toBe('en');
    expect(preferredLocale(['ja'])).toBe('en');
    expect(preferredLocale([])).toBe('en');
  });

  it('follows the browser until it has been chosen', () => {
    const storage = keyStore();
    const first = keepPreferences(storage, ['zh-CN']);
    first.theme.value = 'dark';
    expect(keepPreferences(storage, ['en']).locale.value).toBe('en');
    first.locale.value = 'en';
    expect(keepPreferences(storage, ['zh-CN']).locale.value).toBe('en');
  });
});

describe('preferences', () => {
  it('are as they were left', () => {
    const storage = keyStore();
    const first = keepPreferences(storage, ['en']);
    first.ownKeys.value = { next: ['q'] };
    first.layers.value = new Set(['draft']);
    first.textSize.value = 140;
    const second = keepPreferences(storage, ['en']);
    expect(second.ownKeys.value).toEqual({ next: ['q'] });
    expect([...second.layers.value]).toEqual(['draft']);
    expect(second.textSize.value).toBe(140);
  });

  it('hold for the page where nothing can be kept, or something else is', () => {
    const damaged = keyStore();
    damaged.setItem('duizhao:preferences', '{"theme":');
    for (const storage of [undefined, keyStore(3), damaged]) {
      const preferences = keepPreferences(storage, ['en']);
      expect(preferences.theme.value).toBe('system');
      preferences.theme.value = 'dark';
      expect(preferences.theme.value).toBe('dark');
    }
  });
});

describe('an address', () => {
  it('of a bitext leads to it, whatever its id', () => {
    for (const bitext of ['67c2', 'a b/c', '决议', '%', '..']) {
      expect(parseRoute(writeRoute({ kind: 'bitext', bitext }))).toEqual({
        kind: 'bitext',
        bitext,
      });
    }
  });

  it('of anything else leads to the list', () => {
    for (const hash of ['', '#', '#/', '#/x', '#/b/', '#/b/%E0%A4%A']) {
      expect(parseRoute(hash)).toEqual({ kind: 'project' });
    }
  });
});
