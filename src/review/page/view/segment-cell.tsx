/** One segment: its label, its text or the field it is edited in. */
import { useMemo } from 'preact/hooks';
import type { ReviewWords } from '../../../messages/review-words.js';
import type { Segment, Side } from '../../model/types.js';
import type { Editing, TextRange } from '../store/store.js';
import type { LinkTone } from './confidence.js';
import { SegmentEditor } from './segment-editor.js';
import { SegmentText } from './segment-text.js';
import type { TextMark } from './text-marks.js';

interface SegmentCellProps {
  readonly side: Side;
  readonly segment: Segment;
  readonly link: string;
  /** Of its link, where several are in the band. */
  readonly letter: string | undefined;
  readonly tone: LinkTone;
  readonly isLone: boolean;
  readonly isSelected: boolean;
  readonly isInSelectedLink: boolean;
  readonly isMarked: boolean;
  readonly caret: number | undefined;
  readonly editing: Editing | undefined;
  readonly marks: readonly TextMark[] | undefined;
  readonly matches: readonly (TextRange & { readonly isCurrent: boolean })[];
  readonly words: ReviewWords;
}

const noMarks: readonly TextMark[] = [];

export function SegmentCell(props: SegmentCellProps) {
  const { side, segment, marks = noMarks, matches, words } = props;
  const all = useMemo(
    (): readonly TextMark[] =>
      matches.length === 0
        ? marks
        : [...marks, ...matches.map((range) => ({ kind: 'match' as const, ...range }))],
    [marks, matches],
  );
  return (
    <div
      class={`cell ${props.tone}${props.isLone ? ' lone' : ''}`}
      data-side={side}
      data-segment={segment.id}
      data-link={props.link}
      data-selected={props.isSelected ? '' : undefined}
      data-linked={props.isInSelectedLink ? '' : undefined}
      data-marked={props.isMarked ? '' : undefined}
    >
      <span class={`label${(segment.label?.length ?? 0) > 5 ? ' long' : ''}`}>
        {props.letter !== undefined && (
          <span class="letter" aria-hidden="true">
            {props.letter}
          </span>
        )}
        {segment.label}
      </span>
      {props.editing === undefined ? (
        <div class="text" lang={side === 'source' ? 'zh' : 'en'} dir="ltr">
          <SegmentText
            text={segment.text}
            marks={all}
            caret={props.caret}
            hasStops={props.isInSelectedLink}
          />
        </div>
      ) : (
        <div class="text" lang={side === 'source' ? 'zh' : 'en'} dir="ltr">
          <SegmentEditor editing={props.editing} words={words} caret={props.caret ?? 0} />
        </div>
      )}
      {props.isMarked && <span class="marked">{words.view.link.marked}</span>}
    </div>
  );
}
