/** Gives sources the names that tell them apart. */

/**
 * For each path of a source what stands before the names of its files: nothing where there is one
 * source; else its last parts, as many as tell all the sources apart, so that they are the same on
 * every machine that has the sources in like folders.
 * @param paths Absolute, no two the same.
 */
export function sourceNames(paths: readonly string[]): readonly string[] {
  if (paths.length < 2) return paths.map(() => '');
  const parts = paths.map((path) => path.split(/[\\/]+/u).filter((part) => part !== ''));
  const longest = Math.max(...parts.map(({ length }) => length));
  for (let count = 1; count < longest; count += 1) {
    const names = parts.map((all) => all.slice(-count).join('/'));
    if (new Set(names).size === names.length) return names;
  }
  return parts.map((all) => all.join('/'));
}
