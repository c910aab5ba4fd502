/** The one error class for what goes wrong with input, files, models and formats. */

/** Stable codes; each is documented by the place that throws it. */
export type ErrorCode =
  | 'BAD_USAGE'
  | 'FILE_NOT_FOUND'
  | 'FILE_UNREADABLE'
  | 'FILE_UNWRITABLE'
  | 'INPUT_EMPTY'
  | 'INPUT_BINARY'
  | 'INPUT_UNDECODABLE'
  | 'INPUT_ENCRYPTED'
  | 'INPUT_TOO_LARGE'
  | 'INPUT_WRONG_LANGUAGE'
  | 'FORMAT_UNKNOWN'
  | 'FORMAT_INVALID'
  | 'TERMBASE_INVALID'
  | 'DICTIONARY_INVALID'
  | 'MODEL_NOT_FOUND'
  | 'MODEL_INVALID'
  | 'HUB_UNREACHABLE'
  | 'HUB_REFUSED'
  | 'DOWNLOAD_DAMAGED'
  | 'LICENCE_NOT_ACCEPTED'
  | 'ADDRESS_REFUSED'
  | 'SERVER_FAILED'
  | 'DOCUMENT_UNAVAILABLE'
  | 'CONFIG_INVALID'
  | 'CORPUS_INVALID'
  | 'TASK_CRASHED'
  | 'TASK_TOO_SLOW'
  | 'QUEUE_UNREACHABLE';

/**
 * An error a user can act on: `message` says what went wrong and where, `hint` what to do about it.
 * Programming mistakes are thrown as plain `TypeError`s instead.
 */
export class DuizhaoError extends Error {
  override readonly name = 'DuizhaoError';
  readonly code: ErrorCode;
  readonly hint: string;

  constructor(code: ErrorCode, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.hint = hint;
  }
}
