/** Reads the units of a bitext and measures them. */
import type { ExchangeUnit } from '../../formats/convert/index.js';
import type { Filter } from '../filters/filter.js';
import type { SourceItem } from '../source-item.js';
import { formatOfItem, openItem } from '../sources/index.js';
import { scoredUnit } from './scored-unit.js';
import type { DocumentLine, ResultLine } from './task.js';

/** What is counted of one of the documents in a bitext. */
interface Tally {
  units: number;
  scores: number;
  scored: number;
  leftOut: Map<string, number>;
}

/**
 * The units of a bitext in its order, then a line for each document that it names, or for itself.
 * Units that a person rejected are left out.
 * @throws DuizhaoError for a file that cannot be read.
 */
export async function* performBitext(
  item: SourceItem,
  filters: readonly Filter[],
): AsyncGenerator<ResultLine, void> {
  const tallies = new Map<string, Tally>();
  const tallyOf = (document: string): Tally => {
    const tally = tallies.get(document) ?? { units: 0, scores: 0, scored: 0, leftOut: new Map() };
    tallies.set(document, tally);
    return tally;
  };
  for await (const found of formatOfItem(item).read(openItem(item))) {
    if ('problem' in found) {
      count(tallyOf(item.name), found.problem);
      continue;
    }
    const document = found.document === undefined ? item.name : `${item.name}#${found.document}`;
    const tally = tallyOf(document);
    const sides = sidesOf(found);
    const reason = typeof sides === 'string' ? sides : undefined;
    if (typeof sides === 'string' || found.status === 'rejected') {
      count(tally, reason ?? 'rejected');
      continue;
    }
    const unit = scoredUnit(
      {
        document,
        index: tally.units,
        ...sides,
        level: 'unit',
        source: [],
        target: [],
        ...(found.score !== undefined && { alignment: found.score }),
      },
      filters,
    );
    tally.units += 1;
    if (found.score !== undefined) {
      tally.scores += found.score;
      tally.scored += 1;
    }
    yield { type: 'unit', unit };
  }
  for (const [id, tally] of tallies) yield lineOf(id, tally);
}

/** The two sides of a unit, whichever of them is the source; or why it has not got them. */
function sidesOf({ source, target }: ExchangeUnit) {
  const texts = [source, target].map(({ language, text }) => ({
    language: language.toLowerCase().split('-', 1)[0] ?? '',
    text: text.trim(),
  }));
  const chinese = texts.find(({ language }) => language === 'zh')?.text;
  const english = texts.find(({ language }) => language === 'en')?.text;
  if (chinese === undefined || english === undefined) return 'other-languages';
  return chinese === '' || english === '' ? 'empty' : { chinese, english };
}

function count({ leftOut }: Tally, reason: string): void {
  leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
}

function lineOf(id: string, { units, scores, scored, leftOut }: Tally): DocumentLine {
  return {
    type: 'document',
    id,
    status: 'aligned',
    segments: { chinese: units, english: units },
    linked: { chinese: units, english: units },
    confidence: scored === 0 ? 1 : Math.round((scores / scored) * 10_000) / 10_000,
    units,
    leftOut: Object.fromEntries([...leftOut].sort(([a], [b]) => (a < b ? -1 : 1))),
    repairs: 0,
  };
}
