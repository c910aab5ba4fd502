/** Says on what machine a figure was measured. */
import { cpus } from 'node:os';

/** Processors and version of Node. */
export function describeMachine(): string {
  return `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
}
