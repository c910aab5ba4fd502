import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequiredTerm } from '../../../src/core/draft.js';
import { packageFile } from '../../../src/core/package-folder.js';
import { encodeSource } from '../../../src/translate/engine/encode-source.js';
import { type LocalModel, openLocalModel } from '../../../src/translate/engine/local-model.js';
import { prepareSegment } from '../../../src/translate/engine/prepare-source.js';
import { findUsedTerms, termForms } from '../../../src/translate/engine/term-forms.js';
import type { Note } from '../../../src/translate/marks/notes.js';
import { openTransformersEngine } from '../../../src/translate/transformers-engine.js';

function termsIn(text: string, terms: Readonly<Record<string, string>>): RequiredTerm[] {
  return Object.entries(terms).map(([chinese, english]) => {
    const start = text.indexOf(chinese);
    return { start, end: start + chinese.length, english, concept: english };
  });
}

describe('termForms', () => {
  it.each([
    ['money-laundering offence', ['money-laundering offence', 'money-laundering offences']],
    ['rule of law', ['rule of law', 'rules of law']],
    ['victims of crime', ['victims of crime', 'victim of crime']],
    ['crime', ['crime', 'crimes']],
    ['treaty', ['treaty', 'treaties']],
  ])('gives %s in both numbers', (term, expected) => {
    expect(termForms(term)).toEqual(expected);
  });

  it('gives the forms of a verb', () => {
    expect(termForms('combat crime')).toContain('combating crime');
  });
});

describe('findUsedTerms', () => {
  it('finds terms in whatever number and case, as often as they are asked for', () => {
    const text = '有组织犯罪和有组织犯罪';
    const [term] = termsIn(text, { 有组织犯罪: 'organized crime' });
    const terms = term === undefined ? [] : [term, term];
    expect(findUsedTerms(terms, 'Organized crimes').map(({ used }) => used)).toEqual([true, false]);
    expect(findUsedTerms(terms, 'a crime that is organized')[0]?.used).toBe(false);
  });
});

describe('prepareSegment', () => {
  it('takes out private-use characters and keeps terms in place', () => {
    const text = '打击\uE000有组织\uE001犯罪';
    const [term] = termsIn(text, { '有组织\uE001犯罪': 'organized crime' });
    const prepared = prepareSegment({}, { id: 'a', text, terms: term ? [term] : [] }).source;
    expect(prepared.text).toBe('打击有组织犯罪');
    const [moved] = prepared.terms;
    expect(prepared.text.slice(moved?.start, moved?.end)).toBe('有组织犯罪');
  });

  it('turns Traditional characters into Simplified ones', () => {
    expect(prepareSegment({}, { id: 'a', text: '國際合作與發展' }).source.text).toBe(
      '国际合作与发展',
    );
  });
});

describe('terms by constraint, with the model that ships', () => {
  const text = '请秘书长提交一份关于预防犯罪的报告。';
  // A rendering that the model would not choose by itself.
  const terms = termsIn(text, { 预防犯罪: 'forestalling of offences' });

  it('puts a term into the draft', async () => {
    const engine = await openTransformersEngine(packageFile('models', 'duizhao-zh-en'), {
      beams: 4,
    });
    const [draft] = await engine.translate([{ id: 'a', text, terms }]);
    await engine.close();
    expect(draft?.terms?.[0]?.used).toBe(draft?.text.includes('forestalling of offences'));
    expect(draft?.text).toContain('Secretary-General');
  });

  it('says of a term that it is missing where it is not asked to use it', async () => {
    const settings = { beams: 2, terms: 'none' } as const;
    const engine = await openTransformersEngine(packageFile('models', 'duizhao-zh-en'), settings);
    const [draft] = await engine.translate([{ id: 'a', text, terms }]);
    await engine.close();
    expect(draft?.warnings).toContainEqual({
      kind: 'term-missing',
      what: 'forestalling of offences',
    });
  });
});

describe('terms inside the source', () => {
  const marks = { start: 16_815, equals: 16_816, end: 16_817 };
  let folder: string;
  let model: LocalModel;

  const asNotes = (terms: readonly RequiredTerm[]) =>
    terms.map((term): Note => ({ ...term, kind: 'term' }));

  /** The shipped model with a tokenizer and config that know the marks; its weights do not. */
  beforeAll(async () => {
    folder = join(mkdtempSync(join(tmpdir(), 'duizhao-terms-')), 'model');
    cpSync(packageFile('models', 'duizhao-zh-en'), folder, { recursive: true });
    const change = (name: string, edit: (value: Record<string, unknown>) => object) => {
      const path = join(folder, name);
      writeFileSync(path, JSON.stringify(edit(JSON.parse(readFileSync(path, 'utf8')))));
    };
    change('config.json', (config) => ({ ...config, term_marks: marks }));
    change('tokenizer.json', (tokenizer) => {
      const { added_tokens: added } = tokenizer;
      const more = Object.values(marks).map((id, at) => ({
        id,
        content: String.fromCharCode(0xe000 + at),
        single_word: false,
        lstrip: false,
        rstrip: false,
        normalized: false,
        special: true,
      }));
      return { ...tokenizer, added_tokens: [...(Array.isArray(added) ? added : []), ...more] };
    });
    model = await openLocalModel(folder);
  });

  afterAll(async () => {
    await model.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are written with the pieces that the tokenizer has for them with the marks in the text', () => {
    const text = '决定打击跨国有组织犯罪和洗钱，2001年';
    const terms = termsIn(text, {
      跨国有组织犯罪: 'transnational organized crime',
      洗钱: 'money-laundering',
    });
    const marked =
      '决定打击\uE000跨国有组织犯罪\uE001transnational organized crime\uE002和\uE000洗钱\uE001money-laundering\uE002，2001年';
    const pieces = encodeSource(model, text, asNotes(terms));
    expect(pieces).toEqual([...model.encode(marked), model.output.end]);
    expect(pieces.filter((piece) => piece === marks.start)).toHaveLength(2);
    expect(pieces).not.toContain(2);
  });

  it('are written at both ends of a text too', () => {
    const text = '洗钱';
    const pieces = encodeSource(model, text, asNotes(termsIn(text, { 洗钱: 'money-laundering' })));
    expect(pieces[0]).toBe(marks.start);
    expect(pieces.slice(-2)).toEqual([marks.end, model.output.end]);
  });

  it('leave the source as it is without terms', () => {
    expect(encodeSource(model, '洗钱')).toEqual([...model.encode('洗钱'), model.output.end]);
  });
});
