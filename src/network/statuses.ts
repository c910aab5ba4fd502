/** Sorts the statuses of HTTP answers. */

const passing: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Whether the same request may succeed later. */
export function isPassingStatus(status: number): boolean {
  return passing.has(status);
}

/** Whether the answer is that the thing is elsewhere. */
export function isRedirect(status: number): boolean {
  return redirects.has(status);
}
