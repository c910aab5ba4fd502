/** The shape of an archive whose members are read in any order. */

/** A member that can be read. */
export interface Member {
  /** As in the archive, with `/` between folders; never used as a path of a file. */
  readonly name: string;
  /** Bytes as the archive states them, which need not be true. */
  readonly size: number;
}

/** Something in an archive that cannot be read; without a name, the rest of the archive. */
export interface Damage {
  readonly name?: string;
  readonly error: Error;
}

export interface Archive {
  /** In the order of the archive, each name once. */
  readonly members: readonly Member[];
  readonly damages: readonly Damage[];
  /**
   * The unpacked bytes of a member.
   * @throws DuizhaoError FILE_NOT_FOUND for a name that is none; FORMAT_INVALID for a damaged member,
   * INPUT_ENCRYPTED for one with a password, INPUT_TOO_LARGE for one that unpacks to too much.
   */
  bytes(member: string): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}
