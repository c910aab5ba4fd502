import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExchangeUnit, plainUnit } from '../../../src/formats/convert/index.js';
import { unitLines } from '../../../src/formats/convert/unit-lines.js';
import { writeJsonl } from '../../../src/formats/jsonl.js';
import { xliff12, xliff21 } from '../../../src/formats/xliff/index.js';
import { asXmlKeeps, madeUnits } from '../convert/made-units.js';
import { readUnits, writeUnits } from '../convert/streams.js';
import { run } from '../fixture.js';
import { createValidator } from './schemas.js';

const versions = [
  { format: xliff12, validate: createValidator('xliff-core-1.2-strict.xsd') },
  { format: xliff21, validate: createValidator('xliff-2.1.xsd') },
] as const;

const chinese = (text: string) => ({ language: 'zh-CN', text });
const english = (text: string) => ({ language: 'en', text });
const unitsOnly = (items: Awaited<ReturnType<typeof readUnits>>): ExchangeUnit[] =>
  items.filter((item) => 'id' in item);

const drafted: ExchangeUnit = {
  ...plainUnit(
    'link-1',
    chinese('回顾其第55/59号决议，'),
    english('Recalling its resolution 55/59,'),
  ),
  candidates: [
    {
      kind: 'machine',
      text: 'Recalling resolution 55/59,',
      origin: 'duizhao-zh-en',
      quality: 61.5,
    },
    {
      kind: 'memory',
      text: 'Recalling its resolution 55/59,',
      origin: 'un',
      rate: 87,
      matched: '回顾其决议，',
      unchanged: 'Recalling its resolution,',
    },
    { kind: 'edited', text: 'Recalling its resolution 55/59,', origin: 'Li' },
  ],
  status: 'accepted',
  score: 0.987,
  notes: [{ text: 'seen', author: 'Li' }],
  terms: [{ source: '决议', target: 'resolution' }],
};

describe.each(versions)('$format.name that units are written to', ({ format, validate }) => {
  it('is valid and reads back as it was, whatever the units hold', () =>
    fc.assert(
      fc.asyncProperty(madeUnits, fc.integer({ min: 1, max: 500 }), async (units, size) => {
        const written = await writeUnits(format, units);
        validate(written);
        expect(await readUnits(format, written, size)).toEqual(
          units.map((unit) => asXmlKeeps(unit, 'whole')),
        );
      }),
    ));

  it('is held against its schema in earnest', async () => {
    const written = (await writeUnits(format, [drafted])).toString();
    const broken = [
      written.replace(/<source>/u, '<sauce>').replace('</source>', '</sauce>'),
      written.replace(/state="\w+"/u, 'state="fine"'),
    ];
    for (const xml of broken) expect(() => validate(Buffer.from(xml))).toThrow();
  });

  it('holds a segment of a megabyte', async () => {
    const units = [plainUnit('1', chinese('甲'.repeat(1 << 20)), english('<&'.repeat(1 << 19)))];
    expect(await readUnits(format, await writeUnits(format, units))).toEqual(units);
  });

  it('holds what a run found, drafts apart from what was published', async () => {
    const units = unitsOnly(await readUnits(unitLines, writeJsonl(run)));
    const written = await writeUnits(format, units);
    validate(written);
    expect(await readUnits(format, written)).toEqual(units);
    expect(units.flatMap(({ candidates }) => candidates)).toHaveLength(run.drafts.length);
  });

  it('is valid without any unit', async () => {
    const written = await writeUnits(format, []);
    validate(written);
    expect(await readUnits(format, written)).toEqual([]);
  });
});

