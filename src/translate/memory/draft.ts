/** Drafts segments out of a translation memory. */
import type { Draft, DraftWarning } from '../../core/draft.js';
import { findUsedTerms } from '../engine/term-forms.js';
import type { Segment } from '../engine.js';
import { verifyDraft } from '../verify.js';
import { type LookUpOptions, lookUp } from './look-up.js';
import type { Memory } from './store.js';

export type MemoryDraftOptions = Pick<LookUpOptions, 'threshold'>;

/**
 * For each Chinese segment a draft by the unit most like it; `undefined` where none is as much
 * alike as `threshold` asks (75 % by default). What does not fit the segment, such as a number
 * that could not be adapted or a term that is missing, is a warning on the draft.
 */
export function draftFromMemory(
  memory: Memory,
  segments: readonly Segment[],
  options: MemoryDraftOptions = {},
): (Draft | undefined)[] {
  return segments.map((segment) => draftOf(memory, segment, options));
}

function draftOf(
  memory: Memory,
  { id, text, before, after, terms: wanted = [] }: Segment,
  options: MemoryDraftOptions,
): Draft | undefined {
  const query = {
    text,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
  const [match] = lookUp(memory, query, { ...options, from: 'zh', limit: 1 });
  if (match === undefined) return undefined;
  const { rate, adapted, source, target, translation } = match;
  const terms = findUsedTerms(wanted, translation);
  const missing = terms.filter(({ used }) => !used);
  return {
    segment: id,
    text: translation,
    engine: `memory:${memory.name}`,
    warnings: [
      ...verifyDraft(text, translation),
      ...missing.map(({ english }): DraftWarning => ({ kind: 'term-missing', what: english })),
    ],
    memory: { rate, adapted, source, target, memory: memory.name },
    ...(terms.length > 0 && { terms }),
  };
}
