/** What the answers of a review server are made from. */
import type { ReviewProject } from '../project/types.js';
import type { ServerNames } from './origins.js';
import type { PageFile } from './page-files.js';
import type { Presence } from './presence.js';
import type { Sessions } from './session.js';
import type { Streams } from './streams.js';

export interface AppParts {
  readonly project: ReviewProject;
  readonly files: ReadonlyMap<string, PageFile>;
  readonly sessions: Sessions;
  readonly presence: Presence;
  readonly streams: Streams;
  /** Whether others than this machine can reach the server. */
  readonly isShared: boolean;
  /** As the server goes by, once it listens. */
  readonly names: () => ServerNames;
  /** Hears of what went wrong inside. */
  readonly report: (error: unknown) => void;
}
