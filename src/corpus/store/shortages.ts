/** What a machine can be short of for a moment. */

const shortages: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE', 'EAGAIN', 'ENOMEM', 'EBUSY']);

/** The code of a failure that says nothing of a file and may be gone a moment later. */
export function shortageOf(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error)) return undefined;
  return shortages.has(String(error.code)) ? String(error.code) : undefined;
}
