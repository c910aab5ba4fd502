import { describe, expect, it } from 'vitest';
import {
  englishLeadWords,
  findLeadWord,
  leadWords,
  leadWordsMatch,
} from '../../src/language/lead-words.js';

describe('findLeadWord', () => {
  it.each([
    ['回顾其 1991 年的决议', '回顾'],
    ['赞赏地注意到秘书长的报告', '赞赏地注意到'],
    ['又重申秘书处的作用', '又重申'],
    ['请所有国家提供捐助', '请'],
    ['還重申其決議', '还重申'],
  ])('finds the longest lead word of %s', (text, normal) => {
    const found = findLeadWord(text, 'zh');
    expect(found?.normal).toBe(normal);
    expect(text.slice(found?.start, found?.end)).toBe(found?.text);
  });

  it.each([
    ['Recalling its resolution', 'recalling'],
    ['Takes note with appreciation of the report', 'taking note with appreciation'],
    ['Also reaffirms the role', 'also reaffirming'],
    ['Expresses its appreciation to all', 'expressing its appreciation'],
    ['Is deeply concerned at the rise', 'deeply concerned'],
    ['Bearing in mind the Declaration', 'bearing in mind'],
    ['Calls upon States', 'calling upon'],
  ])('finds the lead word of %s', (text, normal) => {
    expect(findLeadWord(text, 'en')?.normal).toBe(normal);
  });

  it('skips the white space before it', () => {
    expect(findLeadWord('  Urges all States', 'en')).toMatchObject({ start: 2, end: 7 });
  });

  it('finds none inside a longer word or further on', () => {
    expect(findLeadWord('Notestone said', 'en')).toBeUndefined();
    expect(findLeadWord('The Committee, recalling', 'en')).toBeUndefined();
    expect(findLeadWord('各国应当', 'zh')).toBeUndefined();
  });
});

describe('leadWordsMatch', () => {
  it.each([
    ['回顾', 'Recalling'],
    ['回顾', 'recalls'],
    ['又回顾', 'Recalling also'],
    ['重申', 'Reaffirms'],
    ['又重申', 'Also reaffirms'],
    ['铭记', 'Bearing in mind'],
    ['深信', 'Convinced'],
    ['强调', 'Emphasizing'],
    ['赞赏地注意到', 'Takes note with appreciation'],
    ['促请', 'Urges'],
    ['请', 'Invites'],
    ['请', 'Requests'],
    ['感谢', 'Expresses its appreciation'],
    ['支持', 'Supports'],
    ['決定', 'Decides'],
    ['深切关注', 'Deeply concerned'],
  ])('%s is answered by %s', (zh, en) => {
    expect(leadWordsMatch(zh, en)).toBe(true);
  });

  it.each([
    ['回顾', 'Welcoming'],
    ['请', 'Urges'],
    ['又重申', 'Recalls'],
    ['说', 'Says'],
  ])('%s is not answered by %s', (zh, en) => {
    expect(leadWordsMatch(zh, en)).toBe(false);
  });

  it('takes what findLeadWord gives back', () => {
    const zh = findLeadWord('又请秘书长', 'zh')?.normal ?? '';
    const en = findLeadWord('Also requests the Secretary-General', 'en')?.normal ?? '';
    expect(leadWordsMatch(zh, en)).toBe(true);
  });
});

describe('englishLeadWords', () => {
  it.each([
    ['重申', 'Reaffirming', 'Reaffirms'],
    ['请', 'Requesting', 'Requests'],
    ['认识到', 'Recognizing', 'Recognizes'],
    ['注意到', 'Noting', 'Notes'],
    ['还请', 'Further requesting', 'Further requests'],
  ])('begins with the usual answer to %s', (zh, ...usual) => {
    expect(englishLeadWords(zh).slice(0, 2)).toEqual(usual);
  });

  it('puts the adverb before each form', () => {
    expect(englishLeadWords('又重申')).toEqual(
      expect.arrayContaining(['Also reaffirming', 'Also reaffirms']),
    );
    expect(englishLeadWords('说')).toEqual([]);
  });
});

describe('the table', () => {
  it('has each Chinese lead word once', () => {
    const words = leadWords.map((leadWord) => leadWord.zh);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it('finds each of its own entries whole', () => {
    for (const { zh, en } of leadWords) {
      expect(findLeadWord(`${zh}，`, 'zh')?.text).toBe(zh);
      for (const form of en) expect(findLeadWord(`${form} that`, 'en')?.text).toBe(form);
    }
  });

  it('conjugates each of its verbs', () => {
    const verbs = leadWords
      .flatMap(({ en }) => en)
      .flatMap((form) => form.match(/^[A-Z][\w-]*s\b/u) ?? []);
    expect([...new Set(verbs)].toSorted().join(' ')).toMatchInlineSnapshot(
      `"Accepts Acknowledges Adopts Affirms Agrees Announces Anticipates Appeals Appoints Appreciates Approves Asks Authorizes Bears Believes Brings Calls Charges Commends Commits Concludes Concurs Condemns Confirms Congratulates Conscious Considers Decides Declares Demands Deplores Desires Desirous Determines Directs Draws Emphasizes Encourages Endorses Entrusts Establishes Expects Expresses Favours Finds Highlights Hopes Indicates Insists Instructs Invites Is Looks Mandates Notes Objects Observes Opposes Pays Pledges Points Praises Proclaims Promotes Proposes Ratifies Reaffirms Realizes Recalls Recognizes Recommends Refers Refuses Regrets Reiterates Rejects Remains Reminds Renews Requests Requires Resolves States Stresses Suggests Supports Takes Thanks Trusts Underlines Underscores Undertakes Urges Welcomes Wishes"`,
    );
  });
});
