/** A translation memory as plain data: what a TMX file says. */
import { beadType, type Link } from '../core/bitext.js';
import type { Block, Document } from '../core/document.js';
import { type Draft, draftKind } from '../core/draft.js';
import type { ExportInput } from './export-input.js';
import { type LinkedSegments, resolveLinks } from './linked-segments.js';
import { describeMatch } from './memory-match.js';
import { toolName, toolVersion } from './tool.js';

/** A typed remark, TMX `<prop>`. */
export interface Property {
  readonly type: string;
  readonly value: string;
}

/** The text of a unit in one language, TMX `<tuv>`. */
export interface Variant {
  /** BCP 47, e.g. `zh-CN`. */
  readonly language: string;
  readonly text: string;
}

/** A set of texts that say the same, TMX `<tu>`. */
export interface TranslationUnit {
  readonly id?: string;
  readonly segmentType?: string;
  readonly properties: readonly Property[];
  readonly variants: readonly Variant[];
}

export interface TranslationMemory {
  readonly tool: string;
  readonly toolVersion: string;
  readonly segmentType: 'block' | 'paragraph' | 'sentence' | 'phrase';
  /** Format the data came from, TMX `o-tmf`. */
  readonly originalFormat: string;
  readonly adminLanguage: string;
  readonly sourceLanguage: string;
  readonly dataType: string;
  readonly properties: readonly Property[];
  readonly units: readonly TranslationUnit[];
}

/** The types of the properties that duizhao writes. */
export const propertyTypes = {
  name: 'x-name',
  symbol: 'x-symbol',
  score: 'x-score',
  bead: 'x-bead',
  status: 'x-status',
  sourceSegments: 'x-source-segments',
  targetSegments: 'x-target-segments',
  machineDraft: 'x-machine-draft',
  machineDraftEngine: 'x-machine-draft-engine',
  memoryText: 'x-memory-text',
  memoryMatch: 'x-memory-match',
  editedText: 'x-edited-text',
  editor: 'x-editor',
} as const;

/**
 * The links of a run as a translation memory. A machine's draft is a property of its unit, never a
 * variant: a memory must not offer it as if it were the published text; nor is a text out of another
 * memory, or one that a person wrote over either. The paragraphs of a side
 * are separated by line feeds; a link with an empty side has one variant.
 */
export function translationMemoryOf(input: ExportInput): TranslationMemory {
  const { source, target, links } = input.bitext;
  const symbol = source.symbol ?? target.symbol;
  const isSentences = links.length > 0 && links.every(({ level }) => level === 'sentence');
  return {
    tool: toolName,
    toolVersion,
    segmentType: isSentences ? 'sentence' : 'paragraph',
    originalFormat: toolName,
    adminLanguage: 'en',
    sourceLanguage: languageTag(source),
    dataType: 'plaintext',
    properties: [
      { type: propertyTypes.name, value: input.name },
      ...(symbol === undefined ? [] : [{ type: propertyTypes.symbol, value: symbol }]),
    ],
    units: resolveLinks(input).map((resolved) => unitOf(resolved, input.bitext)),
  };
}

/** The tag that memories know a document's language by: `zh-CN`, `zh-TW` or `en`. */
export function languageTag({ language, script }: Pick<Document, 'language' | 'script'>): string {
  if (language === 'en') return 'en';
  return script === 'Hant' ? 'zh-TW' : 'zh-CN';
}

function unitOf(
  { link, source, target, drafts }: LinkedSegments,
  documents: { readonly source: Document; readonly target: Document },
): TranslationUnit {
  return {
    id: link.id,
    segmentType: segmentTypeOf(link),
    properties: [
      { type: propertyTypes.score, value: link.score.toFixed(4) },
      { type: propertyTypes.bead, value: beadType(link) },
      { type: propertyTypes.status, value: link.status },
      { type: propertyTypes.sourceSegments, value: link.source.join(' ') },
      { type: propertyTypes.targetSegments, value: link.target.join(' ') },
      ...drafts.flatMap(draftProperties),
    ],
    variants: [...variantOf(source, documents.source), ...variantOf(target, documents.target)],
  };
}

function draftProperties(draft: Draft): Property[] {
  const { text, engine, memory, editor = '' } = draft;
  switch (draftKind(draft)) {
    case 'edited':
      return [
        { type: propertyTypes.editedText, value: text },
        { type: propertyTypes.editor, value: editor },
      ];
    case 'memory':
      return [
        { type: propertyTypes.memoryText, value: text },
        {
          type: propertyTypes.memoryMatch,
          value: memory === undefined ? '' : describeMatch(memory),
        },
      ];
    case 'machine':
      return [
        { type: propertyTypes.machineDraft, value: text },
        { type: propertyTypes.machineDraftEngine, value: engine },
      ];
  }
}

function segmentTypeOf({ level }: Link): string {
  return level === 'sentence' ? 'sentence' : 'paragraph';
}

function variantOf(blocks: readonly Block[], document: Document): Variant[] {
  if (blocks.length === 0) return [];
  return [{ language: languageTag(document), text: blocks.map(({ text }) => text).join('\n') }];
}
