/** A draft or a match of a translation memory under the published English. */
import { useMemo } from 'preact/hooks';
import type { ReviewWords } from '../../../messages/review-words.js';
import type { LinkDraft } from '../../model/api.js';
import { SegmentText } from './segment-text.js';
import { differencesFrom } from './text-differences.js';
import type { TextMark } from './text-marks.js';

interface DraftLayerProps {
  readonly draft: LinkDraft;
  /** The published English of the link; empty for none. */
  readonly published: string;
  readonly words: ReviewWords;
  /** Takes the draft for the published English; `undefined` where that cannot be done. */
  readonly onUse: (() => void) | undefined;
}

/** Words that the published English does not have are marked. */
export function DraftLayer({ draft, published, words, onUse }: DraftLayerProps) {
  const said = words.view.draft;
  const marks = useMemo(
    (): readonly TextMark[] =>
      published === ''
        ? []
        : differencesFrom(published, draft.text).map((range) => ({ kind: 'difference', ...range })),
    [published, draft.text],
  );
  const isSame = published !== '' && marks.length === 0;
  return (
    <div class={`layer ${draft.kind}`}>
      <p class="origin">
        <b>{said.kinds[draft.kind]}</b>
        {draft.rate !== undefined && <span class="rate">{said.rate(draft.rate)}</span>}
        <span class="aside">{draft.origin}</span>
        {draft.verdict !== undefined && (
          <span class={`verdict ${draft.verdict}`}>{said.verdicts[draft.verdict]}</span>
        )}
        {onUse !== undefined && !isSame && (
          <button type="button" class="plain small" tabIndex={-1} onClick={onUse}>
            {said.use}
          </button>
        )}
      </p>
      {isSame ? (
        <p class="aside">{said.identical}</p>
      ) : (
        <p class="text" lang="en" dir="ltr">
          <SegmentText text={draft.text} marks={marks} hasStops={false} />
        </p>
      )}
    </div>
  );
}
