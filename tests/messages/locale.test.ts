import { describe, expect, it } from 'vitest';
import { resolveLocale } from '../../src/messages/index.js';

describe('the locale of a request', () => {
  it.each([
    'zh',
    'zh_CN.UTF-8',
    'zh-Hant-TW',
    'ZH',
    'zh_CN:en',
    ' zh ',
    'cmn-Hans',
    'zho',
    'chinese',
  ])('%j is Chinese', (requested) => {
    expect(resolveLocale(requested)).toBe('zh');
  });

  it.each([undefined, '', 'C', 'POSIX', 'en_GB.UTF-8', 'en:zh_CN', 'fr', 'zhx', 'zha'])(
    '%j is English',
    (requested) => {
      expect(resolveLocale(requested)).toBe('en');
    },
  );
});
