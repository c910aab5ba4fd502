import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { alignDocuments } from '../../src/align/index.js';
import { checkBitext } from '../../src/check/index.js';
import type { Finding } from '../../src/core/finding.js';
import { packageFile } from '../../src/core/package-folder.js';
import { documentFromText } from '../../src/document/index.js';
import { terms } from './bitext.js';

const read = (name: string) => readFileSync(packageFile('corpora', 'A-RES-56-123', name), 'utf8');
const chinese = documentFromText(read('zh.txt'), { name: 'zh.txt', language: 'zh' });
const englishText = read('en.txt');
const termMatcher = terms();

function findingsIn(english: string): Finding[] {
  const target = documentFromText(english, { name: 'en.txt', language: 'en' });
  return checkBitext(alignDocuments(chinese, target, { terms: termMatcher }), { termMatcher });
}

/** A copy of the English with `from` exchanged for `to`; the lines break where they did. */
function plant(from: string, to: string): string {
  const literal = (word: string) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(from.split(' ').map(literal).join('(\\s+)'));
  const match = pattern.exec(englishText);
  if (match === null) throw new Error(`The English does not say “${from}”`);
  const [whole, ...gaps] = match;
  const words = to.split(' ');
  const planted = words
    .map((word, place) => (place < words.length - 1 ? word + (gaps[place] ?? ' ') : word))
    .join('');
  return (
    englishText.slice(0, match.index) + planted + englishText.slice(match.index + whole.length)
  );
}

interface Fault {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly rule: string;
  readonly segment: string;
  /** The words the finding points at: in the English, or in the Chinese where English has none. */
  readonly at: string;
  /** What the fix puts there. */
  readonly fix?: string;
}

const commission = 'Commission on Crime Prevention and Criminal Justice';
const convention = 'United Nations Convention against Transnational Organized Crime';

