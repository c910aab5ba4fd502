/** Tells apart where the bytes of an item are: in a file, or in a member of an archive. */

/** A file, and the member of it that is meant, if it is an archive. */
export interface Place {
  readonly path: string;
  readonly member?: string;
}

const archiveName = /\.(?:zip|tar|tar\.gz|tgz)$/iu;
const memberPlace = /^(.+?\.(?:zip|tar|tar\.gz|tgz))!\/(.+)$/isu;

/** Whether the name of a file is that of an archive. */
export function isArchiveName(name: string): boolean {
  return archiveName.test(name);
}

/** The place, or name, of a member of an archive: `PATH!/inner/name`. */
export function placeOfMember(archive: string, member: string): string {
  return `${archive}!/${member}`;
}

/** The parts of a place. */
export function splitPlace(place: string): Place {
  const [, path, member] = memberPlace.exec(place) ?? [];
  return path === undefined || member === undefined ? { path: place } : { path, member };
}

/** Whether a name, of a file or a member, is that of something compressed by gzip on its own. */
export function isGzipName(name: string): boolean {
  return /\.gz$/iu.test(name) && !isArchiveName(name);
}
