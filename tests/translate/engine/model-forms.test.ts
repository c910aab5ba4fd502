import { AutoModelForSeq2SeqLM, AutoTokenizer } from '@xenova/transformers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchBeams } from '../../../src/translate/decoding/beam-search.js';
import { startRows } from '../../../src/translate/decoding/decoder-rows.js';
import { without } from '../../../src/translate/decoding/guards.js';
import { encodeSource } from '../../../src/translate/engine/encode-source.js';
import { type LocalModel, openLocalModel } from '../../../src/translate/engine/local-model.js';
import { openTransformersEngine } from '../../../src/translate/transformers-engine.js';
import { type FixtureFolder, fixtureKinds, layOutFixture } from '../fixture-models.js';

const texts = ['联合国大会2001年', '注意到秘书长的报告', '第56号决议'];
const longest = 20;

/** What transformers.js itself makes of a text, greedily; without start, language and end pieces. */
async function generate(folder: string, kind: string, text: string): Promise<readonly number[]> {
  const [tokenizer, model] = await Promise.all([
    AutoTokenizer.from_pretrained(folder, { local_files_only: true }),
    AutoModelForSeq2SeqLM.from_pretrained(folder, { local_files_only: true, dtype: 'fp32' }),
  ]);
  const forced = { marian: undefined, m2m100: '__en__', nllb: 'eng_Latn' }[kind];
  const language = forced === undefined ? undefined : tokenizer.get_vocab().get(forced);
  const output = await model.generate({
    ...tokenizer(text),
    num_beams: 1,
    max_new_tokens: longest,
    ...(language !== undefined && { forced_bos_token_id: language }),
  });
  const rows: unknown = 'tolist' in output ? output.tolist() : [];
  const [ids = []] = Array.isArray(rows) ? rows : [];
  await model.dispose();
  const pieces = Array.from(ids, Number).slice(language === undefined ? 1 : 2);
  const end = pieces.indexOf(kind === 'marian' ? 0 : 2);
  return end < 0 ? pieces : pieces.slice(0, end);
}

/** The same by our search. */
async function search(model: LocalModel, texts: readonly string[]) {
  const { output, sessions } = model;
  const rows = await startRows(
    sessions,
    texts.map((text) => encodeSource(model, text)),
    output.pad,
  );
  const guard = without(new Set([output.pad]));
  const found = await searchBeams(
    rows,
    texts.map(() => ({ least: 0, limit: longest, guard })),
    {
      texts: output.texts,
      startPiece: output.start,
      endPiece: output.end,
      forced: output.forced,
      beams: 1,
      lengthPower: 1,
      coverageWeight: 0,
    },
  );
  return found.map(([best]) => best?.pieces ?? []);
}

describe.each(fixtureKinds)('a model exported as %s', (kind) => {
  let fixture: FixtureFolder;
  let model: LocalModel;

  beforeAll(async () => {
    fixture = layOutFixture(kind);
    model = await openLocalModel(fixture.folder);
  });

  afterAll(async () => {
    await model.close();
    fixture.remove();
  });

  it('keeps what it made of the source in a cache of its own', () => {
    expect(model.sessions.form).toMatchObject({ hasBranch: true, heads: 2, headWidth: 8 });
    expect(model.sessions.form.ofSource).toHaveLength(model.sessions.form.own.length);
  });

  it('writes what transformers.js writes, piece for piece', async () => {
    for (const text of texts) {
      const [ours = []] = await search(model, [text]);
      const theirs = await generate(fixture.folder, kind, text);
      expect(ours.slice(0, theirs.length)).toEqual(theirs.slice(0, longest));
      expect(theirs.length).toBeGreaterThan(2);
    }
  });

  it('writes the same for texts that go through it together', async () => {
    const together = await search(model, texts);
    for (const [at, text] of texts.entries()) {
      expect(together[at]).toEqual((await search(model, [text]))[0]);
    }
  });

  it('drafts through the engine, never with padding or language codes', async () => {
    const engine = await openTransformersEngine(fixture.folder, { beams: 2 });
    const drafts = await engine.translate(texts.map((text, at) => ({ id: String(at), text })));
    await engine.close();
    expect(drafts.map(({ segment }) => segment)).toEqual(['0', '1', '2']);
    for (const { text } of drafts) expect(text).not.toMatch(/<pad>|<unk>|_Latn|__/);
  });
});

describe('languages', () => {
  it('are those that were asked for', async () => {
    const { folder, remove } = layOutFixture('nllb');
    const model = await openLocalModel(folder, {
      languages: { source: 'zho_Hant', target: 'fra_Latn' },
    });
    await model.close();
    const vocabulary = (await AutoTokenizer.from_pretrained(folder)).get_vocab();
    expect(model.languagePieces).toEqual([vocabulary.get('zho_Hant')]);
    expect(model.output.forced).toEqual([vocabulary.get('fra_Latn')]);
    await expect(
      openLocalModel(folder, { languages: { target: 'tlh_Latn' } }),
    ).rejects.toMatchObject({ code: 'BAD_USAGE', message: expect.stringContaining('tlh_Latn') });
    remove();
  });
});
