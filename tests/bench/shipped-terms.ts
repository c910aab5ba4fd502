/** The termbase that ships, ready for matching. */
import { readFileSync } from 'node:fs';
import { packageFile } from '../../src/core/package-folder.js';
import { createTermMatcher, type TermMatcher } from '../../src/terms/matcher.js';
import { readTbx } from '../../src/terms/tbx.js';

/** A matcher over `corpora/termbases/un-crime-prevention.tbx`. */
export function loadShippedTerms(): TermMatcher {
  const path = packageFile('corpora', 'termbases', 'un-crime-prevention.tbx');
  return createTermMatcher(readTbx(readFileSync(path, 'utf8'), path));
}
