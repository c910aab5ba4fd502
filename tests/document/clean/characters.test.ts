import { describe, expect, it } from 'vitest';
import { repaired, repairsBy } from './repaired.js';

describe('repairing characters', () => {
  it('composes a letter and its accent, and says where', () => {
    expect(repaired('The cafe\u0301 closed.', 'en')).toEqual(['The café closed.']);
    expect(repairsBy('composition', 'The cafe\u0301 closed.', 'en')).toEqual([
      { rule: 'composition', start: 7, end: 9, before: 'e\u0301', after: 'é' },
    ]);
  });

  it('spells out ligatures', () => {
    expect(repaired('The o\ufb03ce \ufb01led it.', 'en')).toEqual(['The office filed it.']);
  });

  it('turns radicals back into the characters they look like', () => {
    expect(repaired('⼤会通过，⻓期⺠生。', 'zh')).toEqual(['大会通过，长期民生。']);
  });

  it('takes out zero-width characters, soft hyphens and control codes', () => {
    expect(repaired('\ufeff大\u200b会\u0007的决\u2060议。', 'zh')).toEqual(['大会的决议。']);
    expect(repaired('coop\u00aderation', 'en')).toEqual(['cooperation']);
  });

  it('joins a word that a soft hyphen broke at a line end', () => {
    expect(repaired('techni\u00ad\ncal assistance', 'en')).toEqual(['technical assistance']);
  });

  it('turns no-break and thin spaces into plain ones', () => {
    expect(repaired('3\u00a0August\u20092001', 'en')).toEqual(['3 August 2001']);
  });

  it('makes bullets of what a symbol font left behind', () => {
    expect(repaired('\uf0b7 Training of judges.', 'en')).toEqual(['• Training of judges.']);
  });

  it('keeps private-use characters that may be a name', () => {
    expect(repaired('\ue123先生说。', 'zh')).toEqual(['\ue123先生说。']);
  });

  it('brings digits, letters and their signs to half width in Chinese', () => {
    expect(repaired('Ａ／ＲＥＳ／５６／１２３增长３．５％。', 'zh')).toEqual([
      'A/RES/56/123增长3.5%。',
    ]);
  });

  it('brings everything to half width in English', () => {
    expect(repaired('Ｒｅｓｏｌｕｔｉｏｎ　５６／１２３，ａｄｏｐｔｅｄ．', 'en')).toEqual([
      'Resolution 56/123,adopted.',
    ]);
  });
});
