import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../src/document/index.js';
import { compareWords } from '../../src/fetch/compare/word-runs.js';
import { compareDocuments } from '../../src/fetch/index.js';

const head =
  'Resolution adopted by the General Assembly\n\n56/123. A title of the resolution\n\nThe General Assembly,\n\n';
const document = (...paragraphs: readonly string[]) =>
  documentFromText(head + paragraphs.join('\n\n'), { name: 'en.txt', language: 'en' });

/** A comparison, a paragraph a line, those that are the same left out. */
function told(official: readonly string[], working: readonly string[]): readonly string[] {
  const { blocks } = compareDocuments(document(...official), document(...working));
  return blocks
    .filter(({ status }) => status !== 'same')
    .map((block) => {
      if (block.status === 'only-official') return `+ ${block.official.text}`;
      if (block.status === 'only-working') return `- ${block.working.text}`;
      const marks = { both: ['', ''], official: ['{+', '+}'], working: ['[-', '-]'] } as const;
      return block.runs.map((run) => marks[run.in][0] + run.text + marks[run.in][1]).join('');
    });
}

const recalling = 'Recalling its resolution 46/152 of 18 December 1991 on crime prevention,';
const noting = 'Noting with appreciation the report of the Secretary-General,';
const requests = '1. Requests the Secretary-General to submit a report to it at its next session;';
const decides = '2. Decides to remain seized of the matter.';

describe('comparing a working text with the official one', () => {
  it('says nothing of the same text', () => {
    const text = [recalling, noting, requests, decides];
    expect(told(text, text)).toEqual([]);
  });

  it('does not mind kinds of quotation marks, dashes and spaces', () => {
    expect(
      told(
        ['Recalling the “spirit” of the Member States’ declaration – and its annex,'],
        ['Recalling  the "spirit" of the Member States\' declaration - and its annex,'],
      ),
    ).toEqual([]);
  });

  it('marks the words that differ', () => {
    expect(
      told(
        [
          recalling,
          '1. Requests the Secretary-General to submit a full report to it at its fifty-seventh session;',
        ],
        [recalling, '1. Requests the Secretary-General to submit a report at its next session;'],
      ),
    ).toEqual([
      '1. Requests the Secretary-General to submit a {+full +}report {+to it +}at its [-next-]{+fifty-seventh+} session;',
    ]);
  });

  it('finds paragraphs that only one of them has', () => {
    expect(told([recalling, noting, requests, decides], [recalling, requests, decides])).toEqual([
      `+ ${noting}`,
    ]);
    expect(told([recalling, requests, decides], [recalling, noting, requests, decides])).toEqual([
      `- ${noting}`,
    ]);
  });

  it('does not take a paragraph for another one in its place', () => {
    expect(told([recalling, requests], [noting, requests])).toEqual([
      `+ ${recalling}`,
      `- ${noting}`,
    ]);
  });

  it('sees that a paragraph has another number', () => {
    const renumbered = requests.replace('1.', '2.');
    expect(told([requests], [renumbered])).toEqual([
      `[-2-]{+1+}. Requests the Secretary-General to submit a report to it at its next session;`,
    ]);
  });

  it('gives a likeness between 0 and 1', () => {
    const { blocks } = compareDocuments(
      document(recalling),
      document(recalling.replace('crime', 'time')),
    );
    const [block] = blocks.filter(({ status }) => status === 'different');
    expect(block).toMatchObject({ likeness: expect.closeTo(1 - 2 / recalling.length, 3) });
  });
});

describe('the runs of two versions', () => {
  const text = fc
    .array(
      fc.constantFrom('a', 'b', ' ', ', ', '.', '1', '“', '"', '\u202e', '\ud800', '\n', '号'),
      {
        maxLength: 30,
      },
    )
    .map((pieces) => pieces.join(''));

  it('hold both versions whole', () => {
    fc.assert(
      fc.property(text, text, (official, working) => {
        const runs = compareWords(official, working);
        const of = (place: 'official' | 'working') =>
          runs
            .filter((run) => run.in === 'both' || run.in === place)
            .map((run) => run.text)
            .join('');
        const plain = (written: string) =>
          written.replaceAll(/[“"]/gu, '"').replaceAll(/\s+/gu, ' ');
        expect(plain(of('official'))).toBe(plain(official));
        expect(plain(of('working'))).toBe(plain(working));
      }),
      { numRuns: 1_000 },
    );
  });
});
