/** Replies for what goes wrong. */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { DuizhaoError, type ErrorCode } from '../../core/errors.js';
import type { ConflictReply, Problem } from '../model/api.js';
import { ChangeConflict } from '../project/types.js';

/** Thrown where a request is refused; `status` and a `problem` are the reply. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly status: ContentfulStatusCode,
    readonly code: string,
    message: string,
    readonly hint: string,
  ) {
    super(message);
  }
}

const statuses: Readonly<Partial<Record<ErrorCode, ContentfulStatusCode>>> = {
  BAD_USAGE: 400,
  FORMAT_UNKNOWN: 400,
  FILE_NOT_FOUND: 404,
  FILE_UNWRITABLE: 507,
};

/**
 * The reply for anything thrown. Only what is meant for people to read goes out; `report` hears of
 * all else, and the reply says no more than that it happened.
 */
export function replyToError(
  context: Context,
  error: unknown,
  report: (error: unknown) => void,
): Response {
  if (error instanceof ChangeConflict) {
    const reply: ConflictReply = {
      code: 'CHANGE_CONFLICT',
      message: `The ${error.conflict.kind} has been changed meanwhile.`,
      hint: 'Look at it as it is now, and make the change again if it is still wanted.',
      change: error.change,
      conflict: error.conflict,
    };
    return context.json(reply, 409);
  }
  if (error instanceof Refusal) {
    if (error.status === 413) context.header('Connection', 'close');
    return context.json(problemOf(error), error.status);
  }
  if (error instanceof DuizhaoError) {
    return context.json(problemOf(error), statuses[error.code] ?? 422);
  }
  report(error);
  const internal: Problem = {
    code: 'INTERNAL',
    message: 'Something went wrong in duizhao itself.',
    hint: 'What was saved is safe. Load the page again; the terminal says more.',
  };
  return context.json(internal, 500);
}

function problemOf({ code, message, hint }: Refusal | DuizhaoError): Problem {
  return { code, message, hint };
}
