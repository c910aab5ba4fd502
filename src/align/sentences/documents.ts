/** Aligns the sentences of two documents, within their blocks where these are sure. */
import type { Bead, ScoredBead } from '../../core/alignment.js';
import type { Bitext, Evidence, Link } from '../../core/bitext.js';
import type { Block, Document } from '../../core/document.js';
import { sentenceDocument } from '../../document/sentence-segments.js';
import type { SentenceOptions } from '../../language/sentences.js';
import { type AlignOptions, alignBlocks } from '../blocks.js';
import type { RunnerUp } from '../runner-up.js';
import { mergeBeads } from './merge.js';
import type { Resources } from './prepare.js';
import { sumLogOdds } from './rivals.js';
import { sentenceLink } from './sentence-links.js';
import { createStretchAligner, type StretchAligner, type SureStretch } from './stretches.js';

/** What `alignSentences` takes beside the documents. */
export interface SentenceAlignOptions extends AlignOptions, SentenceOptions, Resources {
  /**
   * Links of sentences, such as a person has accepted, that are kept as they are; the rest is
   * aligned around them. Their ids are those of the documents cut into sentences.
   */
  readonly fixed?: readonly Link[];
  /** Whether links carry evidence, true by default; without it long texts take a third less time. */
  readonly evidence?: boolean;
}

/** Two documents made ready, to be aligned again and again around what a person has fixed. */
export interface DocumentSentenceAligner {
  /** The documents cut into sentences, each a block of its own. */
  readonly source: Document;
  readonly target: Document;
  /**
   * The bitext, with `fixed` links kept as they are.
   * @throws TypeError for fixed links that share a sentence or name one that there is not.
   */
  align(fixed?: readonly Link[]): Bitext;
  /** What speaks for and against a link, whether or not `align` proposes it; often nothing. */
  explain(link: Pick<Link, 'source' | 'target'>): readonly Evidence[];
  /** What would be there instead of a link; nothing for a link with an empty side. */
  runnerUp(link: Pick<Link, 'source' | 'target'>): RunnerUp | undefined;
}

/**
 * The bitext of the sentences of two documents, one Chinese and one English, in either order. Every
 * sentence is in exactly one link; one without counterpart is in a link with an empty side. Notes
 * are aligned among themselves.
 *
 * Documents with numbered or otherwise recognized parts are aligned block by block first, and what
 * surely belongs together stays together, also where it stands in another place in the other text.
 * Plain paragraphs, and lines, are aligned as one text.
 *
 * @example
 * const { source, links } = alignSentences(zh, en);
 *
 * @throws TypeError when the two documents are in the same language, or for `fixed` links that share
 * a sentence or name one that there is not.
 */
export function alignSentences(
  source: Document,
  target: Document,
  { fixed = [], ...options }: SentenceAlignOptions = {},
): Bitext {
  return createDocumentSentenceAligner(source, target, options).align(fixed);
}

/**
 * An aligner for the sentences of two documents, as `alignSentences` describes it.
 * @throws TypeError when the two documents are in the same language.
 */
export function createDocumentSentenceAligner(
  source: Document,
  target: Document,
  options: Omit<SentenceAlignOptions, 'fixed'> = {},
): DocumentSentenceAligner {
  if (source.language === target.language) {
    throw new TypeError(`both documents are in ${source.language}; one must be zh, the other en`);
  }
  const [chinese, english] = source.language === 'zh' ? [source, target] : [target, source];
  const cut = {
    chinese: sentenceDocument(chinese, options),
    english: sentenceDocument(english, options),
  };
  const parts = (['blocks', 'notes'] as const).map((part) =>
    createPart(
      { blocks: chinese[part], sentences: cut.chinese[part] },
      { blocks: english[part], sentences: cut.english[part] },
      source.language === 'zh',
      options,
    ),
  );
  const [sourceCut, targetCut] =
    source.language === 'zh' ? [cut.chinese, cut.english] : [cut.english, cut.chinese];
  return {
    source: sourceCut,
    target: targetCut,
    align(fixed = []) {
      const links = parts.flatMap((part) => part.align(fixed.filter(part.holds)));
      requireEach(fixed, links);
      return { source: sourceCut, target: targetCut, links };
    },
    explain: (link) => parts.find((part) => part.holds(link))?.explain(link) ?? [],
    runnerUp: (link) => parts.find((part) => part.holds(link))?.runnerUp(link),
  };
}

function requireEach(fixed: readonly Link[], links: readonly Link[]): void {
  const found = new Set(links);
  const stray = fixed.find((link) => !found.has(link));
  if (stray !== undefined) {
    throw new TypeError(`the fixed link ${stray.id} names a sentence that there is not`);
  }
}

/** One text of a pair, whole and cut. */
interface CutBlocks {
  readonly blocks: readonly Block[];
  readonly sentences: readonly Block[];
}

type Sides = Pick<Link, 'source' | 'target'>;

/** The body of two documents, or their notes. */
interface Part {
  align(fixed: readonly Link[]): readonly Link[];
  explain(link: Sides): readonly Evidence[];
  runnerUp(link: Sides): RunnerUp | undefined;
  /** Whether all sentences of a link are in this part. */
  holds(link: Sides): boolean;
}

