/** Reads two documents, aligns them, measures the units. */
import { alignDocuments } from '../../align/index.js';
import { alignSentences } from '../../align/sentences/index.js';
import { type Bitext, blocksById, type Link } from '../../core/bitext.js';
import type { Block, Document, Language } from '../../core/document.js';
import { readDocument } from '../../document/index.js';
import type { Filter } from '../filters/filter.js';
import { usableBlocks } from '../languages/usable-blocks.js';
import type { DocumentPair, SourceItem } from '../source-item.js';
import { readItem } from '../sources/index.js';
import { scoredUnit } from './scored-unit.js';
import type { DocumentLine, ResultLine, TaskSettings } from './task.js';

/**
 * The units of a pair of documents, then what became of them.
 * @throws DuizhaoError for a document that cannot be read.
 */
export async function* performAlign(
  pair: DocumentPair,
  settings: TaskSettings,
  filters: readonly Filter[],
): AsyncGenerator<ResultLine, void> {
  const whole = [await read(pair.chinese), await read(pair.english)] as const;
  const repairs = whole[0].repairs.length + whole[1].repairs.length;
  const strange = strangeLanguage(whole);
  if (strange !== undefined) {
    yield rejected(pair.id, `wrong-language: ${strange}`, { repairs, leftOut: {} });
    return;
  }
  const [chinese, english] = whole.map((document) =>
    usableBlocks(document, settings.language.share),
  );
  if (chinese === undefined || english === undefined) return;
  const leftOut = sum(chinese.leftOut, english.leftOut);
  if (isEmpty(chinese.document) || isEmpty(english.document)) {
    yield rejected(pair.id, 'no-text', { repairs, leftOut });
    return;
  }
  const bitext = align(chinese.document, english.document, settings);
  const confidence = confidenceOf(bitext);
  const line = { ...countsOf(bitext), confidence: round(confidence), leftOut, repairs };
  if (confidence < settings.language.confidence) {
    yield { ...rejected(pair.id, 'not-parallel', { repairs, leftOut }), ...line };
    return;
  }
  let index = 0;
  for (const unit of unitsOf(bitext, pair.id, settings)) {
    yield { type: 'unit', unit: scoredUnit({ ...unit, index }, filters) };
    index += 1;
  }
  yield { type: 'document', id: pair.id, status: 'aligned', ...line, units: index };
}

async function read(item: SourceItem): Promise<Document> {
  return readDocument(await readItem(item), { name: item.name });
}

/** The name of a side that is not in the language it should be in. */
function strangeLanguage([chinese, english]: readonly [Document, Document]): string | undefined {
  if (chinese.language !== 'zh') return 'the Chinese document is in English';
  if (english.language !== 'en') return 'the English document is in Chinese';
  return undefined;
}

function isEmpty({ blocks, notes }: Document): boolean {
  return [...blocks, ...notes].every(({ text }) => text.trim() === '');
}

function align(chinese: Document, english: Document, settings: TaskSettings): Bitext {
  return settings.level === 'paragraph'
    ? alignDocuments(chinese, english)
    : alignSentences(chinese, english, { semicolons: settings.semicolons, evidence: false });
}

type Counts = Pick<DocumentLine, 'segments' | 'linked'>;

function countsOf({ source, target, links }: Bitext): Counts {
  const size = ({ blocks, notes }: Document) => blocks.length + notes.length;
  const linked = { chinese: 0, english: 0 };
  for (const link of links.filter(isPair)) {
    linked.chinese += link.source.length;
    linked.english += link.target.length;
  }
  return { segments: { chinese: size(source), english: size(target) }, linked };
}

function isPair({ source, target }: Link): boolean {
  return source.length > 0 && target.length > 0;
}

/**
 * Mean score of the links of the segments of the shorter side, those without counterpart as 0: of
 * texts that have nothing to do with each other hardly anything is linked.
 */
function confidenceOf(bitext: Bitext): number {
  const { segments } = countsOf(bitext);
  const side = segments.chinese <= segments.english ? 'source' : 'target';
  const scores = bitext.links
    .filter(isPair)
    .reduce((total, link) => total + link.score * link[side].length, 0);
  return scores / Math.max(1, Math.min(segments.chinese, segments.english));
}

function* unitsOf({ source, target, links }: Bitext, document: string, { level }: TaskSettings) {
  const [sources, targets] = [blocksById(source), blocksById(target)];
  for (const link of links.filter(isPair)) {
    yield {
      document,
      chinese: join(link.source, sources, source.language),
      english: join(link.target, targets, target.language),
      level,
      source: link.source,
      target: link.target,
      alignment: round(link.score),
    };
  }
}

function join(
  ids: readonly string[],
  blocks: ReadonlyMap<string, Block>,
  language: Language,
): string {
  const texts = ids.map((id) => blocks.get(id)?.text.trim() ?? '');
  return texts.join(language === 'zh' ? '' : ' ');
}

/** Four decimals: enough for any threshold, and the same on every machine. */
function round(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}

function sum(
  ...all: readonly Readonly<Partial<Record<string, number>>>[]
): Readonly<Record<string, number>> {
  const total = new Map<string, number>();
  for (const [reason, count = 0] of all.flatMap((counts) => Object.entries(counts))) {
    total.set(reason, (total.get(reason) ?? 0) + count);
  }
  return Object.fromEntries([...total].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function rejected(
  id: string,
  reason: string,
  facts: Pick<DocumentLine, 'repairs' | 'leftOut'>,
): DocumentLine {
  return {
    type: 'document',
    id,
    status: 'rejected',
    reason,
    segments: { chinese: 0, english: 0 },
    linked: { chinese: 0, english: 0 },
    confidence: 0,
    units: 0,
    ...facts,
  };
}
