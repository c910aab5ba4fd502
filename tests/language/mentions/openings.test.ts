import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/core/document.js';
import { dates } from '../../../src/language/mentions/date.js';
import type { MentionGrammar } from '../../../src/language/mentions/grammar.js';
import { idiomGrammar } from '../../../src/language/mentions/idiom.js';
import { meetings } from '../../../src/language/mentions/meeting.js';
import { money } from '../../../src/language/mentions/money.js';
import { numbers } from '../../../src/language/mentions/number.js';
import {
  inSequence,
  lone,
  open,
  openingTable,
  orEmpty,
  paired,
  tokensLike,
  tokensOf,
} from '../../../src/language/mentions/openings.js';
import { ordinals } from '../../../src/language/mentions/ordinal.js';
import { percents } from '../../../src/language/mentions/percent.js';
import { references } from '../../../src/language/mentions/reference.js';
import { resolutions } from '../../../src/language/mentions/resolution.js';
import { sessions } from '../../../src/language/mentions/session.js';
import { symbols } from '../../../src/language/mentions/symbol.js';
import { tokenize } from '../../../src/language/mentions/tokens.js';
import { yearRanges, years } from '../../../src/language/mentions/year.js';

const grammars: Readonly<Record<string, MentionGrammar>> = {
  dates,
  idiomGrammar,
  meetings,
  money,
  numbers,
  ordinals,
  percents,
  references,
  resolutions,
  sessions,
  symbols,
  yearRanges,
  years,
};

const pieces = {
  zh: `第 一 二 三 十 五十六 百 千 万 亿 两 〇 零 点 5 12 2001 56 123 000 年 月 日 号 时 分 届 次 会议 特别 和 、 至 到
    - / . , : ( ) ( a ) A II 百分之 分之 % 个百分点 成 美元 元 US$ USD 段 条 部分 附件 项目 决议 决定 A/56/1 Add.1 Rev.2
    两年期 世纪 年代 周年 首次 头 其次 上午 个 名 多 几 国 一分为二`,
  en: `the a one two twenty fifty-seventh sixth first hundred thousand million and or to - / . , : ( ) 5 12 2001 56 123
    000 1990s st th January Sept. May on between of per cent percent % $ US$ USD dollars euros session sessions special
    meeting plenary paragraph art. chap. Supplement No. II XIV A S-10 resolution decision A/56/1 Add.1 and 2 CP.17 p.m.
    third thirds quarters decade twice part`,
};

const texts = (language: Language) =>
  fc
    .array(fc.tuple(fc.constantFrom(...pieces[language].split(/\s+/u)), fc.constantFrom('', ' ')), {
      minLength: 1,
      maxLength: 8,
    })
    .map((parts) => parts.flat().join(''));

describe.each(Object.entries(grammars))('the grammar of %s', (_name, grammar) => {
  it.each(['zh', 'en'] as const)(
    'reads nothing in %s that does not open as it says',
    (language) => {
      const parser = grammar[language];
      const fitting = openingTable([parser]);
      fc.assert(
        fc.property(texts(language), (text) => {
          const tokens = tokenize(text);
          for (const [at, token] of tokens.entries()) {
            if (parser(tokens, at) === undefined) continue;
            expect(fitting(token, tokens[at + 1]), `${text} at ${at}`).toHaveLength(1);
          }
        }),
        { numRuns: 300 },
      );
    },
  );
});

describe('openings', () => {
  const digits = { name: 'digits', opening: lone(tokensOf('digits')) };
  const article = { name: 'article', opening: paired(tokensLike(['art']), tokensLike(['.'])) };
  const organ = { name: 'organ', opening: open(tokensOf('capitals'), tokensLike(['/'])) };
  const find = (text: string, ...things: readonly (typeof digits)[]) => {
    const [first, second] = tokenize(text);
    return first === undefined ? [] : openingTable(things)(first, second).map(({ name }) => name);
  };

  it('tell by class, by text and by the token after', () => {
    expect(find('5 art', digits, article, organ)).toEqual(['digits']);
    expect(find('Art. 5', digits, article, organ)).toEqual(['article']);
    expect(find('art 5', digits, article, organ)).toEqual([]);
    expect(find('UN', digits, article, organ)).toEqual(['organ']);
    expect(find('Un', digits, article, organ)).toEqual([]);
  });

  it('keep the order of what they choose between', () => {
    const again = { ...digits, name: 'again' };
    expect(find('5', again, digits)).toEqual(['again', 'digits']);
  });

  it('of a sequence pass over what can be left out', () => {
    const opening = inSequence([orEmpty(lone(tokensLike(['no']))), lone(tokensOf('digits'))]);
    expect(opening.first?.texts).toEqual(new Set(['no']));
    expect(opening.first?.classes).toEqual(new Set(['digits']));
    expect(opening.second?.classes).toEqual(new Set(['digits']));
    expect(find('no 5', { name: 'number', opening })).toEqual(['number']);
    expect(find('5 x', { name: 'number', opening })).toEqual(['number']);
    expect(find('x', { name: 'number', opening })).toEqual([]);
  });
});
