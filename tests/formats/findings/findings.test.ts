import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createScoreBoard, knowFindings, rules } from '../../../src/check/index.js';
import type { Finding } from '../../../src/core/finding.js';
import { packageFile } from '../../../src/core/package-folder.js';
import {
  type FindingReport,
  findingFormats,
  type ReportedPair,
} from '../../../src/formats/findings/index.js';
import { readFindings } from '../../../src/formats/index.js';
import { messagesFor } from '../../../src/messages/index.js';
import { hostileText } from '../hostile-text.js';

const finding: Finding = {
  id: 'c5510ac066b6',
  rule: 'number-changed',
  severity: 'error',
  link: '12',
  checked: 'target',
  source: { segment: '12', start: 3, end: 4, text: '5' },
  target: { segment: '12', start: 6, end: 7, text: '6' },
  expected: 'number:5',
  found: 'number:6',
  fix: { start: 6, end: 7, replacement: '5' },
  line: 12,
};

function pairWith(chinese: string, english: string, ...findings: Finding[]): ReportedPair {
  return knowFindings({ id: '12', checked: 'target', line: 12, chinese, english, findings });
}

const pair = pairWith('共有 5 个', 'About 6 <b>centres</b>', finding);

function reportOf(pairs: readonly ReportedPair[], locale: 'en' | 'zh' = 'en'): FindingReport {
  const board = createScoreBoard();
  for (const one of pairs) board.add(one);
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of pairs.flatMap(({ findings }) => findings)) counts[severity] += 1;
  return {
    name: 'pairs.tsv',
    file: 'texts/pairs & more.tsv',
    messages: messagesFor(locale),
    pairs: (async function* () {
      yield* pairs;
    })(),
    totals: () => ({
      pairs: pairs.length,
      counts: { target: counts, draft: { error: 0, warning: 0, info: 0 } },
      ignored: 0,
      unchanged: 0,
      scores: board.scores(),
    }),
  };
}

async function write(name: string, report: FindingReport): Promise<Buffer> {
  const format = findingFormats.find((known) => known.name === name);
  const parts: Buffer[] = [];
  for await (const part of format?.write(report) ?? []) parts.push(Buffer.from(part as string));
  return Buffer.concat(parts);
}

const textOf = async (name: string, ...given: Parameters<typeof reportOf>) =>
  (await write(name, reportOf(...given))).toString('utf8');

const hostilePair = fc
  .record({ chinese: hostileText, english: hostileText, found: hostileText })
  .map(({ chinese, english, found }) =>
    pairWith(chinese, english, {
      ...finding,
      found,
      target: { ...finding.target, segment: found, start: 0, end: 1, text: english },
    }),
  );

const sarifSchema = JSON.parse(
  readFileSync(packageFile('tests', 'schemas', 'sarif-2.1.0.json'), 'utf8'),
);
const ajv = new Ajv({ allErrors: true });
addFormats.default(ajv);
const isSarif = ajv.compile(sarifSchema);

describe('findings as text', () => {
  it('name the file and the line', async () => {
    const text = await textOf('text', [pair]);
    expect(text).toContain('Error  texts/pairs & more.tsv:12  Number differs (number-changed');
    expect(text).toContain('1 error, 0 warnings and 0 remarks in 1 pair');
  });

  it('say when there are none, in the reader’s language', async () => {
    expect(await textOf('text', [], 'zh')).toContain('未发现问题。');
  });
});

describe('findings as JSON', () => {
  it('carry the 1-based line and are read by readFindings', async () => {
    const read = readFindings(await textOf('json', [pair, pair]), 'a.json');
    expect(read.findings).toHaveLength(2);
    expect(read.findings[0]).toMatchObject({ ...finding, category: 'accuracy/mistranslation' });
    expect(read.counts.target.error).toBe(2);
  });

  it('are JSON where there are none', async () => {
    expect(JSON.parse(await textOf('json', []))).toMatchObject({ pairs: 0, findings: [] });
  });

  it('are JSON whatever the texts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostilePair, { maxLength: 3 }), async (pairs) => {
        expect(JSON.parse(await textOf('json', pairs)).findings).toHaveLength(pairs.length);
      }),
      { numRuns: 30 },
    );
  });
});

