import { describe, expect, it } from 'vitest';
import type { Guard } from '../../../src/translate/decoding/beam-search.js';
import { onlyTheseNumbers } from '../../../src/translate/decoding/number-guard.js';
import { onlyTheseNumberWords } from '../../../src/translate/decoding/number-word-guard.js';
import { readSourceNumbers } from '../../../src/translate/engine/source-numbers.js';

/** How far a guard lets `text` be written, a character a piece; the whole text where all is allowed. */
function written(text: string, makeGuard: (texts: readonly string[]) => Guard): string {
  const texts = ['\n', ...new Set(text)];
  const guard = makeGuard(texts);
  let done = '';
  for (const character of text) {
    const next = texts.indexOf(character);
    if (!guard.allows({ pieces: [], text: done }, next)) return done;
    done += character;
  }
  return guard.allows({ pieces: [], text: done }, 0) ? done : `${done} …`;
}

const numbers = (source: string) => (texts: readonly string[]) =>
  onlyTheseNumbers(readSourceNumbers(source).units, texts);
const words = (source: string) => (texts: readonly string[]) =>
  onlyTheseNumberWords(readSourceNumbers(source).words, texts);

describe('onlyTheseNumbers', () => {
  it.each([
    [
      '回顾其2001年12月19日第56/123号决议，',
      'Recalling its resolution 56/123 of 19 December 2001,',
    ],
    ['2001年12月19日至21日', 'from 19 to 21 December 2001'],
    ['1.2亿美元和2 544人，占3.5%', '$120 million and 2,544 people, 3.5 per cent'],
    ['第1267(1999)号决议', 'resolution 1267 (1999)'],
    ['A/CONF.203/3/Add.1和A/57/3', 'A/57/3 and A/CONF.203/3/Add.1'],
    ['2002-2003两年期', 'the biennium 2002-2003'],
    ['第88次全体会议', '88th plenary meeting'],
  ])('lets the numbers of %s be written whole', (source, text) => {
    expect(written(text, numbers(source))).toBe(text);
  });

  it.each([
    ['第56/123号决议', 'resolution 56/124', 'resolution 56/12'],
    ['第56/123号决议', 'resolution 123/56', 'resolution '],
    ['第56/123号决议', 'resolution 56/12.', 'resolution 56/12'],
    ['2001年12月19日', '19 May 2001', '19 '],
    ['1.2亿人', '120 people', '120 '],
    ['2001年', 'in 2001 and 2001', 'in 2001 and '],
    ['大会', 'in 2001', 'in '],
    ['A/57/3', 'A/57/4', 'A/57/'],
    ['2 544人', '25,44', '25'],
  ])('from %s does not let %s be written', (source, text, far) => {
    expect(written(text, numbers(source))).toBe(far);
  });

  it('does not let a text end inside a number', () => {
    expect(written('resolution 56/', numbers('第56/123号决议'))).toBe('resolution 56/ …');
  });

  it('holds for pieces of several digits and letters', () => {
    const texts = ['\n', ' 56', '/12', '3', '/99'];
    const guard = onlyTheseNumbers(readSourceNumbers('第56/123号决议').units, texts);
    const having = (text: string) => ({ pieces: [], text });
    expect(guard.allows(having(''), 1)).toBe(true);
    expect(guard.allows(having(' 56'), 2)).toBe(true);
    expect(guard.allows(having(' 56'), 4)).toBe(false);
    expect(guard.allows(having(' 56/12'), 0)).toBe(false);
    expect(guard.allows(having(' 56/12'), 3)).toBe(true);
  });
});

describe('onlyTheseNumberWords', () => {
  it.each([
    ['第五十七届会议', 'fifty-seventh session'],
    ['二十一个国家', 'twenty-one countries'],
    ['三分之二多数', 'a two-thirds majority'],
    ['第三委员会', 'the Third Committee'],
    ['大会', 'one of the first two'],
    ['150人', 'one hundred and fifty people'],
  ])('from %s lets %s be written', (source, text) => {
    expect(written(text, words(source))).toBe(text);
  });

  it.each([
    ['第五十七届会议', 'fifty-sixth session', 'fifty-si'],
    ['第五十七届会议', 'sixtieth session', 'si'],
    ['大会', 'three countries', 'thre'],
    ['第五十七届会议', 'fifty-seventh, fifty-seventh', 'fifty-seventh, fifty-seve'],
    ['七十个国家', 'six countries', 'si'],
  ])('from %s does not let %s be written', (source, text, far) => {
    expect(written(text, words(source))).toBe(far);
  });
});
