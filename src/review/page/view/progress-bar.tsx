/** How much is confirmed, as a bar. */
import type { ReviewWords } from '../../../messages/review-words.js';

interface ProgressBarProps {
  readonly confirmed: number;
  readonly total: number;
  readonly words: ReviewWords;
}

export function ProgressBar({ confirmed, total, words }: ProgressBarProps) {
  const share = total === 0 ? 0 : confirmed / total;
  return (
    <div
      class="progress-bar"
      role="progressbar"
      aria-label={words.view.header.progress}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={confirmed}
      aria-valuetext={words.view.header.confirmed(confirmed, total)}
    >
      <span style={{ inlineSize: `${share * 100}%` }} />
    </div>
  );
}
