import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonl, writeJsonl } from '../../src/formats/index.js';
import { run } from './fixture.js';
import { runWith } from './hostile-run.js';
import { hostileText } from './hostile-text.js';

describe('JSON lines', () => {
  it('holds one link a line after a line on the documents', () => {
    const [header, ...links] = writeJsonl(run)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(header).toMatchObject({ schema: 'duizhao-bitext/1', name: 'A-RES-56-123' });
    expect(links.map(({ id }) => id)).toEqual(run.bitext.links.map(({ id }) => id));
    expect(links[3]).toMatchObject({
      score: 0.96,
      source: [{ id: 'preambular-01', kind: 'preambular' }],
      evidence: expect.arrayContaining([expect.objectContaining({ feature: 'mentions' })]),
      drafts: [{ segment: 'preambular-01' }],
      findings: [{ rule: 'number' }],
    });
  });

  it('holds linked words as pairs of numbers', () => {
    const line = writeJsonl(run)
      .split('\n')
      .find((text) => text.includes('"words"'));
    expect(JSON.parse(line ?? '').words).toEqual([
      { source: [[0, 2]], target: [[4, 20]], score: 0.98, evidence: 'lexicon' },
    ]);
  });

  it('gives back the whole run, crossing links and notes included', () => {
    expect(readJsonl(writeJsonl(run), 'a.jsonl')).toEqual(run);
  });

  it('gives back the whole run whatever the texts are', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { terms, ...input } = runWith(text);
        expect(readJsonl(writeJsonl(input), 'a.jsonl')).toEqual(input);
      }),
    );
  });

  it.each([
    ['', 'line 1'],
    ['{"schema":"other/1"}', 'line 1'],
    ['{"schema":"duizhao-bitext/1"}', 'line 1'],
    [writeJsonl(run).replace(/\n/, '\nnot JSON\n'), 'line 2'],
    [writeJsonl(run).replace('[[4,20]]', '[[4]]'), 'link enacting-01=enacting-01'],
    [writeJsonl(run).split('\n').slice(0, 2).join('\n'), 'segment title-01'],
  ])('is refused with the place of the fault', (text, place) => {
    expect(() => readJsonl(text, 'a.jsonl')).toThrow(
      expect.objectContaining({
        code: 'FORMAT_INVALID',
        message: expect.stringContaining(`a.jsonl, ${place}`),
      }),
    );
  });
});
