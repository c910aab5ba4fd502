/** Makes one file of a script of these tests, which then starts in a few hundredths of a second. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** Calls `use` with the path of the script `NAME.ts` of this folder as JavaScript. */
export async function bundled(
  name: string,
  use: (script: string) => Promise<unknown>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-script-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: join(import.meta.dirname, `${name}.ts`),
        outDir: folder,
        target: 'node20',
        rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
      },
    });
    await use(join(folder, `${name}.mjs`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
