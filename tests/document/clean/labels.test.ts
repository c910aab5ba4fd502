import { describe, expect, it } from 'vitest';
import { findLabel } from '../../../src/document/clean/labels.js';

describe('findLabel', () => {
  it.each([
    ['7. 欢迎', 'arabic', 7, '7.'],
    ['19．请秘书长', 'arabic', 19, '19．'],
    ['(a) To increase', 'letter', 1, '(a)'],
    ['（二）加强', 'chinese', 2, '（二）'],
    ['㈠ 加强技术援助', 'chinese', 1, '㈠'],
    ['㈩ 其他', 'chinese', 10, '㈩'],
    ['③ 其他', 'arabic', 3, '③'],
    ['十二、其他事项', 'chinese', 12, '十二、'],
  ])('reads the number of %s', (text, style, value, label) => {
    expect(findLabel(text)).toMatchObject({ style, value, label });
  });

  it.each(['2001年12月19日', '3.5 per cent', 'a paragraph', '一切国家'])(
    'finds none in %s',
    (text) => {
      expect(findLabel(text)).toBeUndefined();
    },
  );
});
