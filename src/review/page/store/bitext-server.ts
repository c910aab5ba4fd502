/** What the page asks the server for about one bitext. */
import type { Locale } from '../../../messages/locale.js';
import type {
  ExportFormat,
  LinkDetails,
  OpenedBitext,
  PresenceRequest,
  StreamMessage,
} from '../../model/api.js';
import type { Change, ReviewEvent } from '../../model/types.js';
import type { SendResult } from './outbox.js';

/** The server does not know this browser any more. */
export interface SignedOut {
  readonly kind: 'signed-out';
}

export interface BitextServer {
  open(): Promise<OpenedBitext>;
  send(author: string, changes: readonly Change[]): Promise<SendResult | SignedOut>;
  /** The events of it; none if nothing changes. @throws ServerProblem */
  realign(author: string): Promise<readonly ReviewEvent[]>;
  details(links: readonly string[], locale: Locale): Promise<readonly LinkDetails[]>;
  /** Newest first. */
  history(before: number | undefined, limit: number): Promise<readonly ReviewEvent[]>;
  tell(presence: PresenceRequest): Promise<void>;
  /** Calls `listener` for what comes after event `after`, and `broken` once; gives back what ends it. */
  stream(
    after: number,
    tab: string,
    listener: (message: StreamMessage) => void,
    broken: () => void,
  ): () => void;
  exportAddress(format: ExportFormat): string;
  reportAddress(locale: Locale): string;
}
