import { describe, expect, it } from 'vitest';
import type { Concept } from '../../../src/core/term.js';
import { readTermbase, writeTermbase } from '../../../src/formats/termbase/index.js';

const read = (text: string, name = 'a.csv', columns?: string) =>
  readTermbase({ name, bytes: Buffer.from(text) }, { columns });

/** Terms in one line: `枪支 = firearm (preferred), gun (deprecated)`. */
function shown({ terms }: Concept): string {
  const side = (language: 'zh' | 'en') =>
    terms
      .filter((term) => term.language === language)
      .map(({ text, status, type }) => `${text} (${status}${type ? ` ${type}` : ''})`)
      .join(', ');
  return `${side('zh')} = ${side('en')}`;
}

async function conceptsOf(text: string, name?: string, columns?: string): Promise<string[]> {
  return (await read(text, name, columns)).termbase.concepts.map(shown);
}

describe('readTermbase', () => {
  it('guesses columns from their headings, in Chinese or English, and cuts cells', async () => {
    const expected = ['枪支 (preferred), 火器 (admitted) = firearm (preferred), gun (admitted)'];
    expect(await conceptsOf('中文,English,领域\n枪支;火器,firearm | gun,犯罪\n')).toEqual(expected);
    expect(await conceptsOf('Term (EN)\tTerm_zh-CN\nfirearm; gun\t枪支；火器\n', 'a.tsv')).toEqual(
      expected,
    );
  });

  it('takes columns by heading, letter or number as they are named', async () => {
    const table = 'A Begriff,B Wort,Rang\nfirearm,枪支,Approved\ngun,枪支,禁用\n';
    const expected = ['枪支 (preferred) = firearm (preferred), gun (deprecated)'];
    expect(await conceptsOf(table, 'a.csv', 'zh=B Wort,en=A,status=3')).toEqual(expected);
    await expect(read(table, 'a.csv', 'zh=Chinesisch,en=A')).rejects.toMatchObject({
      code: 'BAD_USAGE',
      hint: expect.stringContaining('B Wort'),
    });
    await expect(read(table, 'a.csv', 'fr=A')).rejects.toMatchObject({ code: 'BAD_USAGE' });
  });

  it('tells Chinese from English in a table without headings', async () => {
    expect(await conceptsOf('money-laundering,洗钱\nbribery,贿赂\n')).toEqual([
      '洗钱 (preferred) = money-laundering (preferred)',
      '贿赂 (preferred) = bribery (preferred)',
    ]);
  });

  it('says what to do with a table in which it finds no terms', async () => {
    await expect(read('Foo,Bar\n1,2\n')).rejects.toMatchObject({
      code: 'FORMAT_INVALID',
      hint: expect.stringContaining('--columns'),
    });
    await expect(read('')).rejects.toMatchObject({ code: 'INPUT_EMPTY' });
  });

  it('reads the layout of UNTERM: forms in columns of their own', async () => {
    const table = [
      'Record ID,Subject,English Full Term,English Short Form,English Acronym,English Variants,Chinese Full Term,Chinese Short Form,Chinese Notes',
      '17,CRIME,United Nations Office on Drugs and Crime,,UNODC,UN Office on Drugs and Crime,联合国毒品和犯罪问题办公室,毒品和犯罪问题办公室,2002年起',
    ].join('\n');
    const { termbase } = await read(table);
    expect(termbase.concepts[0]).toMatchObject({ id: '17', subject: 'CRIME' });
    expect(termbase.concepts[0]?.terms.find(({ note }) => note)?.text).toBe(
      '联合国毒品和犯罪问题办公室',
    );
    expect(termbase.concepts.map(shown)).toEqual([
      '联合国毒品和犯罪问题办公室 (preferred fullForm), 毒品和犯罪问题办公室 (admitted shortForm) = ' +
        'United Nations Office on Drugs and Crime (preferred fullForm), UNODC (admitted acronym), ' +
        'UN Office on Drugs and Crime (admitted variant)',
    ]);
  });

  it('reads the layout of IATE: bars between cells, a row for each term, other languages passed over', async () => {
    const table = [
      'E_ID|E_DOMAINS|L_CODE|T_TERM|T_TYPE|T_RELIABILITY|T_EVALUATION',
      '33032|LAW|en|firearm|Term|Reliable|Preferred',
      '33032|LAW|en|fire-arm|Term|Reliable|Obsolete',
      '33032|LAW|fr|arme à feu|Term|Reliable|',
      '33032|LAW|zh|"枪支"|Term|Reliable|',
    ].join('\n');
    expect(await conceptsOf(table)).toEqual([
      '枪支 (preferred) = firearm (preferred), fire-arm (superseded)',
    ]);
  });

  it('reads OmegaT’s glossaries, comments left out, whichever language stands first', async () => {
    const glossary = '# made by hand\n枪支\tfirearm\tnot gun\n枪支\tsmall arm\n\nbribery\t贿赂\n';
    const { termbase, problems } = await read(`${glossary}only one\n`, 'glossary.txt');
    expect(termbase.concepts.map(shown)).toEqual([
      '枪支 (preferred) = firearm (preferred), small arm (admitted)',
      '贿赂 (preferred) = bribery (preferred)',
    ]);
    expect(problems).toEqual([
      { kind: 'odd-row', severity: 'warning', line: 6, detail: 'only one' },
    ]);
  });

  it('reads MultiTerm XML with fields of any name, in UTF-16', async () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?><mtf><conceptGrp><concept>7</concept>
      <descripGrp><descrip type="领域">犯罪</descrip></descripGrp>
      <languageGrp><language type="Chinese (PRC)" lang="ZH-CN"/><termGrp><term>枪支</term></termGrp></languageGrp>
      <languageGrp><language type="English" lang="EN"/><termGrp><term>firearm</term>
        <descripGrp><descrip type="Usage Status">approved</descrip></descripGrp></termGrp>
        <termGrp><term>gun</term><descripGrp><descrip type="Status">forbidden</descrip></descripGrp></termGrp>
      </languageGrp></conceptGrp></mtf>`;
    const bytes = Buffer.from(`\uFEFF${xml}`, 'utf16le');
    const { termbase } = await readTermbase({ name: 'a.xml', bytes });
    expect(termbase.concepts[0]).toMatchObject({ id: '7', subject: '犯罪' });
    expect(termbase.concepts.map(shown)).toEqual([
      '枪支 (preferred) = firearm (preferred), gun (deprecated)',
    ]);
  });

  it('reads tables in GB 18030', async () => {
    const bytes = Buffer.concat([
      Buffer.from('zh,en\n'),
      Buffer.from([0xd4, 0xa4, 0xb7, 0xc0, 0xb7, 0xb8, 0xd7, 0xef]), // 预防犯罪
      Buffer.from(',crime prevention\n'),
    ]);
    const { termbase } = await readTermbase({ name: 'a.csv', bytes });
    expect(termbase.concepts.map(shown)).toEqual([
      '预防犯罪 (preferred) = crime prevention (preferred)',
    ]);
  });

  it('tells the line of a row even where cells above it hold several lines', async () => {
    const { problems } = await read('zh,en,status\n枪支,"fire\narm",preferred\n贿赂,bribery,odd\n');
    expect(problems).toMatchObject([{ kind: 'unknown-status', line: 4, detail: 'odd' }]);
  });

  it('survives names that every object answers to', async () => {
    expect(
      await conceptsOf(
        '__proto__,constructor,zh,en,status,type\nx,y,枪支,toString,__proto__,constructor\n',
      ),
    ).toEqual(['枪支 (preferred) = toString (preferred)']);
  });
});

describe('a cell that a spreadsheet would take for a formula', () => {
  const terms: Concept['terms'] = [
    { language: 'zh', text: '=公式', status: 'preferred' },
    { language: 'en', text: '=HYPERLINK("http://x")', status: 'preferred' },
  ];
  const base = { id: 'a', title: 'a', concepts: [{ id: '-1', note: '@SUM(A1)', terms }] };

  it.each(['csv', 'tsv'] as const)('is guarded in %s and read as it was', async (format) => {
    const { contents } = await writeTermbase(base, format);
    expect(contents).toMatch(/'=公式/u);
    expect(contents).not.toMatch(/(?:^|[,\t"\n])[=@]/mu);
    const again = await readTermbase({ name: `a.${format}`, bytes: Buffer.from(contents) });
    expect(again.termbase.concepts).toEqual(base.concepts);
  });

  it('is text in a workbook, whose bytes are the same each time', async () => {
    const { contents } = await writeTermbase(base, 'xlsx', 'terms');
    expect((await writeTermbase(base, 'xlsx', 'terms')).contents).toEqual(contents);
    const again = await readTermbase({ name: 'a.xlsx', bytes: Buffer.from(contents) });
    expect(again.termbase.concepts).toEqual(base.concepts);
  });
});

describe('layouts of other tools', () => {
  const base = {
    id: 'a',
    title: 'a',
    concepts: [
      {
        id: 'unodc',
        subject: 'CRIME',
        terms: [
          { language: 'zh', text: '毒品和犯罪问题办公室', status: 'preferred', type: 'fullForm' },
          {
            language: 'en',
            text: 'Office on Drugs and Crime',
            status: 'preferred',
            type: 'fullForm',
          },
          { language: 'en', text: 'UNODC', status: 'admitted', type: 'acronym' },
        ],
      },
    ],
  } as const;

  it.each(['unterm', 'iate'] as const)('are written as they are read: %s', async (layout) => {
    for (const format of ['csv', 'xlsx'] as const) {
      const { contents } = await writeTermbase(base, format, layout);
      const { termbase } = await readTermbase({ name: 'a', bytes: Buffer.from(contents) });
      const texts = (concepts: readonly Concept[]) =>
        concepts.map(({ id, terms }) => [id, ...terms.map(({ text }) => text).sort()]);
      expect(texts(termbase.concepts)).toEqual(texts(base.concepts));
    }
  });
});
