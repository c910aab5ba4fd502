/** Reads the clean pairs that faults are planted in. */
import { readFileSync } from 'node:fs';
import { alignDocuments } from '../../../src/align/index.js';
import type {
  Block,
  BlockKind,
  Document,
  Language,
  ParagraphNumber,
} from '../../../src/core/document.js';
import { packageFile } from '../../../src/core/package-folder.js';
import { documentFromText } from '../../../src/document/index.js';
import { readBeads } from '../../../src/formats/alignment/beads.js';
import { findLeadWord } from '../../../src/language/lead-words.js';
import type { TermMatcher } from '../../../src/terms/matcher.js';
import { readParallelText } from '../parallel-text.js';
import { declarationTexts } from '../udhr.js';
import type { CleanPair, SideText } from './clean-pair.js';

/** Rows of `un-train` kept for the report: those from the 2,501st. */
export const firstReportRow = 2_501;

/** The pairs of rows of a file of parallel text, 1-based, both ends included. */
export function readRows(folder: string, name: string, from: number, to: number): CleanPair[] {
  return readParallelText(folder, name)
    .slice(from - 1, to)
    .map(({ zh = '', en = '' }, at) => pairFromTexts(`${name} ${from + at}`, zh, en));
}

const label = /^(\d{1,3})[.．]\s*/u;

/** A pair of plain texts; a number that opens both is that of the paragraph. */
export function pairFromTexts(name: string, chinese: string, english: string): CleanPair {
  const [zh, en] = [label.exec(chinese), label.exec(english)];
  if (zh === null || en === null || zh[1] !== en[1]) {
    return {
      name,
      chinese: sideFromText(chinese, 'zh'),
      english: sideFromText(english, 'en'),
    };
  }
  return {
    name,
    chinese: sideFromText(chinese.slice(zh[0].length), 'zh', numberOf(zh)),
    english: sideFromText(english.slice(en[0].length), 'en', numberOf(en)),
  };
}

function numberOf([printed, digits]: RegExpExecArray): ParagraphNumber {
  return { label: printed.trim(), style: 'arabic', value: Number(digits) };
}

function sideFromText(text: string, language: Language, number?: ParagraphNumber): SideText {
  return { text, kind: kindOf(text, language, number), marks: [], ...(number && { number }) };
}

function kindOf(text: string, language: Language, number?: ParagraphNumber): BlockKind {
  if (findLeadWord(text, language) === undefined) return 'paragraph';
  if (number !== undefined) return 'operative';
  return /[,，]$/u.test(text) ? 'preambular' : 'paragraph';
}

/** The pairs of the resolution that ships, one of each side, notes and numbers with them. */
export function readResolution(termMatcher: TermMatcher): CleanPair[] {
  const read = (language: Language) => {
    const name = `${language}.txt`;
    const text = readFileSync(packageFile('corpora', 'A-RES-56-123', name), 'utf8');
    return documentFromText(text, { name, language });
  };
  const [source, target] = [read('zh'), read('en')];
  const [chinese, english] = [blocksOf(source), blocksOf(target)];
  return alignDocuments(source, target, { terms: termMatcher }).links.flatMap((link) => {
    const [zh, en] = [chinese.get(link.source[0] ?? ''), english.get(link.target[0] ?? '')];
    if (zh === undefined || en === undefined) return [];
    if (link.source.length > 1 || link.target.length > 1) return [];
    return [{ name: `A/RES/56/123 ${zh.id}`, chinese: sideOf(zh), english: sideOf(en) }];
  });
}

function blocksOf({ blocks, notes }: Document): ReadonlyMap<string, Block> {
  return new Map([...blocks, ...notes].map((block) => [block.id, block]));
}

function sideOf({ text, kind, number, spans }: Block): SideText {
  const marks = spans.flatMap((span) =>
    span.kind === 'note-reference' && span.mark !== undefined
      ? [{ mark: span.mark, at: span.start }]
      : [],
  );
  return { text, kind, marks, ...(number && { number }) };
}

/** The pairs of sentences of the Universal Declaration of Human Rights. */
export function readDeclarationPairs(): CleanPair[] {
  const path = packageFile('corpora', 'gold', 'udhr', 'sentences.align');
  const [chinese, english] = [
    declarationTexts('zh', 'sentences'),
    declarationTexts('en', 'sentences'),
  ];
  return readBeads(readFileSync(path, 'utf8'), path).beads.flatMap(({ source, target }, at) => {
    const zh = source.map((place) => chinese[place] ?? '').join('');
    const en = target.map((place) => english[place] ?? '').join(' ');
    return zh === '' || en === '' ? [] : [pairFromTexts(`declaration ${at + 1}`, zh, en)];
  });
}
