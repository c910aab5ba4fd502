/** Builds the package once before the tests, so that the command line is tested as users run it. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'tsdown';
import { build as buildPage } from 'vite';
import type { TestProject } from 'vitest/node';
import { packageFile } from '../src/core/package-folder.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the build under test. */
    readonly build: string;
  }
}

/**
 * Vitest calls this before any test; what it gives back is called after the last. Each run of the
 * tests has a build of its own, so that two at a time do not get in each other's way.
 */
export async function setup(project: TestProject): Promise<() => void> {
  const parent = packageFile('node_modules', '.cache');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'duizhao-'));
  await build({ outDir: folder, dts: false, logLevel: 'error' });
  await buildPage({
    root: packageFile('src', 'review', 'page'),
    logLevel: 'error',
    build: { outDir: join(folder, 'page') },
  });
  project.provide('build', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
