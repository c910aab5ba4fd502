/** Makes a bitext of the pairs of a translation memory or of a table. */
import type { Bitext, Link, LinkLevel } from '../../core/bitext.js';
import type { Block, Document, Language } from '../../core/document.js';
import { type Draft, type DraftKind, draftKind } from '../../core/draft.js';
import { contentId } from '../../core/ids.js';
import {
  type ExportInput,
  type Property,
  propertyTypes,
  readTableUnits,
  readTmx,
  readTsv,
  type TranslationUnit,
  tsvColumns,
} from '../../formats/index.js';
import { invalidFormat } from '../../formats/invalid-format.js';
import { linesOf } from '../../formats/text-stream.js';
import { detectScript } from '../../language/script.js';
import { isChineseTag, isEnglishTag } from '../../language/tags.js';
import { plainBlock } from './plain-block.js';

/** What a pair says; a side without text is left untranslated or was added. */
interface PairedUnit {
  readonly id?: string;
  readonly chinese: string;
  readonly english: string;
  /** `2-1` where the file says of how many segments the sides are, a line each. */
  readonly bead?: string;
  /** Ids of the segments, separated by spaces. */
  readonly sourceIds?: string;
  readonly targetIds?: string;
  readonly score?: string;
  readonly status?: string;
  /** Drafts of its Chinese segments, those of a kind in their order. */
  readonly drafts: readonly WrittenDraft[];
}

/** A draft as memories and tables have it. */
type WrittenDraft = Pick<Draft, 'text' | 'engine' | 'editor' | 'memory'>;

/**
 * The pairs of a TMX file in their order. Segments that duizhao joined are taken apart again.
 * @throws DuizhaoError FORMAT_INVALID for what is no TMX, or has no Chinese–English unit.
 */
export function readPairedTmx(xml: string, name: string, title: string): ExportInput {
  const memory = readTmx(xml, name);
  const units = memory.units.flatMap((unit) => tmxUnit(unit) ?? []);
  if (units.length === 0) {
    throw invalidFormat(name, '<body>', 'no unit has Chinese or English text');
  }
  const level = memory.segmentType === 'paragraph' ? 'block' : 'sentence';
  const aboutAll = (wanted: string) =>
    memory.properties.find(({ type }) => type === wanted)?.value.trim() || undefined;
  const symbol = aboutAll(propertyTypes.symbol);
  return { ...bitextRun(units, level, symbol), name: aboutAll(propertyTypes.name) ?? title };
}

/**
 * The rows of a table: one that duizhao wrote, or two columns, Chinese and English.
 * @throws DuizhaoError FORMAT_INVALID for what is no table.
 */
export async function readPairedTsv(
  text: string,
  name: string,
  title: string,
): Promise<ExportInput> {
  const [header = ''] = text.replace(/^\uFEFF/u, '').split(/\r?\n/u, 1);
  const columns = header.split('\t');
  const units = tsvColumns.every((column) => columns.includes(column))
    ? readTsv(text, name).map(
        (row): PairedUnit => ({
          id: row.link,
          chinese: row.zh,
          english: row.en,
          bead: row.type,
          sourceIds: row.source_ids,
          targetIds: row.target_ids,
          score: row.score,
          status: row.status,
          drafts: [
            ...linesOfCell(row.draft).map((draft) => ({ text: draft, engine: '' })),
            ...linesOfCell(row.memory).map((draft, at) =>
              matchDraft(draft, linesOfCell(row.memory_match)[at]),
            ),
            ...linesOfCell(row.edited).map((draft) => ({ text: draft, engine: '', editor: '' })),
          ],
        }),
      )
    : await tableUnits(text, name);
  if (units.length === 0) throw invalidFormat(name, 'line 1', 'there is no pair of texts');
  return { ...bitextRun(units, 'sentence'), name: title };
}

async function tableUnits(text: string, name: string): Promise<readonly PairedUnit[]> {
  const units: PairedUnit[] = [];
  for await (const unit of readTableUnits(linesOf(oneText(text)), name)) {
    if (!('problem' in unit))
      units.push({ chinese: unit.chinese, english: unit.english, drafts: [] });
  }
  return units;
}

async function* oneText(text: string): AsyncGenerator<string> {
  yield text;
}

function tmxUnit({ id, properties, variants }: TranslationUnit): PairedUnit | undefined {
  const textIn = (isWanted: (tag: string) => boolean) =>
    variants.find(({ language, text }) => isWanted(language) && text.trim() !== '')?.text ?? '';
  const propertyOf = (wanted: string) => properties.find(({ type }) => type === wanted)?.value;
  const chinese = textIn(isChineseTag);
  const english = textIn(isEnglishTag);
  if (chinese === '' && english === '') return undefined;
  const bead = propertyOf(propertyTypes.bead);
  const sourceIds = propertyOf(propertyTypes.sourceSegments);
  const targetIds = propertyOf(propertyTypes.targetSegments);
  const score = propertyOf(propertyTypes.score);
  const status = propertyOf(propertyTypes.status);
  return {
    chinese,
    english,
    drafts: draftsOf(properties),
    ...(id !== undefined && { id }),
    ...(bead !== undefined && { bead }),
    ...(sourceIds !== undefined && { sourceIds }),
    ...(targetIds !== undefined && { targetIds }),
    ...(score !== undefined && { score }),
    ...(status !== undefined && { status }),
  };
}

