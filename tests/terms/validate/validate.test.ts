import { describe, expect, it } from 'vitest';
import type { Concept, Term } from '../../../src/core/term.js';
import { readTbxLoosely } from '../../../src/terms/read-tbx.js';
import { validateTermbase } from '../../../src/terms/validate/index.js';

const zh = (text: string, rest: Partial<Term> = {}): Term => ({
  language: 'zh',
  text,
  status: 'preferred',
  ...rest,
});
const en = (text: string, rest: Partial<Term> = {}): Term => ({
  ...zh(text, rest),
  language: 'en',
});

function concept(terms: readonly Term[], rest: Partial<Concept> = {}): Concept {
  return { id: 'c1', terms, ...rest };
}

/** Kinds and details of the problems of a termbase of these concepts. */
function problemsOf(...concepts: readonly Concept[]): string[] {
  return validateTermbase({ id: 'a', title: 'A', concepts }).map(({ kind, detail }) =>
    detail === undefined ? kind : `${kind}: ${detail}`,
  );
}

describe('validateTermbase', () => {
  it('finds nothing in a sound concept', () => {
    expect(problemsOf(concept([zh('洗钱'), en('money-laundering')]))).toEqual([]);
  });

  it.each<[string, Concept, readonly string[]]>([
    ['a concept without terms', concept([]), ['no-terms']],
    ['a concept in one language', concept([zh('洗钱')]), ['one-language']],
    ['an empty term', concept([zh(' '), en('gun')]), ['empty-term']],
    ['a Chinese term in Latin letters', concept([zh('xiqian'), en('gun')]), ['wrong-script']],
    ['a full-width letter', concept([zh('枪'), en('ｇun')]), ['odd-width: ｇ']],
    ['a Chinese mark in English', concept([zh('枪'), en('guns、arms')]), ['odd-width: 、']],
    ['a half-width mark in Chinese', concept([zh('枪,支'), en('gun')]), ['odd-width: ,']],
    ['a space between characters', concept([zh('枪 支'), en('gun')]), ['odd-space']],
    ['a no-break space', concept([zh('枪'), en('hand\u00A0gun')]), ['odd-space']],
    ['a zero-width space', concept([zh('枪\u200B支'), en('gun')]), ['invisible-character: U+200B']],
    [
      'a title mark left open',
      concept([zh('《宪章'), en('Charter')]),
      ['unbalanced-brackets: 《》'],
    ],
    ['a term given twice', concept([zh('枪'), en('gun'), en('gun')]), ['repeated-term']],
    [
      'terms that differ only in capitals',
      concept([zh('枪'), en('gun'), en('Gun', { status: 'admitted' })]),
      ['case-only: gun'],
    ],
    ['two preferred terms', concept([zh('枪'), en('gun'), en('firearm')]), ['two-preferred: gun']],
    ['none preferred', concept([zh('枪'), en('gun', { status: 'admitted' })]), ['no-preferred']],
    [
      'an end before the beginning',
      concept([zh('枪'), en('gun', { from: '2003', until: '2002-10' })]),
      ['from-after-until: 2003 – 2002-10'],
    ],
    [
      'a day that the calendar lacks',
      concept([zh('枪'), en('gun', { from: '2002-02-30' })]),
      ['bad-date: 2002-02-30'],
    ],
    [
      'a successor that is not there',
      concept([zh('枪'), en('gun'), en('musket', { status: 'superseded', supersededBy: 'rifle' })]),
      ['unknown-successor: rifle'],
    ],
    [
      'a term that is allowed although it has a successor',
      concept([zh('枪'), en('gun'), en('musket', { status: 'admitted', supersededBy: 'gun' })]),
      ['current-with-successor: gun'],
    ],
    [
      'a pattern without words',
      concept([zh('枪'), en('gun')], { onlyWhen: ['…'] }),
      ['idle-pattern: …'],
    ],
    [
      'a pattern that shuts out what lets the concept in',
      concept([zh('枪'), en('gun')], { onlyWhen: ['火药'], notWhen: ['火药'] }),
      ['never-matching: 火药'],
    ],
    [
      'a pattern that the term itself has',
      concept([zh('预防犯罪大会'), en('Congress')], { notWhen: ['大会'] }),
      ['never-matching: 大会'],
    ],
  ])('finds %s', (_, faulty, expected) => {
    expect(problemsOf(faulty)).toEqual(expected);
  });

  it('lets a short form stand beside the full one, and a later name beside an earlier one', () => {
    const forms = [en('China', { type: 'shortForm' }), en('People’s Republic of China')];
    const names = [zh('甲办', { until: '2002-09' }), zh('乙办', { from: '2002-10' })];
    expect(
      problemsOf(concept([zh('中国'), ...forms]), concept([...names, en('Office')], { id: 'c2' })),
    ).toEqual([]);
  });

  it('follows successors round a circle, through several concepts, and tells of it once', () => {
    const old = { status: 'superseded' } as const;
    const found = problemsOf(
      concept([zh('甲'), en('now'), en('one', { ...old, supersededBy: 'two' })]),
      concept([zh('乙'), en('then'), en('two', { ...old, supersededBy: 'one' })], { id: 'c2' }),
    );
    expect(found).toEqual(['successor-circle: one → two → one']);
  });

  it('finds two concepts that are one, whatever their hyphens and capitals', () => {
    const [first, second] = [
      concept([zh('洗钱'), en('money-laundering')]),
      concept([zh('洗錢'), en('Money laundering')], { id: 'c2' }),
    ];
    expect(validateTermbase({ id: 'a', title: 'A', concepts: [first, second] })).toEqual([
      {
        kind: 'repeated-concept',
        severity: 'warning',
        concept: 'c2',
        term: 'Money laundering',
        other: 'c1',
      },
    ]);
  });

  it('finds what one concept allows and another advises against, unless patterns tell them apart', () => {
    const first = concept([zh('枪支'), en('gun')]);
    const second = concept([zh('枪支'), en('firearm'), en('gun', { status: 'deprecated' })], {
      id: 'c2',
    });
    expect(problemsOf(first, second)).toEqual(['contradicting-status']);
    expect(problemsOf(first, { ...second, onlyWhen: ['弹药'] })).toEqual([]);
  });

  it('lets what is not translated be in any script', () => {
    expect(
      problemsOf(concept([zh('e-deleGATE'), en('e-deleGATE')], { type: 'do-not-translate' })),
    ).toEqual([]);
  });

  it('tells the lines of a file, of what could not be read too', () => {
    const xml = `<tbx type="TBX-Basic" style="dca"><text><body>
<conceptEntry id="c1">
  <langSec xml:lang="zh"><termSec><term>枪</term></termSec></langSec>
  <langSec xml:lang="en">
    <termSec><term> </term></termSec>
    <termSec><term>gun </term><termNote type="administrativeStatus">bad</termNote></termSec>
    <termSec><term>Ｇun</term></termSec>
  </langSec>
</conceptEntry></body></text></tbx>`.replaceAll('\n', '\r\n');
    const { termbase, problems, lines } = readTbxLoosely(xml, 'a.tbx');
    const all = [...problems, ...validateTermbase(termbase, lines)];
    expect(all.map(({ kind, line }) => [kind, line])).toEqual([
      ['empty-term', 5],
      ['unknown-status', 6],
      ['no-preferred', 6],
      ['odd-width', 7],
    ]);
  });
});
