import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/document/read/read-source.js';
import { inspect, type Wanted } from '../../src/fetch/inspect.js';
import { languageOfText } from '../../src/fetch/text-language.js';
import { docxIn, oldWord, pageIn, pdfIn, texts } from './documents.js';

const wanted: Wanted = { symbol: 'A/RES/56/123', language: 'en', format: 'pdf' };
const readText = async (bytes: Uint8Array, name: string) =>
  (await readSource(Uint8Array.from(bytes), name)).text;

describe('inspecting what came', () => {
  it('comes to a judgement on any bytes', async () => {
    const beginnings = [pdfIn('en'), docxIn('en'), oldWord, Buffer.from(pageIn('en', 'A/1'))];
    const bytes = fc
      .tuple(
        fc.constantFrom(...beginnings, Buffer.alloc(0)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.uint8Array({ maxLength: 200 }),
      )
      .map(([whole, share, rest]) =>
        Buffer.concat([whole.subarray(0, Math.floor(whole.length * share)), rest]),
      );
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom('pdf', 'docx', 'html'), async (body, format) => {
        const inspection = await inspect(body, { ...wanted, format }, readText);
        expect('failure' in inspection || inspection.format !== undefined).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('takes a file that it cannot read, and says so', async () => {
    expect(await inspect(pdfIn('en'), wanted, readText)).toMatchObject({
      format: 'pdf',
      remarks: [{ remark: 'unreadable' }],
    });
  });

  it('does not judge the language without a reader', async () => {
    expect(await inspect(pdfIn('zh'), wanted, undefined)).toEqual({ format: 'pdf', remarks: [] });
  });
});

describe('the language of a text', () => {
  it.each([
    ['en', texts.en],
    ['zh', texts.zh],
    ['other', texts.fr],
    [
      'other',
      'Генеральная Ассамблея, ссылаясь на свою резолюцию 46/152 от 18 декабря 1991 года о разработке эффективной программы Организации Объединенных Наций',
    ],
    [
      'other',
      'إن الجمعية العامة، إذ تشير إلى قرارها 46/152 المؤرخ 18 كانون الأول/ديسمبر 1991 بشأن وضع برنامج فعال للأمم المتحدة لمنع الجريمة والعدالة الجنائية',
    ],
    [
      'other',
      'La Asamblea General, Recordando su resolución 46/152, de 18 de diciembre de 1991, relativa a la creación de un programa eficaz de las Naciones Unidas en materia de prevención del delito y justicia penal',
    ],
    ['zh', `${texts.zh}（UNITED NATIONS CONVENTION AGAINST TRANSNATIONAL ORGANIZED CRIME）`],
    [undefined, '56/123'],
    [undefined, 'The General Assembly'],
  ])('is %s', (language, text) => {
    expect(languageOfText(text)).toBe(language);
  });
});