const faults: readonly Fault[] = [
  // Names
  {
    name: 'a fund swapped for the programme',
    from: 'Criminal Justice Fund, the operational',
    to: 'Criminal Justice Programme, the operational',
    rule: 'term-missing',
    segment: 'operative-08',
    at: 'United Nations Crime Prevention and Criminal Justice Programme',
  },
  {
    name: 'an instrument swapped for another',
    from: `${convention} and the protocols thereto as soon`,
    to: 'United Nations Convention against Corruption and the protocols thereto as soon',
    rule: 'term-missing',
    segment: 'operative-16',
    at: 'United Nations Convention against Corruption',
    fix: convention,
  },
  {
    name: 'an organ swapped for another',
    from: 'Assembly and the Security Council',
    to: 'Assembly and the Human Rights Council',
    rule: 'term-missing',
    segment: 'operative-19',
    at: 'Human Rights Council',
    fix: 'Security Council',
  },
  {
    name: 'the Assembly swapped for the Council',
    from: 'The General Assembly, Recalling',
    to: 'The Security Council, Recalling',
    rule: 'term-missing',
    segment: 'enacting-01',
    at: 'Security Council',
    fix: 'General Assembly',
  },
  {
    name: 'a committee swapped for another',
    from: 'report of the Third Committee',
    to: 'report of the Sixth Committee',
    rule: 'term-missing',
    segment: 'adoption-01',
    at: 'Sixth Committee',
    fix: 'Third Committee',
  },
  {
    name: 'a letter left out of a name',
    from: `${commission}, and calls`,
    to: 'Commision on Crime Prevention and Criminal Justice, and calls',
    rule: 'entity-name-inexact',
    segment: 'operative-04',
    at: 'Commision on Crime Prevention and Criminal Justice',
    fix: commission,
  },
  {
    name: 'letters of a title swapped',
    from: 'Secretary-General on the progress',
    to: 'Secertary-General on the progress',
    rule: 'entity-name-inexact',
    segment: 'operative-01',
    at: 'Secertary-General',
    fix: 'Secretary-General',
  },
  {
    name: 'a preposition of a name swapped',
    from: 'the Centre for International Crime Prevention; 14.',
    to: 'the Centre of International Crime Prevention; 14.',
    rule: 'entity-name-inexact',
    segment: 'operative-13',
    at: 'Centre of International Crime Prevention',
    fix: 'Centre for International Crime Prevention',
  },
  {
    name: 'a name translated by a word of the dictionary',
    from: 'United Nations Development Programme',
    to: 'United Nations Development Plan',
    rule: 'term-deprecated',
    segment: 'operative-09',
    at: 'United Nations Development Plan',
    fix: 'United Nations Development Programme',
  },
  // Terms
  {
    name: 'a term put in other words',
    from: 'technical assistance projects',
    to: 'financial assistance projects',
    rule: 'term-missing',
    segment: 'operative-07',
    at: '技术援助',
  },
  {
    name: 'one offence swapped for another',
    from: 'trafficking in persons and related',
    to: 'trafficking in firearms and related',
    rule: 'term-missing',
    segment: 'operative-06',
    at: '贩运人口',
  },
  {
    name: 'a term swapped for its opposite',
    from: 'assist, in particular, developing countries',
    to: 'assist, in particular, developed countries',
    rule: 'term-missing',
    segment: 'operative-05',
    at: 'developed countries',
    fix: 'developing countries',
  },
  {
    name: 'a term in another spelling',
    from: 'control of transnational organized crime and terrorism; 4.',
    to: 'control of trans-national organised crimes and terrorism; 4.',
    rule: 'term-misspelt',
    segment: 'operative-03',
    at: 'trans-national organised crimes',
    fix: 'transnational organized crimes',
  },
  {
    name: 'a deprecated term',
    from: 'trafficking in human beings',
    to: 'people trafficking',
    rule: 'term-deprecated',
    segment: 'operative-04',
    at: 'people trafficking',
    fix: 'trafficking in persons',
  },
  // Numbers and dates
  {
    name: 'a number in words changed',
    from: 'three global programmes',
    to: 'four global programmes',
    rule: 'number-word',
    segment: 'operative-04',
    at: 'four',
    fix: 'three',
  },
  {
    name: 'a number put in',
    from: 'Encourages relevant programmes',
    to: 'Encourages 14 relevant programmes',
    rule: 'number-extra',
    segment: 'operative-09',
    at: '14',
  },
  {
    name: 'a century changed',
    from: 'Twenty- first Century;',
    to: 'Twentieth Century;',
    rule: 'ordinal',
    segment: 'operative-15',
    at: 'Twentieth',
    fix: 'Twenty-first',
  },
  {
    name: 'the number of a congress changed',
    from: 'Tenth United Nations',
    to: 'Ninth United Nations',
    rule: 'ordinal',
    segment: 'operative-15',
    at: 'Ninth',
    fix: 'Tenth',
  },
  {
    name: 'a year shifted',
    from: '18 December 1991',
    to: '18 December 1992',
    rule: 'date',
    segment: 'preambular-01',
    at: '18 December 1992',
    fix: '18 December 1991',
  },
  {
    name: 'a day changed',
    from: '15 November 2000',
    to: '16 November 2000',
    rule: 'date',
    segment: 'preambular-06',
    at: '16 November 2000',
    fix: '15 November 2000',
  },
  {
    name: 'a month changed',
    from: '31 May 2001',
    to: '31 March 2001',
    rule: 'date',
    segment: 'preambular-06',
    at: '31 March 2001',
    fix: '31 May 2001',
  },
  {
    name: 'the date of adoption changed',
    from: '19 December 2001',
    to: '19 November 2001',
    rule: 'date',
    segment: 'closing-02',
    at: '19 November 2001',
    fix: '19 December 2001',
  },
  {
    name: 'a biennium shifted',
    from: 'biennium 2002-2003',
    to: 'biennium 2003-2004',
    rule: 'biennium',
    segment: 'operative-18',
    at: '2003-2004',
    fix: '2002-2003',
  },
  // Symbols and references
  {
    name: 'a symbol mangled',
    from: 'A/56/402-E/2001/105',
    to: 'A/56/204-E/2001/105',
    rule: 'symbol',
    segment: 'note-02',
    at: 'A/56/204-E/2001/105',
    fix: 'A/56/402-E/2001/105',
  },
  {
    name: 'digits of a symbol swapped',
    from: 'A/56/574',
    to: 'A/56/547',
    rule: 'symbol',
    segment: 'adoption-01',
    at: 'A/56/547',
    fix: 'A/56/574',
  },
  {
    name: 'the number of a resolution changed',
    from: 'resolution 55/59',
    to: 'resolution 55/95',
    rule: 'resolution-number',
    segment: 'preambular-11',
    at: 'resolution 55/95',
    fix: 'resolution 55/59',
  },
  {
    name: 'a session changed',
    from: 'fifty-seventh session',
    to: 'fifty-sixth session',
    rule: 'ordinal',
    segment: 'operative-21',
    at: 'fifty-sixth session',
    fix: 'fifty-seventh session',
  },
  {
    name: 'a meeting changed',
    from: '88th plenary',
    to: '89th plenary',
    rule: 'ordinal',
    segment: 'closing-01',
    at: '89th plenary meeting',
    fix: '88th plenary meeting',
  },
  {
    name: 'a supplement changed',
    from: 'Supplement No. 10',
    to: 'Supplement No. 12',
    rule: 'reference',
    segment: 'note-01',
    at: 'Supplement No. 12',
  },
  {
    name: 'a chapter changed',
    from: 'chap. I.',
    to: 'chap. II.',
    rule: 'reference',
    segment: 'note-01',
    at: 'chap. II',
  },
  // Paragraphs and notes
  {
    name: 'a note reference dropped',
    from: 'plans of action1 for',
    to: 'plans of action for',
    rule: 'note-reference',
    segment: 'operative-15',
    at: '',
  },
  {
    name: 'a note reference changed',
    from: 'December 2000;3',
    to: 'December 2000;2',
    rule: 'note-reference',
    segment: 'operative-01',
    at: '',
  },
  {
    name: 'a paragraph number changed',
    from: '13. Welcomes',
    to: '31. Welcomes',
    rule: 'paragraph-number',
    segment: 'operative-13',
    at: '',
  },
  {
    name: 'a lead word swapped',
    from: '10. Urges States',
    to: '10. Encourages States',
    rule: 'lead-word',
    segment: 'operative-10',
    at: 'Encourages',
    fix: 'Urges',
  },
  {
    name: 'a paragraph left out',
    from: '12. Expresses its appreciation to non-governmental organizations and other relevant sectors of civil society for their support to the United Nations Crime Prevention and Criminal Justice Programme;',
    to: '',
    rule: 'omitted',
    segment: 'operative-12',
    at: '感谢非政府组织和民间社会其他有关部门对联合国预防犯罪和刑事司法方案的支持；',
  },
  {
    name: 'a paragraph said twice',
    from: 'to include a crime prevention and criminal justice component in such assistance;',
    to: 'to include a crime prevention and criminal justice component in such assistance and to\ninclude a crime prevention and criminal justice component in such assistance;',
    rule: 'repeated',
    segment: 'operative-10',
    at: 'assistance and to include a crime prevention and criminal justice component in such assistance and to include a crime prevention and criminal justice component in such',
    fix: 'assistance and to include a crime prevention and criminal justice component in such',
  },
  {
    name: 'a paragraph cut off',
    from: 'technical cooperation, advisory services and other forms of assistance in the field of crime prevention and criminal justice, including in the areas of prevention and control of transnational organized crime and terrorism;',
    to: 'technical cooperation',
    rule: 'length',
    segment: 'operative-03',
    at: 'Also reaffirms the role of the Centre for International Crime Prevention of the Office for Drug Control and Crime Prevention of the Secretariat in providing to Member States, upon request, technical cooperation',
  },
  // Words and marks
  {
    name: 'Chinese left in',
    from: 'promote the speedy entry',
    to: '促进 the speedy entry',
    rule: 'untranslated',
    segment: 'operative-18',
    at: '促进',
  },
  {
    name: 'a word doubled',
    from: 'to take all necessary measures to',
    to: 'to take all all necessary measures to',
    rule: 'repeated',
    segment: 'operative-14',
    at: 'all all',
    fix: 'all',
  },
  {
    name: 'a bracket lost',
    from: 'Rev.1), part',
    to: 'Rev.1, part',
    rule: 'bracket',
    segment: 'note-01',
    at: '(',
  },
  {
    name: 'a semicolon lost',
    from: 'Criminal Justice Programme; 13.',
    to: 'Criminal Justice Programme 13.',
    rule: 'end-punctuation',
    segment: 'operative-12',
    at: '',
    fix: ';',
  },
];

