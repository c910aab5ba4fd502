import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../src/core/package-folder.js';
import { englishLeadWords, leadWords, leadWordsMatch } from '../../src/language/lead-words.js';
import { leadWordTermbase } from '../../src/terms/lead-words/termbase.js';
import { createTermMatcher } from '../../src/terms/matcher.js';
import { readTbx, writeTbx } from '../../src/terms/tbx.js';

const file = 'un-lead-words.tbx';
const text = readFileSync(packageFile('corpora', 'termbases', file), 'utf8');
const { concepts } = readTbx(text, file);

describe('the termbase of lead words', () => {
  it('is what its script writes', () => {
    expect(text).toBe(writeTbx(leadWordTermbase()));
  });

  it('has more than 120 lead words', () => {
    expect(concepts.length).toBeGreaterThan(120);
    expect(concepts.filter(({ type }) => type !== 'lead-word')).toEqual([]);
  });

  it('has every lead word that the checks know', () => {
    const here = new Set(concepts.flatMap(({ terms }) => terms.map(({ text: term }) => term)));
    for (const { zh } of leadWords) expect(here).toContain(zh);
  });

  it('gives only English that the checks accept', () => {
    for (const { terms } of concepts) {
      const [zh] = terms.filter(({ language }) => language === 'zh');
      for (const { text: en } of terms.filter(({ language }) => language === 'en')) {
        const isAccepted = leadWordsMatch(zh?.text ?? '', en);
        expect([zh?.text, en, isAccepted]).toEqual([zh?.text, en, true]);
      }
    }
  });

  it('prefers the English that the checks propose', () => {
    for (const { terms } of concepts) {
      const [zh] = terms.filter(({ language }) => language === 'zh');
      const preferred = terms.find(
        ({ language, status }) => language === 'en' && status === 'preferred',
      );
      expect(preferred?.text).toBe(englishLeadWords(zh?.text ?? '')[0]);
    }
  });

  it.each([
    ['回顾', ['Recalling', 'Recalls']],
    ['又回顾', ['Also recalling', 'Also recalls']],
    ['还请', ['Further requesting', 'Further requests']],
    ['深为关切', ['Deeply concerned', 'Is deeply concerned']],
    ['又关切', ['Also concerned', 'Is also concerned']],
  ])('answers %s', (zh, english) => {
    const concept = concepts.find(({ id }) => id === `lead-word-${zh}`);
    expect(concept?.terms.map(({ text: term }) => term)).toEqual(expect.arrayContaining(english));
  });

  it('holds no words that are looked for within a paragraph', () => {
    const matcher = createTermMatcher({ id: 'lead', title: 'Lead', concepts });
    expect(matcher.find('请秘书长重申', 'zh')).toEqual([]);
  });
});
