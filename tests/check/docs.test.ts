import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/check/index.js';
import { packageFile } from '../../src/core/package-folder.js';
import { messagesFor } from '../../src/messages/index.js';
import { checkDocsFiles, renderCheckDocs } from '../bench/check-docs.js';

describe.each(['en', 'zh'] as const)('the page about the checks (%s)', (locale) => {
  it('is what tests/bench/write-check-docs.ts writes', () => {
    const page = readFileSync(packageFile(...checkDocsFiles[locale]), 'utf8');
    expect(page).toBe(renderCheckDocs(locale));
  });

  it('says of every rule what it finds and why', () => {
    const silent = rules.filter(({ name }) => messagesFor(locale).ruleNote(name) === undefined);
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
