/** Says, in words a reader can check, what speaks for and against a bead. */

import type { Bead } from '../../core/alignment.js';
import type { Evidence, EvidenceFeature, EvidenceItem } from '../../core/bitext.js';
import { entryOf } from '../../core/entry.js';
import { beadFeatures } from './features/index.js';
import type { PreparedTexts } from './prepare.js';
import { readerAt } from './search.js';
import { longestRun } from './shapes.js';
import type { SentenceWeights } from './weights.js';

/** How many pairs of words are shown; the score uses all of them. */
const shownPairs = 6;

/** What each feature module is called in a link's evidence. */
const evidenceOf: Readonly<Record<string, EvidenceFeature>> = {
  shape: 'bead-type',
  words: 'words',
  margin: 'neighbours',
  order: 'word-order',
  length: 'length',
  marks: 'punctuation',
  figures: 'figures',
  vectors: 'vectors',
};

/**
 * The weighted sums of every kind of evidence about a bead, in nats; none for one with longer runs than
 * the search ever makes.
 */
export function explainBead(
  texts: PreparedTexts,
  { features: weights }: SentenceWeights,
  bead: Bead,
): readonly Evidence[] {
  if (Math.max(bead.source.length, bead.target.length) > longestRun) return [];
  const reader = readerAt(texts, bead);
  return beadFeatures.flatMap((feature): Evidence[] => {
    const values = new Float64Array(feature.names.length);
    feature.fill(reader, values, 0);
    const logOdds = feature.names.reduce(
      (sum, name, at) => sum + (weights[name] ?? 0) * (values[at] ?? 0),
      0,
    );
    const kind = entryOf(evidenceOf, feature.names[0]?.split('-')[0] ?? '');
    if (kind === undefined || values.every((value) => value === 0)) return [];
    return [{ feature: kind, logOdds, items: itemsOf(kind, texts, bead) }];
  });
}

function itemsOf(kind: EvidenceFeature, texts: PreparedTexts, bead: Bead): readonly EvidenceItem[] {
  if (kind === 'words') return matchedWords(texts, bead);
  if (kind === 'length') {
    const total = (lengths: Float64Array, places: readonly number[]) =>
      String(places.reduce((sum, place) => sum + (lengths[place] ?? 0), 0));
    return [
      {
        source: total(texts.chinese.lengths, bead.source),
        target: total(texts.english.lengths, bead.target),
      },
    ];
  }
  if (kind === 'figures') return sharedFigures(texts, bead);
  return [];
}

function sharedFigures({ chinese, english }: PreparedTexts, bead: Bead): readonly EvidenceItem[] {
  const ours = new Set(
    bead.source.flatMap((at) => [...(chinese.numbers[at] ?? []), ...(chinese.capitals[at] ?? [])]),
  );
  const theirs = new Set(
    bead.target.flatMap((at) => [...(english.numbers[at] ?? []), ...(english.capitals[at] ?? [])]),
  );
  return [
    ...[...ours].map((item) =>
      theirs.has(item) ? { source: item, target: item } : { source: item },
    ),
    ...[...theirs].filter((item) => !ours.has(item)).map((item) => ({ target: item })),
  ];
}

/** The pairs of words whose standing together is most telling. */
function matchedWords({ chinese, english, table }: PreparedTexts, bead: Bead): EvidenceItem[] {
  const facing = new Set(bead.target.flatMap((at) => wordsOf(english, at)));
  const pairs: { source: string; target: string; lift: number }[] = [];
  for (const type of new Set(bead.source.flatMap((at) => wordsOf(chinese, at)))) {
    let best: { id: number; lift: number } | undefined;
    const end = table.start[type + 1] ?? 0;
    for (let cell = table.start[type] ?? 0; cell < end; cell += 1) {
      const id = table.english[cell] ?? 0;
      const lift = table.lift[cell] ?? 0;
      if (facing.has(id) && lift > 1 && lift > (best?.lift ?? 0)) best = { id, lift };
    }
    if (best === undefined) continue;
    pairs.push({
      source: chinese.types[type]?.text ?? '',
      target: english.types[best.id]?.text ?? '',
      lift: best.lift,
    });
  }
  return pairs
    .sort((a, b) => b.lift - a.lift || (a.source < b.source ? -1 : 1))
    .slice(0, shownPairs)
    .map(({ source, target }) => ({ source, target }));
}

function wordsOf(side: PreparedTexts['chinese'], sentence: number): number[] {
  return [...side.words.subarray(side.start[sentence] ?? 0, side.start[sentence + 1] ?? 0)];
}
