/** The adverbs that make a lead word of another one: 又回顾, Also recalling, Recalling also. */

/** Chinese adverbs with what translates them; an empty string is one left unsaid. */
export const chineseAdverbs: ReadonlyMap<string, readonly string[]> = new Map([
  ['又', ['also', 'further']],
  ['还', ['further', 'also']],
  ['并', ['also', 'further', '']],
  ['再', ['further', 'again', 'once again']],
  ['再次', ['again', 'once again', 'once more', '']],
  ['再度', ['again', 'once again', '']],
  ['特别', ['in particular', 'particularly', 'especially', 'specifically']],
]);

const englishAdverbs: readonly string[] = [...new Set([...chineseAdverbs.values()].flat())]
  .filter((adverb) => adverb !== '')
  .sort((a, b) => b.length - a.length);

/** The adverb that stands at `at` in `text` as words of its own, in lower case. */
export function englishAdverbAt(text: string, at: number): string | undefined {
  const head = text.slice(at, at + longestAdverb + 1).toLowerCase();
  return englishAdverbs.find(
    (adverb) => head.startsWith(adverb) && !/^[\p{L}-]/u.test(head.slice(adverb.length)),
  );
}

const longestAdverb = Math.max(...englishAdverbs.map((adverb) => adverb.length));
