/** Writes a term in the number and with the capital of the words it replaces. */

/**
 * `term` with a plural ending if `found` ends in one and the term does not, and with a capital if
 * `found` has one: `transnational organized crime` for `Trans-national organised crimes` gives
 * `Transnational organized crimes`.
 */
export function writeLike(term: string, found: string): string {
  const numbered = isPlural(found) && !isPlural(term) ? pluralOf(term) : term;
  return /^\p{Lu}/u.test(found) ? numbered.charAt(0).toUpperCase() + numbered.slice(1) : numbered;
}

function isPlural(words: string): boolean {
  return /[^su]s$/u.test(words) && !/(?:is|ics)$/u.test(words);
}

function pluralOf(words: string): string {
  if (/[^aeiou]y$/u.test(words)) return `${words.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/u.test(words) ? `${words}es` : `${words}s`;
}
