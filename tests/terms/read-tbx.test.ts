import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DuizhaoError } from '../../src/core/errors.js';
import { packageFile } from '../../src/core/package-folder.js';
import { readTbx } from '../../src/terms/tbx.js';
import { isAllowed } from '../../src/terms/term-status.js';

function tbx(body: string, style = 'dca'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="${style}" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
  xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
  <tbxHeader><fileDesc><titleStmt><title>Offences</title></titleStmt>
    <publicationStmt><p>CC0</p></publicationStmt>
    <sourceDesc><p>By hand</p></sourceDesc></fileDesc></tbxHeader>
  <text><body>${body}</body></text>
</tbx>`;
}

function concept(zh: string, en: string, id = 'c1'): string {
  return `<conceptEntry id="${id}">
    <langSec xml:lang="zh-Hans"><termSec><term>${zh}</term></termSec></langSec>
    <langSec xml:lang="en-GB"><termSec><term>${en}</term></termSec></langSec>
  </conceptEntry>`;
}

function errorOf(xml: string): DuizhaoError {
  try {
    readTbx(xml, 'terms/offences.tbx');
  } catch (error) {
    if (error instanceof DuizhaoError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('readTbx', () => {
  it('reads title, licence and source from the header and the id from the file name', () => {
    const { id, title, licence, source } = readTbx(
      tbx(concept('洗钱', 'money-laundering')),
      'terms/offences.tbx',
    );
    expect({ id, title, licence, source }).toEqual({
      id: 'offences',
      title: 'Offences',
      licence: 'CC0',
      source: 'By hand',
    });
  });

  it('reads concepts in the DCA style, where attributes name the data categories', () => {
    const xml = tbx(`<conceptEntry id="money-laundering">
      <descrip type="subjectField">Offences</descrip>
      <descripGrp><descrip type="definition">Hiding where money comes from.</descrip>
        <admin type="source">A manual</admin></descripGrp>
      <note>With a hyphen.</note>
      <langSec xml:lang="en"><termSec><term>money washing</term>
        <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
        <termNote type="partOfSpeech">noun</termNote>
        <termNote type="termType">variant</termNote>
        <note>A calque.</note></termSec></langSec></conceptEntry>`);
    expect(readTbx(xml, 'x.tbx').concepts).toEqual([
      {
        id: 'money-laundering',
        subject: 'Offences',
        definition: 'Hiding where money comes from.',
        source: 'A manual',
        note: 'With a hyphen.',
        terms: [
          {
            language: 'en',
            text: 'money washing',
            status: 'deprecated',
            type: 'variant',
            partOfSpeech: 'noun',
            note: 'A calque.',
          },
        ],
      },
    ]);
  });

  it('reads concepts in the DCT style, where elements do', () => {
    const xml = tbx(
      `<conceptEntry id="c1"><min:subjectField>Offences</min:subjectField>
      <langSec xml:lang="zh"><termSec><term>洗钱</term>
        <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
        <min:partOfSpeech>noun</min:partOfSpeech><basic:termType>fullForm</basic:termType>
      </termSec></langSec></conceptEntry>`,
      'dct',
    );
    expect(readTbx(xml, 'x.tbx').concepts[0]).toEqual({
      id: 'c1',
      subject: 'Offences',
      terms: [
        {
          language: 'zh',
          text: '洗钱',
          status: 'preferred',
          partOfSpeech: 'noun',
          type: 'fullForm',
        },
      ],
    });
  });

  it('reads version 2 with its document type', () => {
    const xml = `<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
      <martif type="TBX-Basic" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>Old</p>
      </sourceDesc></fileDesc></martifHeader><text><body><termEntry id="c7">
      <langSet xml:lang="en"><tig><term>firearm</term>
        <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></tig></langSet>
      <langSet xml:lang="zh-CN"><ntig><termGrp><term>枪支</term>
        <termNote type="partOfSpeech">noun</termNote></termGrp></ntig></langSet>
      </termEntry></body></text></martif>`;
    expect(readTbx(xml, 'old.tbx').concepts).toEqual([
      {
        id: 'c7',
        terms: [
          { language: 'en', text: 'firearm', status: 'admitted' },
          { language: 'zh', text: '枪支', status: 'preferred', partOfSpeech: 'noun' },
        ],
      },
    ]);
  });

  it('takes the first term without a mark as preferred and the others as admitted', () => {
    const xml = tbx(`<conceptEntry id="c1"><langSec xml:lang="en">
      <termSec><term>firearm</term></termSec><termSec><term>gun</term></termSec>
      </langSec></conceptEntry>`);
    expect(readTbx(xml, 'x.tbx').concepts[0]?.terms.map(({ status }) => status)).toEqual([
      'preferred',
      'admitted',
    ]);
  });

  it('passes over other languages', () => {
    const xml = tbx(
      `<conceptEntry id="c1"><langSec xml:lang="fr"><termSec><term>arme</term></termSec></langSec>
      <langSec xml:lang="en"><termSec><term>firearm</term></termSec></langSec></conceptEntry>`,
    );
    expect(readTbx(xml, 'x.tbx').concepts[0]?.terms.map(({ text }) => text)).toEqual(['firearm']);
  });

  it('reads entities, numeric references and CDATA', () => {
    const xml = tbx(concept('&#x6D17;&#38065;', '<![CDATA[R&D]]> &amp; more'));
    expect(readTbx(xml, 'x.tbx').concepts[0]?.terms.map(({ text }) => text)).toEqual([
      '洗钱',
      'R&D & more',
    ]);
  });

  it('says on which line XML is broken', () => {
    const { code, message } = errorOf('<tbx>\n<text>\n</tbx>');
    expect(code).toBe('TERMBASE_INVALID');
    expect(message).toMatch(/offences\.tbx is not well-formed XML: line 3/);
  });

  it.each([
    ['a file that is no TBX', '<tmx version="1.4"/>', /root element is <tmx>/],
    ['a file without concepts', tbx(''), /holds no concepts/],
    ['an empty term', tbx(concept('洗钱', ' ')), /concept “c1” has an empty English term/],
    [
      'an id given twice',
      tbx(concept('洗钱', 'money-laundering') + concept('贿赂', 'bribery')),
      /two concepts have the id “c1”/,
    ],
    ['a Chinese term in Latin letters', tbx(concept('xiqian', 'x')), /“xiqian” is not in Chinese/],
    ['an English term in Chinese characters', tbx(concept('洗钱', '洗钱')), /English term “洗钱”/],
    [
      'a concept without terms in either language',
      tbx(
        '<conceptEntry id="c9"><langSec xml:lang="fr"><termSec><term>arme</term></termSec></langSec></conceptEntry>',
      ),
      /“c9” has neither a Chinese nor an English term/,
    ],
    [
      'a term given twice',
      tbx(`<conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>gun</term></termSec>
        <termSec><term>gun</term></termSec></langSec></conceptEntry>`),
      /English term “gun” twice/,
    ],
    [
      'a status nobody knows',
      tbx(`<conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>gun</term>
        <termNote type="administrativeStatus">bad</termNote></termSec></langSec></conceptEntry>`),
      /term “gun”: unknown administrative status “bad”/,
    ],
  ])('refuses %s and says where and what to do', (_, xml, message) => {
    const error = errorOf(xml);
    expect(error.code).toBe('TERMBASE_INVALID');
    expect(error.message).toMatch(message);
    expect(error.message).toContain('offences.tbx');
    expect(error.hint).not.toBe('');
  });
});

describe('the termbase that ships', () => {
  const file = 'un-crime-prevention.tbx';
  const termbase = readTbx(readFileSync(packageFile('corpora', 'termbases', file), 'utf8'), file);

  it('holds at least 150 concepts, each with a subject and a preferred term in both languages', () => {
    expect(termbase.concepts.length).toBeGreaterThanOrEqual(150);
    for (const { id, subject, terms } of termbase.concepts) {
      const preferred = terms.filter(({ status }) => status === 'preferred');
      expect(subject, id).toBeDefined();
      expect(preferred.map(({ language }) => language).sort(), id).toEqual(['en', 'zh']);
    }
  });

  it('says where it comes from and what may be done with it', () => {
    expect(termbase.licence).toBe('Apache-2.0');
    expect(termbase.source).toMatch(/United Nations/);
  });

  it('advises against no English term that another concept allows', () => {
    const english = termbase.concepts
      .flatMap(({ terms }) => terms)
      .filter(({ language }) => language === 'en');
    const allowed = new Set(english.filter((t) => isAllowed(t.status)).map(({ text }) => text));
    const advisedAgainst = english.filter(({ status }) => !isAllowed(status));
    expect(advisedAgainst.length).toBeGreaterThan(50);
    expect(advisedAgainst.filter(({ text }) => allowed.has(text))).toEqual([]);
  });
});
