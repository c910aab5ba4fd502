import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/core/document.js';
import type { Concept, Term, Termbase } from '../../src/core/term.js';
import { createTermMatcher } from '../../src/terms/matcher.js';

/** A termbase in shorthand: `zh1/zh2 = en1/en2`; `!` marks a deprecated term, `to ` a verb. */
function termbase(...lines: readonly string[]): Termbase {
  const concepts = lines.map((line, index): Concept => {
    const [zh = '', en = ''] = line.split(' = ');
    return { id: `c${index + 1}`, terms: [...terms(zh, 'zh'), ...terms(en, 'en')] };
  });
  return { id: 'test', title: 'Test', concepts };
}

function terms(list: string, language: Language): Term[] {
  return list
    .split('/')
    .filter((text) => text !== '')
    .map((text, place) => ({
      language,
      text: text.replace(/^!|^to /, ''),
      status: text.startsWith('!') ? 'deprecated' : place === 0 ? 'preferred' : 'admitted',
      ...(text.startsWith('to ') && { partOfSpeech: 'verb' }),
    }));
}

/** What is found, as the words in the text. */
function found(text: string, language: Language, ...lines: readonly string[]): string[] {
  return createTermMatcher(termbase(...lines))
    .find(text, language)
    .map(({ start, end }) => text.slice(start, end));
}

describe('find, Chinese', () => {
  it('finds a term in running text', () => {
    expect(found('促进少年司法领域的改革', 'zh', '少年司法 = juvenile justice')).toEqual([
      '少年司法',
    ]);
  });

  it('lets the longest term win and finds none inside it', () => {
    expect(
      found(
        '打击跨国有组织犯罪和有组织犯罪',
        'zh',
        '有组织犯罪 = organized crime',
        '跨国有组织犯罪 = transnational organized crime',
      ),
    ).toEqual(['跨国有组织犯罪', '有组织犯罪']);
  });

  it.each([
    ['坚持依法治国方略', '法治 = rule of law'],
    ['常务副秘书长的报告', '秘书长 = Secretary-General'],
  ])('finds no short term across the edge of a word: %s', (text, line) => {
    expect(found(text, 'zh', line, '常务副秘书长 = Deputy Secretary-General')).not.toContain(
      line.split(' = ')[0],
    );
  });

  it('finds a Simplified term in Traditional text', () => {
    expect(found('打擊洗錢和販運人口', 'zh', '洗钱 = x', '贩运人口 = y')).toEqual([
      '洗錢',
      '販運人口',
    ]);
  });

  it('takes in the title marks around an instrument, and does without them', () => {
    const line = '《联合国反腐败公约》 = United Nations Convention against Corruption';
    expect(found('批准《联合国反腐败公约》。', 'zh', line)).toEqual(['《联合国反腐败公约》']);
    expect(found('联合国反腐败公约缔约国会议', 'zh', line)).toEqual(['联合国反腐败公约']);
  });

  it('needs the title marks of a title that is a common word without them', () => {
    expect(found('制定宪章；按照《宪章》', 'zh', '《宪章》 = Charter')).toEqual(['《宪章》']);
  });

  it('passes over spaces and the width of digits and punctuation', () => {
    const line = '《1961年麻醉品单一公约》 = Single Convention on Narcotic Drugs of 1961';
    expect(found('《１９６１ 年麻醉品单一公约》', 'zh', line)).toEqual([
      '《１９６１ 年麻醉品单一公约》',
    ]);
    expect(found('枪支,零部件', 'zh', '枪支，零部件 = x')).toEqual(['枪支,零部件']);
  });
});

