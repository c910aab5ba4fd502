import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readTermbase,
  type TableLayout,
  type TermbaseFormat,
  writeTermbase,
} from '../../../src/formats/termbase/index.js';
import { termbases } from '../../terms/termbases.js';

async function writeAndRead(
  original: Parameters<typeof writeTermbase>[0],
  format: TermbaseFormat,
  layout?: TableLayout,
) {
  const { contents, losses } = await writeTermbase(original, format, layout);
  const bytes = Buffer.from(contents);
  const { termbase, problems } = await readTermbase({ name: `x.${format}`, bytes }, {});
  return { termbase, problems, losses };
}

describe('writeTermbase', () => {
  it.each<[TermbaseFormat, TableLayout?]>([
    ['tbx'],
    ['tbx-dct'],
    ['tbx-v2'],
    ['multiterm'],
    ['json'],
    ['csv', 'terms'],
    ['tsv', 'terms'],
    ['xlsx', 'terms'],
  ])('writes as %s what readTermbase reads back unchanged', async (format, layout) => {
    await fc.assert(
      fc.asyncProperty(termbases, async (original) => {
        const { termbase, problems, losses } = await writeAndRead(original, format, layout);
        // Of TBX the sources of a header are asked for.
        const { source: _, ...kept } = termbase;
        expect({ ...kept, id: 'x' }).toEqual(original);
        expect({ problems, losses }).toEqual({ problems: [], losses: [] });
      }),
      { numRuns: format === 'xlsx' ? 10 : 40 },
    );
  });

  it.each<[TermbaseFormat, TableLayout]>([
    ['csv', 'concepts'],
    ['tsv', 'concepts'],
    ['xlsx', 'concepts'],
  ])(
    'keeps every term and what is known of the concept in %s with a row for each concept',
    async (format, layout) => {
      await fc.assert(
        fc.asyncProperty(termbases, async (original) => {
          const { termbase, losses } = await writeAndRead(original, format, layout);
          const shape = (base: typeof original) =>
            base.concepts.map(({ terms, ...rest }) => ({
              ...rest,
              terms: terms.map(({ language, text }) => `${language}:${text}`).sort(),
            }));
          expect(shape(termbase)).toEqual(shape(original));
          expect(losses.map(({ field }) => field)).not.toContain('term');
        }),
        { numRuns: format === 'xlsx' ? 10 : 40 },
      );
    },
  );

  it('says what a format cannot hold, and in how many concepts', async () => {
    const { losses } = await writeTermbase(
      {
        id: 'x',
        title: 'X',
        concepts: [
          {
            id: 'c1',
            subject: 'Offences',
            terms: [
              { language: 'zh', text: '枪支', status: 'preferred' },
              { language: 'en', text: 'firearm', status: 'preferred', partOfSpeech: 'noun' },
              { language: 'en', text: 'gun', status: 'deprecated' },
            ],
          },
        ],
      },
      'omegat',
    );
    expect(losses).toEqual([
      { field: 'termbase.title', concepts: 1 },
      { field: 'id', concepts: 1 },
      { field: 'subject', concepts: 1 },
      { field: 'term.partOfSpeech', concepts: 1 },
      { field: 'term', concepts: 1 },
    ]);
  });
});
