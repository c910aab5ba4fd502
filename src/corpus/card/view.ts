/** A data card as sections of text, tables, charts and samples, before it is written in a format. */

import { entryOf } from '../../core/entry.js';
import type { CorpusCardWords } from '../../messages/corpus-card-words.js';
import { splits } from '../unit.js';
import type { Histogram, Sample } from './card-facts.js';
import type { CardInput } from './card-input.js';

export interface Chart {
  readonly title: string;
  readonly bars: readonly { readonly label: string; readonly count: number }[];
}

export type CardPart =
  | { readonly kind: 'text'; readonly text: string }
  /** In Markdown, from the user. */
  | { readonly kind: 'prose'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'chart'; readonly chart: Chart }
  | {
      readonly kind: 'samples';
      readonly title: string;
      readonly samples: readonly (Sample & { readonly note: string })[];
      readonly none: string;
    };

export interface CardView {
  readonly language: 'zh' | 'en';
  readonly title: string;
  readonly dataCard: string;
  readonly licence?: string;
  readonly kept: number;
  readonly files: CardInput['files'];
  readonly lead: readonly CardPart[];
  readonly sections: readonly { readonly heading: string; readonly parts: readonly CardPart[] }[];
}

/** Figures as both languages write them: thousands apart. */
function figure(value: number): string {
  return value.toLocaleString('en-US');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** What a card says, in the words of a language. */
export function cardView(input: CardInput, words: CorpusCardWords): CardView {
  const { settings, version, counts, facts } = input;
  const { headings, columns } = words;
  const text = (said: string): CardPart => ({ kind: 'text', text: said });
  const documents = counts.documents;
  return {
    language: words.language,
    title: settings.name,
    dataCard: words.dataCard,
    ...(settings.licence !== undefined && { licence: settings.licence }),
    kept: facts.kept,
    files: input.files,
    lead: [
      text(
        words.summary(
          figure(facts.kept),
          figure(documents.aligned),
          figure(counts.characters),
          figure(counts.words),
        ),
      ),
      ...(settings.description === undefined
        ? []
        : [{ kind: 'prose', text: settings.description } as const]),
    ],
    sections: [
      {
        heading: headings.contents,
        parts: [
          {
            kind: 'table',
            head: [columns.split, columns.units],
            rows: splits.map((split) => [split, figure(facts.splits[split])]),
          },
          text(words.scripts(figure(facts.scripts.Hans), figure(facts.scripts.Hant))),
        ],
      },
      {
        heading: headings.sources,
        parts: [
          {
            kind: 'table',
            head: [columns.licence, columns.documents],
            rows: [...input.licences]
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([licence, count]) => [
                licence === '' ? (settings.licence ?? words.noLicence) : licence,
                figure(count),
              ]),
          },
          {
            kind: 'table',
            head: [columns.paired, columns.documents],
            rows: [...input.ways]
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([way, count]) => [words.ways[way], figure(count)]),
          },
          text(
            words.documentCounts({
              aligned: figure(documents.aligned),
              rejected: figure(documents.rejected),
              failed: figure(documents.failed),
              lone: figure(documents.lone),
              refused: figure(documents.refused),
            }),
          ),
        ],
      },
      { heading: headings.making, parts: makingOf(input, words) },
      { heading: headings.removed, parts: [removedTable(input, words)] },
      {
        heading: headings.shapes,
        parts: [
          chart(words.charts.lengths, facts.lengths, words),
          chart(words.charts.ratios, facts.ratios, words),
          chart(words.charts.alignments, facts.alignments, words),
        ],
      },
      {
        heading: headings.samples,
        parts: (['best', 'middle', 'worst'] as const).map((kind) => ({
          kind: 'samples',
          title: words.sampleKinds[kind],
          none: words.noSamples,
          samples: facts.samples[kind].map((sample) => ({
            ...sample,
            note:
              sample.alignment === undefined ? '' : words.confidence(sample.alignment.toFixed(3)),
          })),
        })),
      },
      { heading: headings.limits, parts: [{ kind: 'list', items: words.limits }] },
      {
        heading: headings.files,
        parts: [
          {
            kind: 'table',
            head: [columns.file, columns.units, columns.bytes],
            rows: input.files.map(({ path, units, bytes }) => [
              path,
              units === undefined ? '' : figure(units),
              figure(bytes),
            ]),
          },
        ],
      },
      { heading: headings.citing, parts: [text(words.cite(settings.name, version))] },
    ],
  };
}

function makingOf({ settings, version }: CardInput, words: CorpusCardWords): readonly CardPart[] {
  const { deduplicate, split, pairing } = settings;
  const between = words.language === 'zh' ? '、' : ', ';
  const said = [
    words.level[settings.level],
    words.pairing(pairing.by.map((way) => words.ways[way]).join(between)),
    ...(deduplicate.exact || deduplicate.normalized
      ? [words.deduplicated(String(deduplicate.near))]
      : []),
    words.splitting(percent(split.dev), percent(split.test), String(split.seed)),
    words.settingsAre,
    words.made(version),
  ];
  return [{ kind: 'list', items: said }];
}

function removedTable({ facts }: CardInput, words: CorpusCardWords): CardPart {
  const { columns } = words;
  const rows = Object.entries(facts.removed)
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([reason, count]) => [
      entryOf<string>(words.reasons, reason) ?? reason,
      figure(count),
      percent(count / Math.max(1, facts.found)),
    ]);
  return { kind: 'table', head: [columns.reason, columns.units, columns.share], rows };
}

function chart(title: string, { bounds, counts }: Histogram, words: CorpusCardWords): CardPart {
  const bars = counts.map((count, at) => {
    const [from, to] = [String(bounds[at] ?? 0), bounds[at + 1]];
    return { label: to === undefined ? words.andMore(from) : `${from}–${to}`, count };
  });
  return { kind: 'chart', chart: { title, bars } };
}