describe('findings as SARIF', () => {
  it('keep to the schema, whatever the texts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostilePair, { maxLength: 2 }), async (pairs) => {
        isSarif(JSON.parse(await textOf('sarif', [pair, ...pairs])));
        expect(isSarif.errors ?? []).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('tell rule, line, fix, fingerprint and state', async () => {
    const [known] = pair.findings;
    const marked = { ...pair, findings: known ? [{ ...known, state: 'new' as const }] : [] };
    const log = JSON.parse(await textOf('sarif', [marked], 'zh'));
    isSarif(log);
    expect(isSarif.errors ?? []).toEqual([]);
    const [run] = log.runs;
    const [result] = run.results;
    expect(run.tool.driver.rules).toHaveLength(rules.length);
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe('number-changed');
    expect(result).toMatchObject({
      level: 'error',
      baselineState: 'new',
      partialFingerprints: { 'duizhaoFinding/v1': known?.fingerprint },
    });
    const [location] = result.locations;
    expect(location.physicalLocation.artifactLocation.uri).toBe('texts/pairs%20%26%20more.tsv');
    expect(location.physicalLocation.region.startLine).toBe(12);
    const [change] = result.fixes[0].artifactChanges;
    expect(change.replacements).toEqual([
      { deletedRegion: { charOffset: 6, charLength: 1 }, insertedContent: { text: '5' } },
    ]);
  });
});

describe('findings as JUnit XML', () => {
  it('are failures with their counts in front', async () => {
    const xml = await textOf('junit', [pair]);
    expect(xml).toContain('<testsuite name="pairs.tsv" tests="1" failures="1" errors="0"');
    expect(xml).toContain('classname="number-changed"');
    expect(xml).toContain('line="12"><failure type="error"');
    expect(xml).toContain('About 6 &lt;b&gt;centres');
  });

  it('are one case that passes where there are none', async () => {
    expect(await textOf('junit', [])).toContain('tests="1" failures="0"');
  });
});

describe('findings as a page', () => {
  it('mark the words, escape all text and allow nothing but their own style', async () => {
    const page = await textOf('html', [pair]);
    expect(page).toContain('About <mark>6</mark> &lt;b&gt;centres&lt;/b&gt;');
    expect(page).toMatch(/default-src &#39;none&#39;; style-src &#39;sha256-/u);
    expect(page).not.toContain('<script');
    expect(page).toContain('id="show-rule-number-changed" checked');
    expect(page).toContain('body:has(#show-severity-error:not(:checked)) li.severity-error');
  });

  it('say in Chinese that there are none', async () => {
    expect(await textOf('html', [], 'zh')).toMatch(/<html lang="zh-Hans">[\s\S]*未发现问题/u);
  });
});

describe('findings as a workbook', () => {
  it('have a column for decisions, and the same bytes every time', async () => {
    const bytes = await write('xlsx', reportOf([pair]));
    expect(await write('xlsx', reportOf([pair]))).toEqual(bytes);
    const sheet = Object.entries(unzipSync(bytes))
      .map(([, content]) => strFromU8(content))
      .join('\n');
    for (const words of ['Decision', 'About 6 &lt;b&gt;centres', 'Number differs', '6 → 5']) {
      expect(sheet).toContain(words);
    }
  });
});

describe('findings as TSV', () => {
  it('are a line each, whatever the texts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostilePair, { maxLength: 3 }), async (pairs) => {
        const lines = (await textOf('tsv', pairs)).split('\n');
        expect(lines).toHaveLength(pairs.length + 2);
        for (const line of lines.slice(0, -1)) expect(line.split('\t')).toHaveLength(14);
      }),
      { numRuns: 30 },
    );
  });
});