function createPart(
  chinese: CutBlocks,
  english: CutBlocks,
  isChineseFirst: boolean,
  options: Omit<SentenceAlignOptions, 'fixed'>,
): Part {
  const aligner = createStretchAligner(
    chinese.sentences.map(({ text }) => text),
    english.sentences.map(({ text }) => text),
    sureStretches(chinese, english, options),
    options,
  );
  const places = {
    chinese: placesById(chinese.sentences),
    english: placesById(english.sentences),
  };
  const toBead = ({ source, target }: Sides): Bead => {
    const [ofChinese, ofEnglish] = isChineseFirst ? [source, target] : [target, source];
    return {
      source: ofChinese.flatMap((id) => places.chinese.get(id) ?? []),
      target: ofEnglish.flatMap((id) => places.english.get(id) ?? []),
    };
  };
  const toSides = (bead: Bead): Sides => {
    const ofChinese = bead.source.flatMap((at) => chinese.sentences[at]?.id ?? []);
    const ofEnglish = bead.target.flatMap((at) => english.sentences[at]?.id ?? []);
    return isChineseFirst
      ? { source: ofChinese, target: ofEnglish }
      : { source: ofEnglish, target: ofChinese };
  };
  const explain = (bead: Bead) => orient(aligner.explain(bead), isChineseFirst);
  return {
    align(fixed) {
      const beads = fixed.map(toBead);
      requireDisjoint(beads);
      const { staying, moved } = aligner.align(beads);
      const placed = (bead: Bead, link: Link) => ({
        link,
        source: isChineseFirst ? bead.source : bead.target,
        target: isChineseFirst ? bead.target : bead.source,
      });
      const link = (bead: ScoredBead) => {
        const evidence = options.evidence === false ? undefined : explain(bead);
        return placed(bead, sentenceLink(toSides(bead), bead.probability, evidence));
      };
      const merged = mergeBeads(staying.map(link), [
        ...moved.map((beads) => beads.map(link)),
        ...fixed.map((kept, at) => [placed(beads[at] ?? { source: [], target: [] }, kept)]),
      ]);
      return merged.map(({ link: made }) => made);
    },
    explain: (link) => explain(toBead(link)),
    runnerUp: (link) => findRunnerUp(toBead(link), aligner, toSides, explain),
    holds: (link) => {
      const { source, target } = toBead(link);
      const size = source.length + target.length;
      return size > 0 && size === link.source.length + link.target.length;
    },
  };
}

function findRunnerUp(
  bead: Bead,
  aligner: StretchAligner,
  toSides: (bead: Bead) => Sides,
  explain: (bead: Bead) => readonly Evidence[],
): RunnerUp | undefined {
  if (bead.source.length === 0 || bead.target.length === 0) return undefined;
  const rival = aligner.runnerUp(bead);
  if (rival === undefined) return undefined;
  const evidence = explain(rival);
  const behind = sumLogOdds(explain(bead)) - sumLogOdds(evidence);
  return { ...toSides(rival), evidence, behind };
}

function placesById(sentences: readonly Block[]): ReadonlyMap<string, number> {
  return new Map(sentences.map(({ id }, at) => [id, at]));
}

function requireDisjoint(beads: readonly Bead[]): void {
  for (const side of ['source', 'target'] as const) {
    const positions = beads.flatMap((bead) => bead[side]);
    if (new Set(positions).size < positions.length) {
      throw new TypeError('two fixed links share a sentence');
    }
  }
}

/** Evidence about a bead, which has Chinese first, as evidence about a link. */
function orient(evidence: readonly Evidence[], isChineseFirst: boolean): readonly Evidence[] {
  if (isChineseFirst) return evidence;
  return evidence.map((piece) => ({
    ...piece,
    items: piece.items.map(({ source, target }) => ({
      ...(target === undefined ? {} : { source: target }),
      ...(source === undefined ? {} : { target: source }),
    })),
  }));
}

/** From this score on, the sentences of linked blocks are looked for only in these blocks. */
const leastScore = 0.9;

/** The links of blocks that are sure, as stretches of sentences. */
function sureStretches(
  chinese: CutBlocks,
  english: CutBlocks,
  options: AlignOptions,
): readonly SureStretch[] {
  if (!hasStructure(chinese.blocks) || !hasStructure(english.blocks)) return [];
  const ofChinese = sentencesByBlock(chinese);
  const ofEnglish = sentencesByBlock(english);
  return alignBlocks(chinese.blocks, english.blocks, 'zh', options)
    .filter(({ score }) => score >= leastScore)
    .map(({ source, target, score }) => ({
      source: source.flatMap((id) => ofChinese.get(id) ?? []),
      target: target.flatMap((id) => ofEnglish.get(id) ?? []),
      probability: score,
    }))
    .filter(({ source, target }) => source.length > 0 && target.length > 0);
}

/** A text of which at least this share of the blocks is more than plain paragraphs has structure. */
const leastStructure = 0.25;

/** Whether a text has parts that tell blocks apart: numbers, headings, notes … */
function hasStructure(blocks: readonly Block[]): boolean {
  const parts = blocks.filter(({ kind, number }) => kind !== 'paragraph' || number !== undefined);
  return parts.length > 0 && parts.length >= leastStructure * blocks.length;
}

/** Positions of the sentences of each block. */
function sentencesByBlock({ blocks, sentences }: CutBlocks): ReadonlyMap<string, number[]> {
  const positions = new Map(blocks.map(({ id }) => [id, [] as number[]]));
  for (const [at, { id }] of sentences.entries()) {
    const own = positions.get(id) ?? positions.get(id.replace(/\.\d+$/u, ''));
    own?.push(at);
  }
  return positions;
}
