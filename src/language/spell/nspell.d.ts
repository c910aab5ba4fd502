declare module 'nspell' {
  /** A Hunspell dictionary at work. */
  interface Spelling {
    /** Whether the dictionary has the word, in this case. */
    correct(word: string): boolean;
  }
  // biome-ignore lint/style/noDefaultExport: it is what the package exports
  export default function nspell(dictionary: {
    readonly aff: Uint8Array;
    readonly dic: Uint8Array;
  }): Spelling;
}
