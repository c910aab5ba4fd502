/** What a link is, in the middle of its ribbon: its confidence, its type, and what was made of it. */
import type { ReviewWords } from '../../../messages/review-words.js';
import type { Link } from '../../model/types.js';
import { glyphOf, levelOf, toneOf, writeScore } from './confidence.js';

interface LinkMarkProps {
  readonly link: Link;
  readonly letter: string | undefined;
  readonly words: ReviewWords;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  /** Pixels from the top of the gutter, where several links are in it. */
  readonly top: number | undefined;
  readonly onOpen: () => void;
  readonly onPoint: () => void;
}

/** A button that shows the evidence. */
export function LinkMark(props: LinkMarkProps) {
  const { link, letter, words, isSelected, isOpen, top, onOpen, onPoint } = props;
  const [sources, targets] = [link.source.length, link.target.length];
  const isPlain = sources === 1 && targets === 1;
  const isLone = sources === 0 || targets === 0;
  const name = [
    words.view.link.details,
    words.view.evidence.heading(writeScore(link.score), levelOf(link.score)),
    words.statuses[link.status],
    ...(isPlain ? [] : [words.view.link.beads(`${sources}-${targets}`)]),
  ].join(', ');
  return (
    <button
      type="button"
      class={`mark ${toneOf(link)}${isLone ? ' lone' : ''}`}
      tabIndex={isSelected ? 0 : -1}
      aria-expanded={isOpen}
      {...(top !== undefined && { style: { insetBlockStart: `${top}px` } })}
      onClick={onOpen}
      onPointerEnter={({ pointerType }) => {
        if (pointerType === 'mouse') onPoint();
      }}
    >
      {letter !== undefined && <span class="letter">{letter}</span>}
      <span class="glyph" aria-hidden="true">
        {glyphOf(link)}
      </span>
      {link.status === 'proposed' && (
        <span class="score" aria-hidden="true">
          {writeScore(link.score)}
        </span>
      )}
      {!isPlain && (
        <span class="beads" aria-hidden="true">
          {sources}:{targets}
        </span>
      )}
      <span class="unseen">{name}</span>
    </button>
  );
}
