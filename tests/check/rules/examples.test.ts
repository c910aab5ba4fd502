import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { alignDocuments } from '../../../src/align/index.js';
import { type AnyCheckRule, checkBitext, rules } from '../../../src/check/index.js';
import type { Finding } from '../../../src/core/finding.js';
import { packageFile } from '../../../src/core/package-folder.js';
import { documentFromText } from '../../../src/document/index.js';
import { messagesFor } from '../../../src/messages/index.js';
import { createTermMatcher } from '../../../src/terms/matcher.js';
import { readTbx } from '../../../src/terms/tbx.js';
import { bitextOf } from '../bitext.js';

const folder = packageFile('corpora', 'termbases');
const concepts = readdirSync(folder)
  .filter((name) => name.endsWith('.tbx'))
  .sort()
  .flatMap((name) => readTbx(readFileSync(join(folder, name), 'utf8'), name).concepts);
const termMatcher = createTermMatcher({ id: 'shipped', title: 'Termbases that ship', concepts });

/** A text of several lines is that of a document. */
function findingsOf(rule: AnyCheckRule, chinese: string, english: string): Finding[] {
  const bitext = `${chinese}${english}`.includes('\n')
    ? alignDocuments(
        documentFromText(chinese, { name: 'zh.txt' }),
        documentFromText(english, { name: 'en.txt' }),
      )
    : bitextOf([chinese], [english]);
  return checkBitext(bitext, { termMatcher, rules: [rule] });
}

const shown = rules.flatMap((rule) =>
  rule.example === undefined ? [] : [{ name: rule.name, rule, example: rule.example }],
);

describe('the example of', () => {
  it.each(shown)('$name has a fault that the rule finds', ({ rule, example }) => {
    expect(findingsOf(rule, example.chinese, example.english)).not.toEqual([]);
  });

  it.each(shown)('$name shows it mended', ({ rule, example }) => {
    expect(findingsOf(rule, example.chinese, example.mended)).toEqual([]);
  });

  it.each(shown)('$name has a sentence in both languages', ({ name, rule, example }) => {
    for (const finding of findingsOf(rule, example.chinese, example.english)) {
      for (const language of ['en', 'zh'] as const) {
        const { title, sentence } = messagesFor(language).finding(finding);
        expect(title).not.toBe(name);
        expect(sentence).not.toMatch(/undefined/u);
      }
    }
  });
});
