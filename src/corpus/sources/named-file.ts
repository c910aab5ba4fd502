/** Looks closer at a file that a user named itself. */
import { formatNamed } from '../../formats/convert/index.js';
import type { FoundFile } from './describe-item.js';
import { bytesAt } from './open-bytes.js';

/**
 * The file, and that it is a bitext where it is a Word document with a bilingual table. Within folders
 * Word documents are documents: looking into each would take as long as reading it.
 */
export async function namedFile(place: string, name: string): Promise<FoundFile> {
  const isTable = /\.docx$/iu.test(name) && (await hasUnits(place, name));
  return { place, name, ...(isTable && { said: { kind: 'bitext' } }) };
}

async function hasUnits(place: string, name: string): Promise<boolean> {
  const format = formatNamed('docx');
  if (format?.kind !== 'file' || format.read === undefined) return false;
  try {
    for await (const found of format.read({ name, bytes: () => bytesAt(place, name) }))
      return !('problem' in found);
    return false;
  } catch {
    // What is wrong with it is told by whoever reads it as a document.
    return false;
  }
}
