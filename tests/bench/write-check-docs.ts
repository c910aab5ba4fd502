/** Writes `docs/checks.md` and its Chinese twin out of the rules. Run: `npx tsx tests/bench/write-check-docs.ts`. */
import { writeFileSync } from 'node:fs';
import { packageFile } from '../../src/core/package-folder.js';
import { checkDocsFiles, renderCheckDocs } from './check-docs.js';

for (const locale of ['en', 'zh'] as const) {
  writeFileSync(packageFile(...checkDocsFiles[locale]), renderCheckDocs(locale));
}
