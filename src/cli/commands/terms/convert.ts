/** `duizhao terms convert`: termbases from one dialect of TBX into another. */
import { readTbx, type TbxDialect, writeTbx } from '../../../terms/tbx.js';
import { deliver } from '../../deliver.js';
import { exitCodes } from '../../exit-codes.js';
import { readInput } from '../../files.js';
import type { Settings } from '../../settings.js';

export interface ConvertTermsOptions {
  readonly out?: string;
  readonly to: TbxDialect;
}

/**
 * Writes a termbase in another dialect; gives back the exit code.
 * @throws DuizhaoError TERMBASE_INVALID, or what reading and writing files throws.
 */
export async function convertTerms(
  file: string,
  { out, to }: ConvertTermsOptions,
  settings: Settings,
): Promise<number> {
  const { name, bytes } = readInput(file, settings.messages);
  const termbase = readTbx(new TextDecoder().decode(bytes), name);
  await deliver(writeTbx(termbase, to), out, settings);
  return exitCodes.fine;
}