/** How the findings on the untouched texts are told from those on a fault. */
const key = ({ rule, source, target, expected, found }: Finding) =>
  JSON.stringify([rule, source?.segment, target?.segment, expected, found]);

describe('the untouched resolution', () => {
  const findings = findingsIn(englishText);

  it('shows no error but those that a translator would agree with', () => {
    const errors = findings
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, target, expected, found }) => [rule, target?.segment, expected, found]);
    expect(errors).toEqual([
      // The Chinese dates the meeting of the expert group to 2000, the English to 2001 (which is
      // right: its report, A/56/402-E/2001/105, is of that year). Both ends of the range differ.
      ['date', 'preambular-12', 'date:2000-07-30', 'date:2001-07-30'],
      ['date', 'preambular-12', 'date:2000-08-03', 'date:2001-08-03'],
    ]);
  });

  it('shows no warning', () => {
    expect(findings.filter(({ severity }) => severity === 'warning')).toEqual([]);
  });
});

describe('faults planted in the English', () => {
  const before = new Set(findingsIn(englishText).map(key));

  it.each(faults)('finds $name', ({ from, to, rule, segment, at, fix }) => {
    const fresh = findingsIn(plant(from, to)).filter((finding) => !before.has(key(finding)));
    const hit = fresh.find(
      (finding) => finding.rule === rule && (finding.target ?? finding.source)?.segment === segment,
    );
    expect(hit, JSON.stringify(fresh, null, 1)).toBeDefined();
    expect((hit?.target ?? hit?.source)?.text).toBe(at);
    expect(hit?.fix?.replacement).toBe(fix);
    // A fault may show in two ways (a changed line is one left out and one added), but it raises
    // no alarm elsewhere.
    const elsewhere = fresh.filter(
      ({ severity, source, target, rule: other }) =>
        severity === 'error' &&
        source?.segment !== hit?.source?.segment &&
        target?.segment !== segment &&
        !(rule === 'omitted' && other === 'added'),
    );
    expect(elsewhere).toEqual([]);
  });
});
