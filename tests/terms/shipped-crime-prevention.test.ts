import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../src/core/package-folder.js';
import { createTermMatcher } from '../../src/terms/matcher.js';
import { readTbx } from '../../src/terms/tbx.js';
import { isAllowed } from '../../src/terms/term-status.js';

const file = 'un-crime-prevention.tbx';
const termbase = readTbx(readFileSync(packageFile('corpora', 'termbases', file), 'utf8'), file);
const matcher = createTermMatcher(termbase);

describe('the termbase of crime prevention', () => {
  it('has more than 400 concepts, each with its type, subject and source', () => {
    expect(termbase.concepts.length).toBeGreaterThan(400);
    for (const { id, type, subject, source } of termbase.concepts) {
      expect([id, type]).toEqual([id, expect.stringMatching(/^(?:entity|instrument|term)$/u)]);
      expect([id, subject]).toEqual([id, expect.any(String)]);
      expect([id, source]).toEqual([id, expect.any(String)]);
    }
  });

  it('has terms of every branch of its field', () => {
    const branches = new Map<string, number>();
    for (const { subject = '' } of termbase.concepts) {
      branches.set(subject, (branches.get(subject) ?? 0) + 1);
    }
    expect(branches.size).toBeGreaterThanOrEqual(12);
    for (const [branch, count] of branches) {
      expect([branch, count >= 5]).toEqual([branch, true]);
    }
  });

  it('names a part of speech and a status for every term', () => {
    for (const { partOfSpeech, status } of termbase.concepts.flatMap(({ terms }) => terms)) {
      expect(partOfSpeech).toMatch(/^(?:noun|verb|adjective)$/u);
      expect(status).toBeDefined();
    }
  });

  it('gives one meaning to each Chinese term', () => {
    const seen = new Map<string, string>();
    for (const { id, terms } of termbase.concepts) {
      for (const { text, language } of terms) {
        if (language !== 'zh') continue;
        expect([text, seen.get(text) ?? id]).toEqual([text, id]);
        seen.set(text, id);
      }
    }
  });

  it('contains no Chinese term of which a part is found to mean something else', () => {
    for (const { id, terms, notWhen } of termbase.concepts) {
      if (notWhen !== undefined) continue;
      for (const { language, text, status } of terms) {
        if (language !== 'zh' || !isAllowed(status)) continue;
        const found = matcher.find(text, 'zh').map(({ concept }) => concept.id);
        expect([text, [...new Set(found)]]).toEqual([text, [id]]);
      }
    }
  });

  it.each([
    [
      'Office for Drug Control and Crime Prevention',
      '2002',
      'United Nations Office on Drugs and Crime',
    ],
    ['药物管制和预防犯罪办事处', '2002', '联合国毒品和犯罪问题办公室'],
    ['UNIFEM', '2010', 'UN-Women'],
    [
      'Committee on Crime Prevention and Control',
      '1992',
      'Commission on Crime Prevention and Criminal Justice',
    ],
    ['联合国预防犯罪和罪犯待遇大会', '2000', '联合国预防犯罪和刑事司法大会'],
  ])('knows until when it was %s', (text, until, supersededBy) => {
    const term = termbase.concepts
      .flatMap(({ terms }) => terms)
      .find((candidate) => candidate.text === text);
    expect(term).toMatchObject({ until, supersededBy });
  });
});
