import { describe, expect, it } from 'vitest';
import { repaired } from './repaired.js';

describe('repairing Chinese typography', () => {
  it('takes out the spaces between Chinese characters, digits and symbols', () => {
    expect(repaired('以及 2001 年 5 月 31 日第 55/255号决议，见 A/56/402。', 'zh')).toEqual([
      '以及2001年5月31日第55/255号决议，见A/56/402。',
    ]);
  });

  it('keeps the spaces inside English words in Chinese text', () => {
    expect(repaired('由 United Nations Office 编写。', 'zh')).toEqual([
      '由United Nations Office编写。',
    ]);
  });

  it('keeps the space that parts the number of an article from its words', () => {
    expect(repaired('第一条 为了保护权利，制定本法。', 'zh')).toEqual([
      '第一条 为了保护权利，制定本法。',
    ]);
  });

  it('closes up a heading whose characters are set apart', () => {
    expect(repaired('决　议', 'zh')).toEqual(['决议']);
  });

  it('brings commas, semicolons, colons and stops after Chinese to full width', () => {
    expect(repaired('责任, 促进;说:好!吗?', 'zh')).toEqual(['责任，促进；说：好！吗？']);
    expect(repaired('打击犯罪.', 'zh')).toEqual(['打击犯罪。']);
  });

  it('leaves the commas and colons of numbers alone', () => {
    expect(repaired('共1,200美元，比例3:2。', 'zh')).toEqual(['共1,200美元，比例3:2。']);
  });

  it('makes both brackets of a pair full-width, and those around Chinese', () => {
    expect(repaired('问题（A/56/123)和(见附件)。', 'zh')).toEqual([
      '问题（A/56/123）和（见附件）。',
    ]);
  });

  it('leaves half-width brackets around symbols, years and sub-paragraph letters alone', () => {
    expect(repaired('第1373(2001)号决议和第2(a)段，见报告(A/56/574)。', 'zh')).toEqual([
      '第1373(2001)号决议和第2(a)段，见报告(A/56/574)。',
    ]);
  });

  it('turns straight quotation marks into pairs', () => {
    expect(repaired('他说"好"和"不好"。', 'zh')).toEqual(['他说“好”和“不好”。']);
  });

  it('leaves Traditional quotation marks alone', () => {
    expect(repaired('大會稱「決議」和『公約』。', 'zh')).toEqual(['大會稱「決議」和『公約』。']);
  });

  it('writes every kind of double dash as ——', () => {
    expect(repaired('重要――的──问题--合作－－能力', 'zh')).toEqual(['重要——的——问题——合作——能力']);
  });

  it('writes ranges of numbers with a hyphen', () => {
    expect(repaired('２００２－２００３两年期，2001–2002年，5 — 6页', 'zh')).toEqual([
      '2002-2003两年期，2001-2002年，5-6页',
    ]);
  });

  it('parts a foreign name with the dot for names', () => {
    expect(repaired('约翰．史密斯', 'zh')).toEqual(['约翰·史密斯']);
  });
});

describe('repairing English typography', () => {
  it('has one kind of quotation mark and apostrophe', () => {
    expect(repaired('The Secretary-General’s “report”, ‘A’.', 'en')).toEqual([
      "The Secretary-General's \"report\", 'A'.",
    ]);
  });

  it('has one kind of hyphen, of range and of dash', () => {
    expect(repaired('Secretary‐General, self‑help, 2001–2002 -- the years.', 'en')).toEqual([
      'Secretary-General, self-help, 2001-2002 — the years.',
    ]);
  });

  it('has no double spaces', () => {
    expect(repaired('See   Official Records.', 'en')).toEqual(['See Official Records.']);
  });
});
