/** Finds the files of bitexts below a folder. */
import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { DuizhaoError } from '../../core/errors.js';

/**
 * Paths below `folder`, with `/` between their parts, sorted: TMX, and JSON lines that say they are
 * duizhao's, whole or not. Links are not followed, hidden folders not entered.
 * @throws DuizhaoError FILE_UNREADABLE for a folder that cannot be read.
 */
export function findBitexts(folder: string): readonly string[] {
  const found: string[] = [];
  const walk = (below: string) => {
    for (const entry of readFolder(join(folder, below))) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && entry.name !== 'node_modules') walk(path);
      } else if (entry.isFile() && isBitext(join(folder, path), entry.name)) found.push(path);
    }
  };
  walk('');
  return found.sort((a, b) => (a < b ? -1 : 1));
}

function readFolder(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new DuizhaoError(
      'FILE_UNREADABLE',
      `the folder ${path} cannot be read (${reason})`,
      'Check that it is there and that you may read it.',
      { cause },
    );
  }
}

function isBitext(path: string, name: string): boolean {
  if (name.startsWith('.')) return false;
  if (/\.tmx$/iu.test(name)) return true;
  return (
    /\.jsonl$/iu.test(name) && /^\s*\{\s*"schema"\s*:\s*"duizhao-bitext\//u.test(readHead(path))
  );
}

const headLength = 200;

function readHead(path: string): string {
  const bytes = Buffer.alloc(headLength);
  try {
    const file = openSync(path, 'r');
    try {
      return bytes.toString('utf8', 0, readSync(file, bytes)).replace(/^\uFEFF/u, '');
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}
