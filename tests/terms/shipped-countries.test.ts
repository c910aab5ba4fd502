import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../src/core/package-folder.js';
import type { Concept } from '../../src/core/term.js';
import { countryConcepts } from '../../src/terms/countries/concepts.js';
import { memberStates, observerStates } from '../../src/terms/countries/members.js';
import { readCountryNames } from '../../src/terms/countries/names.js';
import { createTermMatcher } from '../../src/terms/matcher.js';
import { readTbx } from '../../src/terms/tbx.js';

const file = 'un-countries.tbx';
const countries = readTbx(readFileSync(packageFile('corpora', 'termbases', file), 'utf8'), file);
const matcher = createTermMatcher(countries);

function conceptOf(alpha3: string): Concept {
  const concept = countries.concepts.find(({ id }) => id === `country-${alpha3.toLowerCase()}`);
  if (concept === undefined) throw new Error(`no ${alpha3}`);
  return concept;
}

function termsOf(alpha3: string, language: 'zh' | 'en', type: string): string[] {
  return conceptOf(alpha3)
    .terms.filter((term) => term.language === language && term.type === type)
    .map(({ text }) => text);
}

describe('the termbase of countries', () => {
  it('has the 193 Member States and the two observer States', () => {
    expect(memberStates).toHaveLength(193);
    expect(new Set(memberStates.map(({ code }) => code)).size).toBe(193);
    const ids = new Set(countries.concepts.map(({ id }) => id));
    for (const { alpha3 } of [...memberStates, ...observerStates]) {
      expect(ids).toContain(`country-${alpha3.toLowerCase()}`);
    }
  });

  it('prefers one name of each language for every country', () => {
    for (const { id, terms } of countries.concepts) {
      for (const language of ['zh', 'en'] as const) {
        const preferred = terms.filter(
          (term) => term.language === language && term.status === 'preferred',
        );
        expect([id, preferred.length]).toEqual([id, 1]);
      }
    }
  });

  it.each([
    ['DEU', '德国', 'Germany', '德意志联邦共和国', 'Federal Republic of Germany'],
    ['FRA', '法国', 'France', '法兰西共和国', 'French Republic'],
    ['CIV', '科特迪瓦', "Côte d'Ivoire", '科特迪瓦共和国', "Republic of Côte d'Ivoire"],
    ['TUR', '土耳其', 'Türkiye', '土耳其共和国', 'Republic of Türkiye'],
    ['MKD', '北马其顿', 'North Macedonia', '北马其顿共和国', 'Republic of North Macedonia'],
    ['KGZ', '吉尔吉斯斯坦', 'Kyrgyzstan', '吉尔吉斯共和国', 'Kyrgyz Republic'],
    ['NER', '尼日尔', 'Niger', '尼日尔共和国', 'Republic of the Niger'],
  ])('gives the short and the formal name of %s', (alpha3, zh, en, zhFormal, enFormal) => {
    const [chinese] = conceptOf(alpha3).terms.filter(({ language }) => language === 'zh');
    const [english] = conceptOf(alpha3).terms.filter(({ language }) => language === 'en');
    expect([chinese?.text, english?.text]).toEqual([zh, en]);
    expect(termsOf(alpha3, 'zh', 'fullForm')).toContain(zhFormal);
    expect(termsOf(alpha3, 'en', 'fullForm')).toContain(enFormal);
  });

  it('says until when a former name held and what took its place', () => {
    const former = countries.concepts.flatMap(({ terms }) =>
      terms.filter(({ status }) => status === 'superseded').map((term) => ({ term, terms })),
    );
    expect(former.length).toBeGreaterThan(40);
    for (const { term, terms } of former) {
      expect(term.until).toMatch(/^\d{4}/u);
      expect(
        terms.some(
          ({ text, language, status }) =>
            text === term.supersededBy && language === term.language && status !== 'superseded',
        ),
      ).toBe(true);
    }
  });

  it.each([
    ['Swaziland', 'SWZ', '2018-04', 'Eswatini'],
    ['Turkey', 'TUR', '2022-05', 'Türkiye'],
    ['former Yugoslav Republic of Macedonia', 'MKD', '2019-02-13', 'North Macedonia'],
    ['Zaire', 'COD', '1997-05', 'Democratic Republic of the Congo'],
    ['Cape Verde', 'CPV', '2013', 'Cabo Verde'],
  ])('knows %s', (text, alpha3, until, supersededBy) => {
    expect(conceptOf(alpha3).terms.find((term) => term.text === text)).toMatchObject({
      status: 'superseded',
      until,
      supersededBy,
    });
  });

  it('names no two States alike', () => {
    const seen = new Map<string, string>();
    for (const { id, terms } of countries.concepts) {
      for (const { text, partOfSpeech } of terms) {
        if (partOfSpeech === 'adjective') continue;
        expect(seen.get(text) ?? id).toBe(id);
        seen.set(text, id);
      }
    }
  });

  it('is not mistaken where one name is within another', () => {
    const found = (text: string, language: 'zh' | 'en') =>
      matcher.find(text, language).map(({ concept }) => concept.id.slice('country-'.length));
    expect(found('几内亚比绍、赤道几内亚和几内亚', 'zh')).toEqual(['gnb', 'gnq', 'gin']);
    expect(found('索马里和马里', 'zh')).toEqual(['som', 'mli']);
    expect(found('the Democratic Republic of the Congo and the Congo', 'en')).toEqual([
      'cod',
      'cog',
    ]);
    expect(found("the Democratic People's Republic of Korea", 'en')).toEqual(['prk']);
  });
});

describe('readCountryNames', () => {
  it('leaves out articles and the asterisks of remarks', () => {
    const tsv =
      'form\tiso3\tzh\ten\nformal\tVAT\t罗马教廷 *\tthe Holy See *\nm49\tTUR\t土耳其\tTürkiye\n';
    expect([...readCountryNames(tsv)]).toEqual([
      ['VAT', { formal: { zh: '罗马教廷', en: 'Holy See' } }],
      ['TUR', { short: { zh: '土耳其', en: 'Türkiye' } }],
    ]);
  });
});

describe('countryConcepts', () => {
  it('refuses to leave a State without a name', () => {
    expect(() => countryConcepts(new Map(), (code) => ({ zh: code, en: code }), '1')).toThrow(
      'no name for AFG',
    );
  });
});