describe('find, English', () => {
  it.each([
    [
      'plural of the head',
      'two developing countries',
      'developing country',
      'developing countries',
    ],
    ['plural within', 'women prisoners', 'woman prisoner', 'women prisoners'],
    ['plural of an inner noun', 'proceeds of crimes', 'proceeds of crime', 'proceeds of crimes'],
    ['singular of a plural', 'a plan of action', 'plans of action', 'plan of action'],
    ['British spelling', 'organised crime', 'organized crime', 'organised crime'],
    ['American spelling', 'a labor program', 'labour programme', 'labor program'],
    ['hyphen for space', 'rule-of-law reform', 'rule of law', 'rule-of-law'],
    ['space for hyphen', 'money laundering', 'money-laundering', 'money laundering'],
    ['one word for a hyphen', 'nongovernmental', 'non-governmental', 'nongovernmental'],
    ['hyphen in one word', 'trans-national crime', 'transnational crime', 'trans-national crime'],
    ['no-break hyphen', 'money‑laundering', 'money-laundering', 'money‑laundering'],
    ['capital at the start', 'Organized crime is', 'organized crime', 'Organized crime'],
    ['capitals of a heading', 'ORGANIZED CRIME', 'organized crime', 'ORGANIZED CRIME'],
    ['possessive', 'the Centre’s work', 'Centre', 'Centre'],
    ['past of a verb', 'smuggled goods', 'to smuggle goods', 'smuggled goods'],
    ['gerund of a verb', 'extraditing them', 'to extradite', 'extraditing'],
    ['irregular verb', 'they took hostages', 'to take hostages', 'took hostages'],
    ['words over a line end', 'organized\ncrime', 'organized crime', 'organized\ncrime'],
  ])('%s', (_, text, term, expected) => {
    expect(found(text, 'en', `词 = ${term}`)).toEqual([expected]);
  });

  it('does not run across punctuation that the term lacks', () => {
    expect(found('well organized, crime fell', 'en', '词 = organized crime')).toEqual([]);
  });

  it('needs the punctuation that the term has', () => {
    const line = '词 = firearms, their parts and components and ammunition';
    const text = 'firearms, their parts and components and ammunition';
    expect(found(text, 'en', line)).toEqual([text]);
  });

  it('needs the capitals of a name', () => {
    const line = '国际预防犯罪中心 = Centre for International Crime Prevention';
    expect(found('a centre for international crime prevention', 'en', line)).toEqual([]);
  });

  it('finds a name in a heading all in capitals', () => {
    const text = 'THE SECURITY COUNCIL';
    expect(found(text, 'en', '安全理事会 = Security Council')).toEqual(['SECURITY COUNCIL']);
  });

  it('takes an acronym only in capitals, with a plural ending or not', () => {
    expect(found('Those who ask the WHO and NGOs', 'en', 'x = WHO', 'y = NGO')).toEqual([
      'WHO',
      'NGOs',
    ]);
  });

  it('finds none inside a longer one', () => {
    expect(
      found(
        'Official Records of the Economic and Social Council',
        'en',
        'x = Economic and Social Council',
        'y = Official Records of the Economic and Social Council',
      ),
    ).toEqual(['Official Records of the Economic and Social Council']);
  });

  it('finds both concepts of a homonym in one place', () => {
    const hits = createTermMatcher(termbase('甲 = best practice', '乙 = best practice')).find(
      'a best practice',
      'en',
    );
    expect(hits.map(({ concept }) => concept.id)).toEqual(['c1', 'c2']);
  });

  it('says whether a term is written as it should be', () => {
    const matcher = createTermMatcher(termbase('词 = transnational organized crime'));
    const spelling = (text: string) => matcher.find(text, 'en').map((hit) => hit.sameSpelling);
    expect(spelling('Transnational organized crimes')).toEqual([true]);
    expect(spelling('transnational organised crime')).toEqual([false]);
    expect(spelling('trans-national organized crime')).toEqual([false]);
  });
});

describe('findEvery', () => {
  it('finds terms inside longer ones, and names without their capitals', () => {
    const matcher = createTermMatcher(
      termbase('甲 = Security Council', '乙 = security council resolution'),
    );
    const words = 'a security council resolution';
    expect(
      matcher
        .findEvery(words, 'en')
        .map(({ start, end, sameCase }) => [words.slice(start, end), sameCase]),
    ).toEqual([
      ['security council resolution', true],
      ['security council', false],
    ]);
  });
});

describe('offsets', () => {
  it('are those of the text as it stands, in any text', () => {
    const matcher = createTermMatcher(
      termbase('洗钱/有组织犯罪 = money-laundering/organized crime'),
    );
    const pieces = fc.constantFrom(
      '洗钱',
      '有組織犯罪',
      '𠮷',
      ' ',
      '，',
      'x',
      '１',
      '《',
      '》',
      '后',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (list) => {
        const text = list.join('');
        const hits = matcher.find(text, 'zh');
        for (const { start, end } of hits) {
          const words = text.slice(start, end).replaceAll(/[《》\s]/g, '');
          expect(['洗钱', '有組織犯罪']).toContain(words);
        }
        const places = hits.map(({ start }) => start);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });
});
