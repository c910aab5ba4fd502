/** Says how far a review is. */
import type { BitextSummary, Progress } from '../model/api.js';
import { isConfirmed } from '../model/statistics.js';
import type { Link } from '../model/types.js';

/** Counts links; what a person has accepted, edited or rejected is confirmed. */
export function measureProgress(links: Iterable<Pick<Link, 'status'>>, seconds: number): Progress {
  let count = 0;
  let confirmed = 0;
  for (const link of links) {
    count += 1;
    if (isConfirmed(link)) confirmed += 1;
  }
  return { links: count, confirmed, seconds };
}

/** What a review is called by its progress; `hasChanges` tells one that was begun and taken back. */
export function stateOfReview(
  { links, confirmed }: Progress,
  hasChanges: boolean,
): Exclude<BitextSummary['state'], 'broken'> {
  if (links > 0 && confirmed === links) return 'done';
  return hasChanges || confirmed > 0 ? 'begun' : 'untouched';
}
