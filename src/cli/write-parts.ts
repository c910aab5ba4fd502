/** Writes a file that is too long for one string, whole or not at all. */
import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { DuizhaoError } from '../core/errors.js';
import { standardInput } from './files.js';
import type { Settings } from './settings.js';

const partSize = 1 << 20;

/**
 * Writes parts to the file named by `-o`, or to standard output for none or `-`.
 * @throws DuizhaoError FILE_UNWRITABLE; the signal's reason when interrupted.
 */
export async function deliverParts(
  parts: Iterable<string>,
  out: string | undefined,
  settings: Settings,
): Promise<void> {
  if (out === undefined || out === standardInput) {
    for await (const part of gather(parts, settings.signal)) await settings.print(part);
    return;
  }
  const temporary = join(dirname(out), `.${basename(out)}.${randomUUID()}.tmp`);
  try {
    mkdirSync(dirname(out), { recursive: true });
    const file = openSync(temporary, 'wx');
    try {
      for await (const part of gather(parts, settings.signal)) writeSync(file, part);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, out);
  } catch (cause) {
    rmSync(temporary, { force: true });
    if (!(cause instanceof Error && 'syscall' in cause && 'code' in cause)) throw cause;
    const { errors } = settings.messages;
    const problem = errors.notWritable(out, String(cause.code));
    throw new DuizhaoError('FILE_UNWRITABLE', problem, errors.notWritableHint, { cause });
  }
}

/** Parts joined to pieces worth writing, with time in between for an interruption to come through. */
async function* gather(parts: Iterable<string>, signal: AbortSignal): AsyncGenerator<string> {
  let gathered = '';
  for (const part of parts) {
    gathered += part;
    if (gathered.length < partSize) continue;
    yield gathered;
    gathered = '';
    await setImmediate();
    signal.throwIfAborted();
  }
  if (gathered !== '') yield gathered;
}
