import { describe, expect, it } from 'vitest';
import { readFindings, writeFindings } from '../../src/formats/index.js';
import { findings, run } from './fixture.js';

describe('the findings file', () => {
  it('names its schema and both documents, and counts the findings', () => {
    expect(readFindings(writeFindings(run), 'findings.json')).toEqual({
      schema: 'duizhao-findings/1',
      name: 'A-RES-56-123',
      source: { id: 'zh-0f1e2d3c4b5a', symbol: 'A/RES/56/123' },
      target: { id: 'en-a1b2c3d4e5f6', symbol: 'A/RES/56/123' },
      counts: {
        target: { error: 2, warning: 1, info: 0 },
        draft: { error: 2, warning: 0, info: 0 },
      },
      findings,
    });
  });

  it.each(['', '[]', '{}', '{"schema":"duizhao-findings/1"}'])('refuses %j', (text) => {
    expect(() => readFindings(text, 'findings.json')).toThrow(
      expect.objectContaining({ code: 'FORMAT_INVALID' }),
    );
  });
});
