/** Says what a review of a bitext begins with. */
import type { Document } from '../../core/document.js';
import type { ExportInput } from '../../formats/index.js';
import { invalidFormat } from '../../formats/invalid-format.js';
import { createReviewState } from '../model/state.js';
import { type Segment, type Snapshot, snapshot } from '../model/types.js';

/**
 * A bitext as the state before any change.
 * @param file as errors call it.
 * @throws DuizhaoError FORMAT_INVALID for a bitext whose links do not hold each segment once.
 */
export function firstSnapshot({ name, bitext }: ExportInput, file: string): Snapshot {
  const links = bitext.links.map(({ id, source, target, score, status }) => ({
    id,
    source: [...source],
    target: [...target],
    score,
    // Files of before there were reviews may leave it out.
    status: status ?? 'proposed',
  }));
  const made = snapshot.safeParse({
    name,
    seq: 0,
    source: segmentsOf(bitext.source),
    target: segmentsOf(bitext.target),
    links,
    notes: [],
  });
  if (!made.success) {
    const [issue] = made.error.issues;
    throw invalidFormat(file, issue?.path.join(' ') ?? '', issue?.message ?? 'it is no bitext');
  }
  if (new Set(links.map(({ id }) => id)).size < links.length) {
    throw invalidFormat(file, 'links', 'two links have the same id');
  }
  try {
    createReviewState(made.data);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw invalidFormat(file, 'links', reason, { cause });
  }
  return made.data;
}

function segmentsOf({ blocks, notes }: Document): readonly Segment[] {
  return [...blocks, ...notes].map(({ id, text, number }) => {
    const label = number?.label.trim() ?? '';
    return { id, text, ...(label !== '' && { label }) };
  });
}