describe('XLIFF 1.2', () => {
  const file = (body: string, attributes = 'source-language="zh-CN" target-language="en"') =>
    `<?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"><file original="A.docx" datatype="x" ${attributes}><header/><body>${body}</body></file></xliff>`;

  it('says the state of a target, and of each draft where it comes from and how good it is', async () => {
    const written = (await writeUnits(xliff12, [drafted])).toString();
    expect(written).toContain('resname="link-1" approved="yes"');
    expect(written).toContain('<target state="final">Recalling its resolution 55/59,</target>');
    expect(written).toContain('<alt-trans origin="duizhao-zh-en" match-quality="62%"');
    expect(written).toContain('state-qualifier="mt-suggestion">Recalling resolution 55/59,<');
    expect(written).toContain('<alt-trans origin="un" match-quality="87%"');
    expect(written).toContain('state-qualifier="fuzzy-match"');
    expect(written).toContain('<note from="Li">seen</note>');
  });

  it('keeps inline codes, and puts them back', async () => {
    const content =
      'The <g id="1" ctype="bold">General</g> <x id="2"/><bpt id="3">&lt;b&gt;</bpt>Assembly<ept id="3">&lt;/b&gt;</ept><ph id="4" ctype="lb"/>notes';
    const body = `<trans-unit id="1"><source>大会</source><target>${content}</target></trans-unit>`;
    const units = unitsOnly(await readUnits(xliff12, file(body)));
    expect(units).toMatchObject([
      { id: '1', document: 'A.docx', target: { text: 'The General Assembly notes' } },
    ]);
    const written = await writeUnits(xliff12, units);
    versions[0].validate(written);
    expect(written.toString()).toContain(content);
    expect(await readUnits(xliff12, written)).toEqual(units);
  });

  it('is read segment by segment where Trados Studio divided a unit', async () => {
    const body = `<group><trans-unit id="u"><source>甲。乙。</source>
      <seg-source><g id="5"><mrk mtype="seg" mid="1">甲。</mrk><mrk mtype="seg" mid="2">乙。</mrk></g></seg-source>
      <target><g id="5"><mrk mtype="seg" mid="1">A.</mrk><mrk mtype="seg" mid="2">B.</mrk></g></target>
      <sdl:seg-defs><sdl:seg id="1" conf="ApprovedSignOff" percent="100"/><sdl:seg id="2" conf="Draft"/></sdl:seg-defs>
      </trans-unit></group>`;
    expect(await readUnits(xliff12, file(body))).toMatchObject([
      { id: 'u:1', source: { text: '甲。' }, target: { text: 'A.' }, status: 'accepted' },
      { id: 'u:2', source: { text: '乙。' }, target: { text: 'B.' }, status: 'proposed' },
    ]);
  });

  it('of other languages is said to be so', async () => {
    const body = '<trans-unit id="1"><source>a</source></trans-unit>';
    const other = file(body, 'source-language="fr" target-language="en"');
    expect(await readUnits(xliff12, other)).toEqual([{ problem: 'one-language', place: 'line 1' }]);
  });

  it('expands no entities and loads no DTD', async () => {
    const bomb = `<!DOCTYPE xliff SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const body = '<trans-unit id="1"><source>&b;</source><target>&f;</target></trans-unit>';
    expect(await readUnits(xliff12, file(body).replace('?>', `?>${bomb}`))).toMatchObject([
      { source: { text: '&b;' }, target: { text: '&f;' } },
    ]);
  });
});

describe('XLIFF 2', () => {
  const file = (body: string, version = '2.0') =>
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="${version}" srcLang="zh-CN" trgLang="en"><file id="f" original="A.docx">${body}</file></xliff>`;

  it('says state, drafts, terms and score, each in its module', async () => {
    const written = (await writeUnits(xliff21, [drafted])).toString();
    expect(written).toContain('version="2.1" srcLang="zh-CN" trgLang="en"');
    expect(written).toContain('<segment id="s" state="final" subState="duizhao:accepted">');
    expect(written).toContain('ref="#s" type="mt" origin="duizhao-zh-en" matchQuality="61.5"');
    expect(written).toContain('type="tm" origin="un" similarity="87"');
    expect(written).toContain(
      '<gls:term>决议</gls:term><gls:translation>resolution</gls:translation>',
    );
    expect(written).toContain('<mda:meta type="score">0.987</mda:meta>');
  });

  it('keeps inline codes and what they stand for, and puts them back', async () => {
    const content =
      'The <pc id="1" dataRefStart="d1" dataRefEnd="d2">General</pc> <ph id="2" equiv="x"/>Assembly';
    const data =
      '<originalData><data id="d1">&lt;b&gt;</data><data id="d2">&lt;/b&gt;</data></originalData>';
    const body = `<unit id="1">${data}<segment state="reviewed"><source>大会</source><target>${content}</target></segment></unit>`;
    const units = unitsOnly(await readUnits(xliff21, file(body)));
    expect(units).toMatchObject([
      { id: '1', document: 'A.docx', status: 'accepted', target: { text: 'The General Assembly' } },
    ]);
    const written = await writeUnits(xliff21, units);
    versions[1].validate(written);
    expect(written.toString()).toContain(content);
    expect(written.toString()).toContain(data);
    expect(await readUnits(xliff21, written)).toEqual(units);
  });

  it('is read segment by segment, what may be ignored left out', async () => {
    const body = `<unit id="u"><segment id="a"><source>甲。</source><target>A.</target></segment><ignorable><source> </source></ignorable><segment><source>乙。</source></segment></unit>`;
    expect(await readUnits(xliff21, file(body))).toMatchObject([
      { id: 'u:a', source: { text: '甲。' }, target: { text: 'A.' } },
      { id: 'u:2', source: { text: '乙。' }, target: { text: '' } },
    ]);
  });

  it('is read with any prefix of its namespace', async () => {
    const xml = file('<unit id="u"><segment><source>甲</source></segment></unit>')
      .replaceAll(/<(\/?)(?=\w)/gu, '<$1x:')
      .replace('xmlns=', 'xmlns:x=');
    expect(await readUnits(xliff21, xml)).toMatchObject([{ id: 'u', source: { text: '甲' } }]);
  });
});

describe('a damaged XLIFF file', () => {
  const unit = '<trans-unit id="1"><source>甲</source></trans-unit>';
  const start =
    '<xliff version="1.2"><file original="" source-language="zh" target-language="en" datatype="x"><body>';

  it('is refused if it is no XLIFF at all', async () => {
    for (const text of ['', 'zh\ten', '<tmx version="1.4"/>', '\u0000\u0001']) {
      await expect(readUnits(xliff12, text)).rejects.toMatchObject({ code: 'FORMAT_INVALID' });
    }
  });

  it('gives what is whole, and says where it was cut short', async () => {
    expect(await readUnits(xliff12, `${start}\n${unit}\n<trans-unit id="2"><sour`)).toMatchObject([
      { id: '1' },
      { problem: 'bad-xml', place: 'line 3' },
    ]);
  });

  it('is refused in an encoding that it does not have', async () => {
    const latin = Buffer.from(`${start}${unit}`, 'latin1');
    const gbk = Buffer.concat([latin, Buffer.from([0xbc, 0xd7, 0xff])]);
    await expect(readUnits(xliff12, gbk)).rejects.toMatchObject({ code: 'INPUT_UNDECODABLE' });
  });
});
