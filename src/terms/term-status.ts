/** The marks by which TBX says how good a term is. */
import type { TermStatus } from '../core/term.js';

const statuses: readonly TermStatus[] = ['preferred', 'admitted', 'deprecated', 'superseded'];

/** TBX's mark for a status, e.g. `preferredTerm-admn-sts`. */
export function statusMark(status: TermStatus): string {
  return `${status}Term-admn-sts`;
}

/** All marks, in the order from best to worst. */
export const statusMarks: readonly string[] = statuses.map(statusMark);

/** The status a mark stands for; `undefined` for a mark that TBX does not know. */
export function statusOfMark(mark: string): TermStatus | undefined {
  return statuses.find((status) => statusMark(status) === mark);
}

/** Whether a term may be used: preferred or admitted. */
export function isAllowed(status: TermStatus): boolean {
  return status === 'preferred' || status === 'admitted';
}
