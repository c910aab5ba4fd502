/** Opens a bitext, or all below a folder, as a project to be reviewed. */
import { basename, dirname, join, resolve } from 'node:path';
import { DuizhaoError } from '../../core/errors.js';
import { contentId } from '../../core/ids.js';
import type { BitextSummary } from '../model/api.js';
import { findBitexts } from './find-bitexts.js';
import { glanceAt } from './glance.js';
import { stateOfReview } from './measure-progress.js';
import {
  type BitextPlace,
  baseName,
  type OpenSession,
  openSession,
  type SessionOptions,
} from './session.js';
import type { ReviewProject } from './types.js';

/** What to review: one file of a bitext, or all below a folder. */
export type ProjectInput =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'folder'; readonly path: string };

/**
 * A project; nothing is opened yet. Ids of bitexts are made of their paths below the folder.
 *
 * @example
 * const project = openProject({ kind: 'file', path: 'A.bitext.jsonl' }, { terms, editSource: false });
 * const [summary] = await project.list();
 *
 * @throws DuizhaoError FILE_UNREADABLE for a folder that cannot be read.
 */
export function openProject(input: ProjectInput, options: SessionOptions): ReviewProject {
  const folder = resolve(input.kind === 'folder' ? input.path : dirname(input.path));
  const files = () => (input.kind === 'folder' ? findBitexts(folder) : [basename(input.path)]);
  files();
  const sessions = new Map<string, Promise<OpenSession>>();
  const open = new Map<string, OpenSession>();
  /** Why a bitext could not be opened when somebody tried. */
  const failures = new Map<string, string>();
  let isClosed = false;

  const places = () =>
    files().map((file): BitextPlace => ({ id: contentId(file), path: join(folder, file), file }));

  const openPlace = async (place: BitextPlace): Promise<OpenSession> => {
    try {
      const session = await openSession(place, options);
      open.set(place.id, session);
      failures.delete(place.id);
      return session;
    } catch (error) {
      sessions.delete(place.id);
      if (error instanceof DuizhaoError) failures.set(place.id, error.message);
      throw error;
    }
  };

  return {
    name: basename(input.kind === 'folder' ? folder : baseName(input.path)),
    editSource: options.editSource,
    async list() {
      const summaries: BitextSummary[] = [];
      for (const { id, path, file } of places()) {
        const name = baseName(file);
        const session = open.get(id);
        if (session !== undefined) {
          const progress = session.progress();
          const state = stateOfReview(progress, session.seq > 0);
          summaries.push({ id, name: session.name || name, file, state, progress });
          continue;
        }
        const seen = await glanceAt(path, file);
        const reason = seen.reason ?? failures.get(id);
        summaries.push({
          id,
          name: seen.name ?? name,
          file,
          ...(reason === undefined
            ? { state: stateOfReview(seen.progress, seen.hasChanges) }
            : { state: 'broken', reason }),
          progress: seen.progress,
        });
      }
      return summaries;
    },
    async open(id) {
      if (isClosed) throw new TypeError('the project is closed');
      const known = sessions.get(id);
      if (known !== undefined) return known;
      const place = places().find((one) => one.id === id);
      if (place === undefined) {
        throw new DuizhaoError(
          'FILE_NOT_FOUND',
          `there is no bitext ${id} in this project`,
          'Go back to the list of bitexts; the file may have been moved.',
        );
      }
      const opening = sessions.get(id) ?? openPlace(place);
      sessions.set(id, opening);
      return opening;
    },
    async close() {
      isClosed = true;
      const all = await Promise.allSettled(sessions.values());
      for (const result of all) if (result.status === 'fulfilled') await result.value.close();
      sessions.clear();
      await options.memory?.close();
    },
  };
}
