import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../src/core/package-folder.js';
import type { Concept, Term } from '../../src/core/term.js';
import { createTermMatcher } from '../../src/terms/matcher.js';
import { readTbx } from '../../src/terms/tbx.js';
import { isAllowed } from '../../src/terms/term-status.js';

function read(file: string): readonly Concept[] {
  return readTbx(readFileSync(packageFile('corpora', 'termbases', file), 'utf8'), file).concepts;
}

const concepts = read('un-entities.tbx');
const matcher = createTermMatcher({ id: 'entities', title: 'Entities', concepts });

function termCalled(text: string): Term {
  const term = concepts.flatMap(({ terms }) => terms).find((candidate) => candidate.text === text);
  if (term === undefined) throw new Error(`no ${text}`);
  return term;
}

describe('the termbase of bodies and instruments', () => {
  it('has more than 250 bodies and 80 instruments, each with a source', () => {
    const count = (type: string) => concepts.filter((concept) => concept.type === type).length;
    expect(count('entity')).toBeGreaterThan(250);
    expect(count('instrument')).toBeGreaterThan(80);
    expect(count('entity') + count('instrument')).toBe(concepts.length);
    expect(concepts.filter(({ source }) => source === undefined)).toEqual([]);
  });

  it('has none that the crime-prevention termbase has', () => {
    const others = new Set(
      read('un-crime-prevention.tbx').flatMap(({ id, terms }) => [
        id,
        ...terms.map(({ text }) => text),
      ]),
    );
    const here = concepts.flatMap(({ id, terms }) => [id, ...terms.map(({ text }) => text)]);
    expect(here.filter((text) => others.has(text))).toEqual([]);
  });

  it('gives one meaning to each Chinese and English term', () => {
    const seen = new Map<string, string>();
    for (const { id, terms } of concepts) {
      for (const { text } of terms) {
        expect([text, seen.get(text) ?? id]).toEqual([text, id]);
        seen.set(text, id);
      }
    }
  });

  it('says until when each former name held and what took its place', () => {
    const former = concepts.flatMap(({ terms }) =>
      terms.filter(({ status }) => status === 'superseded'),
    );
    expect(former.length).toBeGreaterThan(45);
    for (const { text, until, supersededBy } of former) {
      expect([text, until]).toEqual([text, expect.stringMatching(/^\d{4}/u)]);
      expect([text, supersededBy]).toEqual([text, expect.any(String)]);
    }
  });

  it('has the days of a name in their order', () => {
    for (const { text, from, until } of concepts.flatMap(({ terms }) => terms)) {
      if (from === undefined || until === undefined) continue;
      expect([text, from < until]).toEqual([text, true]);
    }
  });

  it.each([
    ['Department of Public Information', '2018', 'Department of Global Communications'],
    [
      'Department of Humanitarian Affairs',
      '1997',
      'Office for the Coordination of Humanitarian Affairs',
    ],
    [
      'Economic Commission for Asia and the Far East',
      '1974',
      'Economic and Social Commission for Asia and the Pacific',
    ],
    ['Organization of the Islamic Conference', '2011-06', 'Organization of Islamic Cooperation'],
    ['Commission on Human Rights', '2006-06', 'Human Rights Council'],
    ['亚洲及远东经济委员会', '1974', '亚洲及太平洋经济社会委员会'],
  ])('knows that %s became another in %s', (text, until, supersededBy) => {
    expect(termCalled(text)).toMatchObject({ until, supersededBy });
  });

  it('keeps a body that is no more right for its own time', () => {
    expect(isAllowed(termCalled('Commission on Human Rights').status)).toBe(true);
  });

  it('contains no term of which another gives a contradicting English', () => {
    const found = (text: string) => matcher.find(text, 'zh').map(({ concept }) => concept.id);
    for (const { id, terms } of concepts) {
      for (const { language, text } of terms) {
        if (language === 'zh') expect([text, found(text)]).toEqual([text, [id]]);
      }
    }
  });
});
