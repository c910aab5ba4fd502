import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { DtdValidator, XmlDocument, XmlDtd } from 'libxml2-wasm';
import { afterAll, describe, expect, it } from 'vitest';
import { plainUnit } from '../../../src/formats/convert/index.js';
import { tmx } from '../../../src/formats/convert/tmx.js';
import { writeTmx } from '../../../src/formats/tmx.js';
import { run } from '../fixture.js';
import { asXmlKeeps, madeUnits } from './made-units.js';
import { readUnits, writeUnits } from './streams.js';

const dtd = XmlDtd.fromString(readFileSync(new URL('../tmx14.dtd', import.meta.url), 'utf8'));
const validator = new DtdValidator(dtd);

afterAll(() => {
  dtd.dispose();
});

function validate(xml: Uint8Array): void {
  const document = XmlDocument.fromBuffer(xml);
  try {
    validator.validate(document);
  } finally {
    document.dispose();
  }
}

const chinese = (text: string) => ({ language: 'zh-CN', text });
const english = (text: string) => ({ language: 'en', text });
const file = (body: string, header = 'srclang="zh-CN"') =>
  `<?xml version="1.0"?><tmx version="1.4"><header ${header}/><body>${body}</body></tmx>`;
const tuv = (language: string, content: string) =>
  `<tuv xml:lang="${language}"><seg>${content}</seg></tuv>`;

describe('TMX that units are written to', () => {
  it('is valid and reads back as it was, whatever the units hold', () =>
    fc.assert(
      fc.asyncProperty(madeUnits, async (units) => {
        const written = await writeUnits(tmx, units);
        validate(written);
        expect(await readUnits(tmx, written)).toEqual(
          units.map((unit) => asXmlKeeps(unit, 'replaced')),
        );
      }),
    ));

  it('is the same wherever the stream is cut', async () => {
    const units = [plainUnit('a', chinese('甲'), english('A & B'))];
    const written = await writeUnits(tmx, units);
    for (const size of [1, 3, 50]) expect(await readUnits(tmx, written, size)).toEqual(units);
  });
});

describe('TMX that units are read from', () => {
  it('gives the links of a run, drafts apart from what was published', async () => {
    const units = await readUnits(tmx, writeTmx(run));
    expect(units).toHaveLength(run.bitext.links.length);
    const ids = units.map((unit) => ('id' in unit ? unit.id : ''));
    expect(ids).toEqual(run.bitext.links.map(({ id }) => id));
    const kinds = units.flatMap((unit) => ('id' in unit ? unit.candidates : []));
    expect(kinds.length).toBe(run.drafts.length);
  });

  it('keeps inline codes, and puts them back into TMX', async () => {
    const content =
      'The <hi>General</hi> <bpt i="1">&lt;b&gt;</bpt>Assembly<ept i="1">&lt;/b&gt;</ept><ph type="lb"/>notes';
    const units = await readUnits(tmx, file(`<tu>${tuv('zh', '大会')}${tuv('en', content)}</tu>`));
    expect(units).toMatchObject([{ target: { text: 'The General Assembly notes' } }]);
    const written = await writeUnits(
      tmx,
      units.filter((unit) => 'id' in unit),
    );
    expect(written.toString()).toContain(`<seg>${content}</seg>`);
    validate(written);
    expect(await readUnits(tmx, written)).toEqual(units);
  });

  it('leaves codes out that would break the file', async () => {
    const code = { at: 1, markup: '</seg></tuv><tuv>', format: 'tmx' as const };
    const unit = plainUnit('1', chinese('甲乙'), { ...english('AB'), codes: [code] });
    const written = await writeUnits(tmx, [unit]);
    validate(written);
    expect(await readUnits(tmx, written)).toMatchObject([{ target: english('AB') }]);
  });

  it('takes English for the source where the file says so', async () => {
    const [unit] = await readUnits(
      tmx,
      file(`<tu>${tuv('zh', '甲')}${tuv('EN_us', 'A')}</tu>`, 'srclang="EN-US"'),
    );
    expect(unit).toMatchObject({
      source: { language: 'EN-us', text: 'A' },
      target: { text: '甲' },
    });
  });

  it('says which units are broken, and goes on', async () => {
    const items = await readUnits(
      tmx,
      file(`<tu><tuv></tu>\n<tu>${tuv('fr', 'a')}${tuv('en', 'A')}</tu>\n<tu>${tuv('zh', '乙')}`),
    );
    expect(items).toEqual([
      { problem: 'bad-xml', place: 'line 1' },
      { problem: 'one-language', place: 'line 2' },
      { problem: 'bad-xml', place: 'line 3' },
    ]);
  });

  it('expands no entities and loads no DTD', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
      <tmx version="1.4"><header srclang="zh"/><body><tu>${tuv('zh', '&b;')}${tuv('en', '&f;')}</tu></body></tmx>`;
    expect(await readUnits(tmx, bomb)).toMatchObject([
      { source: { text: '&b;' }, target: { text: '&f;' } },
    ]);
  });
});
