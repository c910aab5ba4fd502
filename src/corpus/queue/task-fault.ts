/** Carries an error that is no document's fault from a worker to the build. */
import { hostname } from 'node:os';
import { UnrecoverableError } from 'bullmq';
import { z } from 'zod';
import { DuizhaoError, type ErrorCode } from '../../core/errors.js';

const codes = [
  'BAD_USAGE',
  'FILE_NOT_FOUND',
  'FILE_UNREADABLE',
  'FILE_UNWRITABLE',
] as const satisfies readonly ErrorCode[];
const fault = z.object({ code: z.enum(codes), message: z.string(), hint: z.string() });

/**
 * What a worker throws for BullMQ to keep with the job. Other workers may do better; not so where the
 * store is full, which they share.
 */
export function faultOf(error: unknown): Error {
  if (!(error instanceof DuizhaoError)) return error instanceof Error ? error : new Error();
  const { code, message, hint } = error;
  const text = JSON.stringify({ code, message: `${message} (on ${hostname()})`, hint });
  return code === 'FILE_UNWRITABLE' ? new UnrecoverableError(text) : new Error(text);
}

/** The error that a build ends with, from what BullMQ has kept. */
export function errorOf(reason: string): Error {
  let kept: unknown;
  try {
    kept = JSON.parse(reason);
  } catch {
    return new Error(reason);
  }
  const { data } = fault.safeParse(kept);
  return data === undefined
    ? new Error(reason)
    : new DuizhaoError(data.code, data.message, data.hint);
}
