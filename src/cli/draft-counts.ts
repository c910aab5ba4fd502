/** Counts drafts by where they come from and by how good the model thinks they are. */
import { type Draft, type DraftVerdict, draftKind } from '../core/draft.js';
import type { DraftCounts } from '../messages/cli-messages.js';

/** How many of `drafts` are of a memory and of a model, and the verdicts on the latter. */
export function countDrafts(drafts: readonly Draft[]): DraftCounts {
  const memory = drafts.filter((draft) => draftKind(draft) === 'memory').length;
  const withVerdict = (wanted: DraftVerdict) =>
    drafts.filter(({ quality }) => quality?.verdict === wanted).length;
  return {
    memory,
    model: drafts.length - memory,
    verdicts: { fine: withVerdict('fine'), look: withVerdict('look'), redo: withVerdict('redo') },
  };
}
