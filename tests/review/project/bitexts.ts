/** Bitexts in fresh folders, opened as projects. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alignDocuments } from '../../../src/align/index.js';
import { alignSentences } from '../../../src/align/sentences/index.js';
import { packageFile } from '../../../src/core/package-folder.js';
import { documentFromBytes } from '../../../src/document/index.js';
import { type ExportInput, writeJsonl } from '../../../src/formats/index.js';
import type { Change, Link, Patch } from '../../../src/review/model/types.js';
import { openProject, type ProjectInput } from '../../../src/review/project/open-project.js';
import type { SessionOptions } from '../../../src/review/project/session.js';
import type { BitextSession, ReviewProject } from '../../../src/review/project/types.js';
import { createTermMatcher } from '../../../src/terms/matcher.js';
import { readTbx } from '../../../src/terms/tbx.js';

const termbase = packageFile('corpora', 'termbases', 'un-crime-prevention.tbx');
export const terms = createTermMatcher(readTbx(readFileSync(termbase, 'utf8'), termbase));

/** The resolution that ships, aligned. */
export function resolution(level: 'block' | 'sentence'): ExportInput {
  const [chinese, english] = ['zh.txt', 'en.txt'].map((name) => {
    const path = packageFile('corpora', 'A-RES-56-123', name);
    return documentFromBytes(readFileSync(path), { name });
  });
  if (chinese === undefined || english === undefined) throw new TypeError('two texts ship');
  const bitext =
    level === 'block'
      ? alignDocuments(chinese, english, { terms })
      : alignSentences(chinese, english, { terms });
  return { name: 'A-RES-56-123', bitext, drafts: [], findings: [] };
}

/** Does something with a fresh folder, which is gone afterwards. */
export async function inFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-review-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens a project for as long as it is used. */
export async function withProject<Result>(
  input: ProjectInput,
  use: (project: ReviewProject) => Promise<Result>,
  options: Partial<SessionOptions> = {},
): Promise<Result> {
  const project = openProject(input, { terms, editSource: false, ...options });
  try {
    return await use(project);
  } finally {
    await project.close();
  }
}

/** Opens the one bitext of a file for as long as it is used. */
export function withBitext<Result>(
  path: string,
  use: (session: BitextSession) => Promise<Result>,
  options: Partial<SessionOptions> = {},
): Promise<Result> {
  return withProject(
    { kind: 'file', path },
    async (project) => {
      const [summary] = await project.list();
      return use(await project.open(summary?.id ?? ''));
    },
    options,
  );
}

/** Writes a bitext into a fresh folder and opens it. */
export function withRun<Result>(
  run: ExportInput,
  use: (session: BitextSession, path: string) => Promise<Result>,
  options: Partial<SessionOptions> = {},
): Promise<Result> {
  return inFolder((folder) => {
    const path = join(folder, 'A.bitext.jsonl');
    writeFileSync(path, writeJsonl(run));
    return withBitext(path, (session) => use(session, path), options);
  });
}

let changes = 0;

/** A change as a page would make it. */
export function change(action: Change['action'], patch: Patch): Change {
  changes += 1;
  return { id: `change-${String(changes).padStart(6, '0')}`, action, patch };
}

/** The change that gives a link another status. */
export function restate(link: Link, status: Link['status']): Change {
  return change(status === 'rejected' ? 'exclude' : 'confirm', {
    links: { removed: [link], added: [{ ...link, status }] },
  });
}
