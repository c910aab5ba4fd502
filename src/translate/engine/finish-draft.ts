/** Puts the drafts of a segment's parts together into its draft. */
import type { Draft, DraftWarning } from '../../core/draft.js';
import { joinParts } from '../finish.js';
import { verifyDraft } from '../verify.js';
import { type DraftFeatures, measureDraft } from './draft-features.js';
import type { Candidate } from './judge.js';
import type { PlannedPart } from './plan-segment.js';
import type { PreparedSegment } from './prepare-source.js';
import { findUsedTerms } from './term-forms.js';

/** A draft and what was measured of it. */
export interface DraftedSegment {
  readonly draft: Draft;
  readonly features: DraftFeatures;
  /** Whether any of it went through the model; the rest is copied. */
  readonly isDrafted: boolean;
}

/** The draft of `segment`; `made` holds the drafts of those parts that went through a model. */
export function finishDraft(
  engine: string,
  { segment, source }: PreparedSegment,
  parts: readonly PlannedPart[],
  made: ReadonlyMap<number, Candidate>,
): DraftedSegment {
  const text = joinParts(
    parts,
    parts.map(({ copied }, part) => copied ?? made.get(part)?.text ?? ''),
  );
  const candidates = [...made.values()];
  const scores = candidates.flatMap(({ evidence }) => evidence.scores);
  const terms = findUsedTerms(segment.terms ?? [], text);
  const warnings: DraftWarning[] = [...verifyDraft(source.text, text)];
  if (candidates.some(({ evidence }) => !evidence.complete)) {
    warnings.push({ kind: 'too-long', what: '' });
  }
  for (const { english, used } of terms) {
    if (!used) warnings.push({ kind: 'term-missing', what: english });
  }
  const draft: Draft = {
    segment: segment.id,
    text,
    engine,
    ...(scores.length > 0 && {
      score: scores.reduce((sum, score) => sum + score, 0) / scores.length,
    }),
    warnings,
    ...(terms.length > 0 && { terms }),
  };
  return {
    draft,
    features: measureDraft(source.text, text, candidates, warnings),
    isDrafted: candidates.length > 0,
  };
}
