import { expect, it } from 'vitest';
import type { TermFinder } from '../../../src/align/profile.js';
import { createSide, type Side } from '../../../src/align/sentences/side.js';
import { learnTranslations } from '../../../src/align/sentences/translations/document.js';
import {
  knownTranslations,
  type TranslationRows,
} from '../../../src/align/sentences/translations/index.js';
import { loadShippedTerms } from '../../bench/shipped-terms.js';

/** The English words that a Chinese one may stand for, with their probabilities. */
function translationsOf(word: string, chinese: Side, english: Side, rows: TranslationRows) {
  const type = chinese.types.findIndex(({ key }) => key === word);
  const found = new Map<string, number>();
  for (let at = rows.start[type] ?? 0; at < (rows.start[type + 1] ?? 0); at += 1) {
    found.set(english.types[rows.english[at] ?? -1]?.text ?? '', rows.probability[at] ?? 0);
  }
  return found;
}

function sidesOf(pairs: readonly (readonly [string, string])[], terms?: TermFinder) {
  return [
    createSide(
      pairs.map(([zh]) => zh),
      'zh',
      terms,
    ),
    createSide(
      pairs.map(([, en]) => en),
      'en',
      terms,
    ),
  ] as const;
}

it('knows words by dictionary and lexicon, pronouns and negations too', () => {
  const [zh, en] = sidesOf([['他没有买这本书。', 'He did not buy the book.']]);
  const rows = knownTranslations(zh, en);
  expect([...translationsOf('他', zh, en, rows).keys()]).toContain('He');
  expect([...translationsOf('没有', zh, en, rows).keys()]).toContain('not');
  expect([...translationsOf('买', zh, en, rows).keys()]).toContain('buy');
});

it('knows a name that is written in pinyin', () => {
  const [zh, en] = sidesOf([['我认识王琦瑶。', 'I know Wang Qiyao.']]);
  const found = translationsOf('王琦瑶', zh, en, knownTranslations(zh, en, { useLexicon: false }));
  expect(found.get('Qiyao')).toBeGreaterThan(0.4);
});

it('takes a name that sounds like an unknown word for its translation', () => {
  const [zh, en] = sidesOf([['贝索斯没来。', 'Bezos did not come. Musk did.']]);
  const found = translationsOf('贝索斯', zh, en, knownTranslations(zh, en, { useLexicon: false }));
  expect([...found.keys()]).toEqual(['Bezos']);
});

it('takes figures and Latin words for their own translations', () => {
  const [zh, en] = sidesOf([['NATO 有 19 个成员。', 'NATO has 19 members.']]);
  const rows = knownTranslations(zh, en);
  expect(translationsOf('19', zh, en, rows).get('19')).toBe(1);
});

it('counts a concept of the termbase as a word of both texts', () => {
  const [zh, en] = sidesOf(
    [['打击跨国有组织犯罪。', 'Combating transnational organized crime.']],
    loadShippedTerms(),
  );
  const concepts = zh.types.filter(({ key }) => key.startsWith('#'));
  expect(concepts.length).toBeGreaterThan(0);
  const rows = knownTranslations(zh, en);
  for (const { key } of concepts.filter((one) => en.types.some((two) => two.key === one.key))) {
    expect(translationsOf(key, zh, en, rows).size).toBe(1);
  }
});

it('learns what an unknown word stands beside again and again', () => {
  const pairs = ['来了', '走了', '笑了', '哭了'].map(
    (what, at) =>
      [`韦小宝${what}。`, `Trinket ${['came', 'left', 'laughed', 'wept'][at]}.`] as const,
  );
  const strange = Array.from({ length: 60 }, () => ['天气很好。', 'The weather is fine.'] as const);
  const all = [...pairs, ...strange];
  const [zh, en] = sidesOf(all);
  const known = knownTranslations(zh, en);
  expect(translationsOf('韦小宝', zh, en, known).size).toBe(0);
  const learned = learnTranslations(
    zh,
    en,
    known,
    all.map((_, at) => [at, at]),
  );
  expect(learned).toBeDefined();
  const found = translationsOf('韦小宝', zh, en, learned ?? known);
  expect([...found.keys()]).toEqual(['Trinket']);
});

it('learns nothing from a pair that stands together once', () => {
  const [zh, en] = sidesOf([['韦小宝来了。', 'Trinket came.']]);
  expect(learnTranslations(zh, en, knownTranslations(zh, en), [[0, 0]])).toBeUndefined();
});
