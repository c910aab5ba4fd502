/** Writes a bitext under review as it is by now, in any format. */
import { alignmentOfBitext } from '../../align/sentences/index.js';
import type { Draft } from '../../core/draft.js';
import { writeBeads, writeInterText, writeLadder } from '../../formats/alignment/index.js';
import { convertRun, formatNamed } from '../../formats/convert/index.js';
import { type ExportInput, writeJsonl, writeTmx, writeTsv } from '../../formats/index.js';
import type { ExportFormat } from '../model/api.js';
import { type FindingSearch, findAll } from './find-findings.js';
import type { PresentBitext } from './present-run.js';
import type { ExportedFile } from './types.js';

/** How a format is delivered. */
interface Delivery {
  readonly ending: string;
  readonly mediaType: string;
  /** Whether links that a person has excluded are written too. */
  readonly hasRejected: boolean;
  readonly hasFindings: boolean;
  write(run: ExportInput, base: string): string | Promise<Uint8Array<ArrayBuffer>>;
}

const deliveries: Readonly<Record<ExportFormat, Delivery>> = {
  tmx: {
    ending: 'tmx',
    mediaType: 'application/xml; charset=utf-8',
    hasRejected: false,
    hasFindings: false,
    write: writeTmx,
  },
  tsv: {
    ending: 'tsv',
    mediaType: 'text/tab-separated-values; charset=utf-8',
    hasRejected: false,
    hasFindings: true,
    write: writeTsv,
  },
  jsonl: {
    ending: 'jsonl',
    mediaType: 'application/jsonl; charset=utf-8',
    hasRejected: true,
    hasFindings: true,
    write: writeJsonl,
  },
  beads: {
    ending: 'align',
    mediaType: 'text/plain; charset=utf-8',
    hasRejected: false,
    hasFindings: false,
    write: ({ bitext }) => writeBeads(alignmentOfBitext(bitext)),
  },
  ladder: {
    ending: 'ladder',
    mediaType: 'text/plain; charset=utf-8',
    hasRejected: false,
    hasFindings: false,
    write: ({ bitext }) => writeLadder(alignmentOfBitext(bitext)),
  },
  intertext: {
    ending: 'intertext.xml',
    mediaType: 'application/xml; charset=utf-8',
    hasRejected: false,
    hasFindings: false,
    write: ({ bitext }, base) =>
      writeInterText(alignmentOfBitext(bitext), {
        source: `${base}.zh.xml`,
        target: `${base}.en.xml`,
      }),
  },
  xliff12: converted('xliff12', 'xlf', 'application/xliff+xml'),
  xliff21: converted('xliff21', 'xlf', 'application/xliff+xml'),
  csv: converted('csv', 'csv', 'text/csv; charset=utf-8'),
  docx: converted(
    'docx',
    'docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ),
  xlsx: converted(
    'xlsx',
    'xlsx',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ),
  parquet: converted('parquet', 'parquet', 'application/vnd.apache.parquet'),
};

/** A format of `duizhao convert`. */
function converted(name: string, ending: string, mediaType: string): Delivery {
  return {
    ending,
    mediaType,
    hasRejected: false,
    hasFindings: true,
    write(run) {
      const format = formatNamed(name);
      if (format?.kind !== 'file') throw new TypeError(`${name} is no format of one file`);
      return convertRun(run, format);
    },
  };
}

/** What an export is made from. */
export interface ExportSources {
  readonly name: string;
  readonly present: PresentBitext;
  readonly search: FindingSearch;
  readonly drafts: readonly Draft[];
}

/**
 * A file of the present state; the same state gives the same bytes. InterText gets its file of
 * links, which counts the segments as they are now.
 * @param base of the file's name.
 * @throws DuizhaoError FORMAT_INVALID for a ladder of links that cross.
 */
export async function exportPresent(
  format: ExportFormat,
  base: string,
  sources: ExportSources,
): Promise<ExportedFile> {
  const { ending, mediaType, hasRejected, hasFindings, write } = deliveries[format];
  const run = await presentRun(sources, { hasRejected, hasFindings });
  return { name: `${base}.${ending}`, mediaType, contents: await write(run, base) };
}

/** The present state as writers and the report take it. */
export async function presentRun(
  { name, present, search, drafts }: ExportSources,
  { hasRejected, hasFindings }: Pick<Delivery, 'hasRejected' | 'hasFindings'>,
): Promise<ExportInput> {
  const links = present.links().filter(({ status }) => hasRejected || status !== 'rejected');
  // Taken before others are served, who may change it.
  const bitext = present.bitext(links);
  const blocks = present.blocks();
  const kept = drafts.filter(({ segment }) => blocks.isOriginal('source', segment));
  const findings = hasFindings ? await findAll(links, blocks, search) : [];
  return { name, bitext, drafts: kept, findings };
}
