import { describe, expect, it } from 'vitest';
import {
  applyInline,
  type CheckedPair,
  createIgnores,
  type IgnoreEntry,
  ignoreOf,
  inlineIgnores,
  type KnownFinding,
  readIgnores,
  writeIgnores,
} from '../../../src/check/index.js';

const finding = (rule: string, fingerprint: string): KnownFinding => ({
  id: `${rule}-${fingerprint}`,
  rule,
  severity: 'error',
  link: '1',
  checked: 'target',
  fingerprint,
});

const pair = (english: string, ...findings: KnownFinding[]): CheckedPair<KnownFinding> => ({
  id: '1',
  checked: 'target',
  chinese: '五个中心',
  english,
  findings,
});

const decision = { reason: 'quoted as it is', author: 'A. Reviser' };
const today = '2026-12-01';
const left = ({ findings }: CheckedPair) => findings.map(({ id }) => id);

describe('ignores', () => {
  const number = finding('number-changed', 'aa');
  const here = pair('six centres', number, finding('date', 'bb'));

  it('hold for one finding as long as its texts stay as they are', () => {
    const ignores = createIgnores([ignoreOf(number, here, decision)], today);
    expect(left(ignores.apply(here))).toEqual(['date-bb']);
    expect(left(ignores.apply({ ...here, id: 'elsewhere' }))).toEqual(['date-bb']);
    expect(left(ignores.apply({ ...here, english: 'six centers' }))).toHaveLength(2);
    expect(ignores.count()).toBe(2);
  });

  it('hold for a rule in a segment, whatever it says', () => {
    const entry: IgnoreEntry = { rule: 'date', segment: '1', ...decision };
    expect(left(createIgnores([entry], today).apply(here))).toEqual(['number-changed-aa']);
  });

  it('are stale when they fit nothing, and end with their day', () => {
    const stale: IgnoreEntry = { rule: 'date', segment: '7', ...decision };
    const over: IgnoreEntry = { rule: 'date', segment: '1', until: '2026-11-30', ...decision };
    const ignores = createIgnores([stale, over], today);
    expect(left(ignores.apply(here))).toHaveLength(2);
    expect(ignores.stale()).toEqual([stale]);
    expect(ignores.expired).toEqual([over]);
  });

  it.each(['ignores.json', 'ignores.tsv'])('are read from %s as they were written', (name) => {
    const entries: IgnoreEntry[] = [
      { rule: 'date', segment: '7', until: '2027-01-31', ...decision },
      ignoreOf(number, here, decision),
    ];
    expect(readIgnores(writeIgnores(entries, name), name)).toEqual(entries);
  });

  it('need a reason, an author and a place', () => {
    const text = (entry: object) =>
      JSON.stringify({ schema: 'duizhao-ignores/1', ignores: [entry] });
    const read = (entry: object) => () => readIgnores(text(entry), 'a.json');
    expect(read({ rule: 'date', segment: '1', author: 'A' })).toThrow(/ignores\.0\.reason/u);
    expect(read({ rule: 'date', segment: '1', reason: 'so' })).toThrow(/ignores\.0\.author/u);
    expect(read({ rule: 'date', ...decision })).toThrow(/“texts” or “segment”/u);
    expect(() => readIgnores('rule\treason\ndate\tso', 'a.tsv')).toThrow(/line 2/u);
  });

  it('may stand in the remarks on a pair, with a reason', () => {
    const remarks = ['duizhao-ignore: date as in the draft', 'duizhao-ignore: number-changed'];
    expect(inlineIgnores(remarks)).toEqual([{ rule: 'date', reason: 'as in the draft' }]);
    expect(left(applyInline(here, inlineIgnores(remarks)))).toEqual(['number-changed-aa']);
  });
});
