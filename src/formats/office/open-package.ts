/** Opens the packages that office programs write: zip archives whose parts refer to one another. */

import { DuizhaoError } from '../../core/errors.js';
import { damagedInput } from '../../document/read/damaged-input.js';
import { childrenOf, parsePart } from '../../document/read/docx/xml.js';
import { mostBytes, requireMost } from '../../document/read/limits.js';
import { unzipEntries } from '../../document/read/unzip.js';
import type { ExchangeSource } from '../convert/format.js';

/** A part, and those that it refers to. */
export interface PackagePart {
  readonly bytes: Uint8Array;
  /** The first part that it refers to as one of a kind, such as `comments`, or by an id. */
  readonly related: (kind: string, id?: string) => PackagePart | undefined;
}

const limits = { entries: 20_000, bytes: 256 * 2 ** 20 } as const;

/**
 * The main part of a package. Parts are only ever looked up in the archive, never outside it.
 *
 * @param kind what the file should be, with its article: `a Word document`.
 * @throws DuizhaoError FORMAT_INVALID for a file that is damaged, cut off or something else,
 * INPUT_ENCRYPTED for one with a password, INPUT_TOO_LARGE for one that unpacks to more than 256 MiB.
 */
export async function openPackage(source: ExchangeSource, kind: string): Promise<PackagePart> {
  const entries = unzipEntries(
    await gatherBytes(source),
    (entry) => /\.(?:xml|rels)$/u.test(entry) && !/(?:^|\/)(?:theme|media|fonts)\//u.test(entry),
    limits,
    source.name,
  );
  return guardPackage(source.name, kind, () => {
    const main = partOf(entries, '').related('officeDocument');
    if (main === undefined) throw new Error('there is no main part');
    return main;
  });
}

/**
 * What `read` gives back.
 * @throws DuizhaoError FORMAT_INVALID where it throws anything else.
 */
export function guardPackage<Result>(name: string, kind: string, read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof DuizhaoError) throw cause;
    throw damagedInput(name, kind, cause);
  }
}

/**
 * The items that `rows` gives.
 * @throws DuizhaoError FORMAT_INVALID where it throws anything else.
 */
export function* guardRows<Item>(
  name: string,
  kind: string,
  rows: Iterator<Item>,
): Generator<Item> {
  for (;;) {
    const next = guardPackage(name, kind, () => rows.next());
    if (next.done) return;
    yield next.value;
  }
}

async function gatherBytes({ name, bytes }: ExchangeSource): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes()) {
    length += chunk.length;
    requireMost(length, mostBytes.file, name, 'bytes');
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks, length));
}

function partOf(entries: ReadonlyMap<string, Uint8Array>, path: string): PackagePart {
  const slash = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, slash);
  const relations = entries.get(`${folder}_rels/${path.slice(slash)}.rels`);
  return {
    bytes: entries.get(path) ?? new Uint8Array(),
    related: (kind, id) => {
      const list = relations && childrenOf(parsePart(relations), 'Relationship');
      const target = list
        ?.filter(({ attributes: { TargetMode } }) => TargetMode !== 'External')
        .filter(({ attributes: { Type = '' } }) => Type.endsWith(`/${kind}`))
        .filter(({ attributes: { Id } }) => id === undefined || Id === id)
        .map(({ attributes: { Target = '' } }) =>
          Target.startsWith('/') ? Target.slice(1) : `${folder}${Target}`,
        )
        .find((candidate) => entries.has(candidate));
      return target === undefined ? undefined : partOf(entries, target);
    },
  };
}