/** The drafts that a unit's properties hold, each followed by what made it. */
function draftsOf(properties: readonly Property[]): readonly WrittenDraft[] {
  return properties.flatMap(({ type, value }, at): readonly WrittenDraft[] => {
    const next = properties[at + 1];
    const about = (wanted: string) => (next?.type === wanted ? next.value : undefined);
    if (type === propertyTypes.machineDraft) {
      return [{ text: value, engine: about(propertyTypes.machineDraftEngine) ?? '' }];
    }
    if (type === propertyTypes.memoryText) {
      return [matchDraft(value, about(propertyTypes.memoryMatch))];
    }
    if (type !== propertyTypes.editedText) return [];
    return [{ text: value, engine: '', editor: about(propertyTypes.editor) ?? '' }];
  });
}

/** `87% adapted un-resolutions`, as `describeMatch` writes it. */
function matchDraft(text: string, described = ''): WrittenDraft {
  const [, rate, adapted, memory] = /^(\d+)%( adapted)?(?: (.*))?$/u.exec(described) ?? [];
  const match = {
    rate: Number(rate ?? '0'),
    adapted: adapted !== undefined,
    source: '',
    target: '',
    memory: memory ?? '',
  };
  return { text, engine: '', memory: match };
}

function linesOfCell(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split('\n');
}

/** Those of a kind go to the segments in order, what is left over to the last. */
function draftsOfSegments(
  drafts: readonly WrittenDraft[],
  segments: readonly string[],
): readonly Draft[] {
  const counts = new Map<DraftKind, number>();
  return drafts.flatMap((written): readonly Draft[] => {
    const draft = { ...written, segment: '', warnings: [] };
    const kind = draftKind(draft);
    const at = counts.get(kind) ?? 0;
    counts.set(kind, at + 1);
    const segment = segments[Math.min(at, segments.length - 1)];
    return segment === undefined ? [] : [{ ...draft, segment }];
  });
}

function bitextRun(
  units: readonly PairedUnit[],
  level: LinkLevel,
  symbol?: string,
): Omit<ExportInput, 'name'> {
  const [source, target] = [createSide('zh', level), createSide('en', level)];
  const ids = new Set<string>();
  const drafts: Draft[] = [];
  const links = units.map((unit, at): Link => {
    const [ofSource, ofTarget] = (unit.bead ?? '').split('-').map(Number);
    const sides = {
      source: source.add(unit.chinese, ofSource, unit.sourceIds),
      target: target.add(unit.english, ofTarget, unit.targetIds),
    };
    const wanted = unit.id ?? '';
    const id = wanted === '' || ids.has(wanted) ? `unit-${at + 1}` : wanted;
    ids.add(id);
    drafts.push(...draftsOfSegments(unit.drafts, sides.source));
    return {
      id,
      ...sides,
      level,
      score: scoreOf(unit.score),
      evidence: [],
      status: statusOf(unit.status),
    };
  });
  const bitext: Bitext = {
    source: source.document(symbol),
    target: target.document(symbol),
    links,
  };
  return { bitext, drafts, findings: [] };
}

function createSide(language: Language, level: LinkLevel) {
  const blocks: Block[] = [];
  const ids = new Set<string>();
  return {
    /** Ids of the segments of a text. */
    add(text: string, count = 1, written = ''): readonly string[] {
      if (text.trim() === '') return [];
      const lines = text.split('\n');
      const parts = count > 1 && lines.length === count ? lines : [text];
      const names = written.split(' ').filter((id) => id !== '');
      const isUsable = names.length === parts.length && !names.some((id) => ids.has(id));
      return parts.map((part, at) => {
        const own = isUsable ? names[at] : undefined;
        const id = own === undefined || ids.has(own) ? freeId() : own;
        ids.add(id);
        blocks.push(plainBlock(id, part, language, level));
        return id;
      });
    },
    document(symbol: string | undefined): Document {
      const text = blocks.map((block) => block.text).join('\n');
      return {
        id: contentId(language, text),
        language,
        script: language === 'en' ? 'Latn' : detectScript(text),
        ...(symbol !== undefined && { symbol }),
        blocks,
        notes: [],
        repairs: [],
      };
    },
  };

  function freeId(): string {
    let number = blocks.length + 1;
    while (ids.has(segmentId(number))) number += 1;
    return segmentId(number);
  }
}

function segmentId(number: number): string {
  return `segment-${String(number).padStart(4, '0')}`;
}

/** What a person put into a memory is taken for right unless the file says otherwise. */
function scoreOf(written: string | undefined): number {
  const score = Number(written ?? '1');
  return score >= 0 && score <= 1 ? score : 1;
}

const statuses = ['proposed', 'accepted', 'edited', 'rejected'] as const;

function statusOf(written: string | undefined): Link['status'] {
  return statuses.find((status) => status === written) ?? 'proposed';
}
