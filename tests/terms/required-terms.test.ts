import { describe, expect, it } from 'vitest';
import type { Concept, Term, Termbase } from '../../src/core/term.js';
import { createTermMatcher } from '../../src/terms/matcher.js';
import { findRequiredTerms } from '../../src/terms/required-terms.js';

function concept(id: string, zh: string, ...en: readonly Term[]): Concept {
  return { id, terms: [{ language: 'zh', text: zh, status: 'preferred' }, ...en] };
}

function english(text: string, status: Term['status'] = 'preferred'): Term {
  return { language: 'en', text, status };
}

function matcher(...concepts: readonly Concept[]) {
  const termbase: Termbase = { id: 't', title: 't', concepts };
  return createTermMatcher(termbase);
}

describe('the terms that a draft is to use', () => {
  it('are the preferred English ones, in the order of the text', () => {
    const terms = matcher(
      concept('c1', '有组织犯罪', english('mafia', 'deprecated'), english('organized crime')),
      concept('c2', '洗钱', english('money-laundering')),
    );
    expect(findRequiredTerms('打击洗钱和有组织犯罪', terms)).toEqual([
      { start: 2, end: 4, concept: 'c2', english: 'money-laundering' },
      { start: 5, end: 10, concept: 'c1', english: 'organized crime' },
    ]);
  });

  it('are admitted ones where none is preferred, and none where all are deprecated', () => {
    const terms = matcher(
      concept('c1', '洗钱', english('money-laundering', 'admitted')),
      concept('c2', '腐败', english('graft', 'deprecated')),
    );
    expect(findRequiredTerms('洗钱和腐败', terms).map((term) => term.english)).toEqual([
      'money-laundering',
    ]);
  });

  it('are short titles for short titles', () => {
    const [full, short] = [
      english('Firearms Protocol, in full'),
      english('Firearms Protocol', 'admitted'),
    ];
    const protocol: Concept = {
      id: 'c1',
      terms: [
        { language: 'zh', text: '《枪支议定书》', status: 'admitted', type: 'shortForm' },
        { language: 'zh', text: '《关于枪支的补充议定书》', status: 'preferred' },
        full,
        { ...short, type: 'shortForm' },
      ],
    };
    const terms = findRequiredTerms('《枪支议定书》和《关于枪支的补充议定书》', matcher(protocol));
    expect(terms.map((term) => term.english)).toEqual([short.text, full.text]);
  });

  it('leave out a place where two concepts ask for different words', () => {
    const terms = matcher(
      concept('c1', '中心', english('Centre')),
      concept('c2', '中心', english('hub')),
      concept('c3', '区域中心', english('regional centre')),
    );
    expect(findRequiredTerms('该中心是区域中心', terms)).toEqual([
      { start: 4, end: 8, concept: 'c3', english: 'regional centre' },
    ]);
  });
});
