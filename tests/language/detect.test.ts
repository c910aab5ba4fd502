import { expect, it } from 'vitest';
import { detectLanguage } from '../../src/language/detect.js';

it('knows Chinese, in either script, and English', () => {
  expect(detectLanguage('大会，回顾其决议')).toBe('zh');
  expect(detectLanguage('大會，回顧其決議')).toBe('zh');
  expect(detectLanguage('The General Assembly, recalling its resolution')).toBe('en');
});

it('says nothing about text without letters', () => {
  expect(detectLanguage(' 56/123. ')).toBeUndefined();
});
