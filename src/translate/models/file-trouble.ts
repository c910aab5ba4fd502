/** Turns what the file system objects to into an error that a user can act on. */
import { DuizhaoError } from '../../core/errors.js';

const reasons: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  ENOSPC: ['the disk is full', 'Free some space, or keep models elsewhere: set DUIZHAO_MODELS.'],
  EDQUOT: [
    'your quota is used up',
    'Free some space, or keep models elsewhere: set DUIZHAO_MODELS.',
  ],
  EACCES: [
    'you may not write there',
    'Check the permissions, or set DUIZHAO_MODELS to a folder of yours.',
  ],
  EPERM: [
    'you may not write there',
    'Check the permissions, or set DUIZHAO_MODELS to a folder of yours.',
  ],
  EROFS: ['the disk is read-only', 'Set DUIZHAO_MODELS to a folder that can be written to.'],
};

/** Whether the file system, and not the network, gave this error. */
export function isFileTrouble(cause: unknown): boolean {
  return codeOf(cause) in reasons;
}

/** A DuizhaoError FILE_UNWRITABLE about `path`; other DuizhaoErrors come back as they are. */
export function fileTrouble(cause: unknown, path: string): DuizhaoError {
  if (cause instanceof DuizhaoError) return cause;
  const [reason, hint] = reasons[codeOf(cause)] ?? [
    String(cause),
    'Check the folder, or set DUIZHAO_MODELS to another one.',
  ];
  return new DuizhaoError('FILE_UNWRITABLE', `${path} cannot be written: ${reason}.`, hint, {
    cause,
  });
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}
