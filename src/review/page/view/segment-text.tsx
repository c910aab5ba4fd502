/** The text of a segment, with what is known of its words. */
import { memo } from 'preact/compat';
import type { TextMark } from './text-marks.js';
import { runsOf, type TextRun } from './text-runs.js';

interface SegmentTextProps {
  readonly text: string;
  readonly marks: readonly TextMark[];
  /** UTF-16 units from the start; drawn as a thin line. */
  readonly caret?: number | undefined;
  /** Whether terms can be reached with the Tab key. */
  readonly hasStops: boolean;
}

/** Its `textContent` is the text to the letter, so that places in it can be counted. */
export const SegmentText = memo(({ text, marks, caret, hasStops }: SegmentTextProps) => (
  <>
    {runsOf(text, marks, caret === undefined ? [] : [caret]).map((run) => (
      <Run key={run.start} run={run} caret={caret} hasStops={hasStops} />
    ))}
    {caret !== undefined && caret >= text.length && <span class="caret" />}
  </>
));

interface RunProps {
  readonly run: TextRun;
  readonly caret: number | undefined;
  readonly hasStops: boolean;
}

function Run({ run, caret, hasStops }: RunProps) {
  const { start, text, marks, unseen } = run;
  const before = caret === start ? <span class="caret" /> : null;
  if (unseen !== undefined) {
    return (
      <>
        {before}
        <span class="unseen-character" data-name={unseen}>
          {text}
        </span>
      </>
    );
  }
  if (marks.length === 0) {
    return (
      <>
        {before}
        {text}
      </>
    );
  }
  const term = marks.find((mark) => mark.kind === 'term');
  const isTermStart = hasStops && term?.start === start;
  return (
    <>
      {before}
      <span
        class={classOf(run)}
        data-pairs={pairsOf(marks)}
        data-term={term?.pair}
        data-finding={marks.find((mark) => mark.kind === 'finding')?.finding.id}
        data-ordinal={ordinalOf(run)}
        {...(isTermStart && { tabIndex: 0, role: 'button', 'aria-haspopup': 'dialog' as const })}
      >
        {text}
      </span>
    </>
  );
}

function classOf({ marks }: TextRun): string {
  const classes = new Set<string>();
  for (const mark of marks) {
    classes.add(mark.kind);
    if (mark.kind === 'finding') classes.add(mark.finding.severity);
    if (mark.kind === 'match' && mark.isCurrent) classes.add('current');
    if (mark.kind === 'mention') classes.add(`tint-${mark.ordinal % 4}`);
  }
  return [...classes].join(' ');
}

function pairsOf(marks: readonly TextMark[]): string | undefined {
  const pairs = marks.flatMap((mark) =>
    mark.kind === 'word' || mark.kind === 'term' || mark.kind === 'mention' ? [mark.pair] : [],
  );
  return pairs.length === 0 ? undefined : pairs.join(' ');
}

/** Written behind the last run of a number or symbol. */
function ordinalOf({ start, text, marks }: TextRun): number | undefined {
  for (const mark of marks) {
    if (mark.kind === 'mention' && mark.end === start + text.length) return mark.ordinal;
  }
  return undefined;
}
