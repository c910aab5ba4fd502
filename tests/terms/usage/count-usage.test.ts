import { describe, expect, it } from 'vitest';
import { alignWords } from '../../../src/align/words/index.js';
import { countUsage, usageJson, usageTsv } from '../../../src/terms/usage/index.js';
import { terms } from '../../check/bitext.js';

function usageOf(...pairs: readonly (readonly [string, string])[]) {
  const counter = countUsage({ terms: terms(), linkWords: alignWords });
  for (const [at, [chinese, english]] of pairs.entries()) {
    counter.add({ name: `line ${at + 1}`, chinese, english });
  }
  return counter.usage();
}

const variantsOf = (...pairs: readonly (readonly [string, string])[]) =>
  usageOf(...pairs)
    .filter(({ chinese }) => chinese.includes('腐败'))
    .flatMap(({ variants }) => variants.map(({ kind, text, count }) => `${kind} ${text} ${count}`));

describe('the usage of terms', () => {
  it('counts the terms of the termbase that English has', () => {
    expect(
      variantsOf(
        ['各国应打击腐败。', 'States should combat corruption.'],
        ['腐败危害发展。', 'Corruption harms development.'],
      ),
    ).toEqual(['preferred corruption 2']);
  });

  it('names other words by which a term was translated', () => {
    expect(variantsOf(['各国应打击腐败。', 'States should fight bribery.'])).toEqual([
      expect.stringMatching(/^other .*bribery 1$/u),
    ]);
  });

  it('says so where nothing stands for a term', () => {
    expect(variantsOf(['打击腐败', '2001'])).toEqual(['missing  1']);
  });

  it('keeps examples with the names of their pairs', () => {
    const [usage] = usageOf(['打击腐败', '2001']);
    expect(usage?.variants[0]?.examples).toEqual([
      { name: 'line 1', chinese: '打击腐败', english: '2001' },
    ]);
  });

  it('puts concepts first that stray most from the termbase', () => {
    const [first] = usageOf(
      ['大会通过了决议。', 'The General Assembly adopted the resolution.'],
      ['打击腐败', '2001'],
    );
    expect(first?.chinese).toEqual(['腐败']);
  });

  it('is written as a table of one line a variant, whatever the texts hold', () => {
    const lines = usageTsv(usageOf(['打击\t腐败', '20\t01']))
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(2);
    expect(lines.map((line) => line.split('\t').length)).toEqual([9, 9]);
  });

  it('is written as JSON', () => {
    const written = JSON.parse(usageJson(usageOf(['打击腐败', '2001'])));
    expect(written).toMatchObject({ schema: 'duizhao.terms.usage/1', concepts: [{ pairs: 1 }] });
  });
});
