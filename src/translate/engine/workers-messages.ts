/** What a drafting thread and the thread that started it say to each other. */
import { DuizhaoError, type ErrorCode } from '../../core/errors.js';
import type { SegmentSettings } from './draft-segments.js';
import type { DraftedSegment } from './finish-draft.js';
import type { OpenSettings } from './local-model.js';
import type { PreparedSegment } from './prepare-source.js';

/** What a thread is started with. */
export interface ThreadTask {
  /** The model's. */
  readonly folder: string;
  readonly open: OpenSettings;
  readonly settings: SegmentSettings;
}

/** To a drafting thread; `id` is the group's. */
export type ThreadRequest =
  | { readonly kind: 'draft'; readonly id: number; readonly segments: readonly PreparedSegment[] }
  | { readonly kind: 'stop'; readonly id: number }
  | { readonly kind: 'close' };

/** From a drafting thread; `ready` comes first and once, when its model is open. */
export type ThreadReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number }
  | { readonly kind: 'drafted'; readonly id: number; readonly drafts: readonly DraftedSegment[] }
  | { readonly kind: 'failed'; readonly id: number; readonly error: PackedError };

/** An error as it passes between threads, where a class does not. */
export interface PackedError {
  /** Of a `DuizhaoError`. */
  readonly code?: ErrorCode;
  readonly hint: string;
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
}

/** `error` to be sent to another thread; what was thrown and is no error becomes a message. */
export function packError(error: unknown): PackedError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), hint: '' };
  const { name, message, stack } = error;
  const packed = { name, message, ...(stack !== undefined && { stack }) };
  if (!(error instanceof DuizhaoError)) return { ...packed, hint: '' };
  return { ...packed, code: error.code, hint: error.hint };
}

/** The error that was packed in another thread, with the stack it had there. */
export function unpackError({ code, hint, name, message, stack }: PackedError): Error {
  const error =
    code === undefined
      ? Object.assign(new Error(message), { name })
      : new DuizhaoError(code, message, hint);
  if (stack !== undefined) error.stack = stack;
  return error;
}
