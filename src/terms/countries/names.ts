/** The short and formal names of countries in the lists of the United Nations. */

/** Names in both languages. */
export interface NamePair {
  readonly zh: string;
  readonly en: string;
}

/** What a list has of a country. */
export interface CountryNames {
  readonly short?: NamePair;
  readonly formal?: NamePair;
}

/**
 * Names by ISO 3166-1 alpha-3 code, from the table `form, iso3, zh, en` of datasets/country-codes:
 * short names are those of M49 and, where it has none, the formal ones.
 */
export function readCountryNames(tsv: string): ReadonlyMap<string, CountryNames> {
  const names = new Map<string, CountryNames>();
  for (const line of tsv.split('\n').slice(1)) {
    const [form, code = '', zh = '', en = ''] = line.split('\t');
    const pair = { zh: plainName(zh), en: plainName(en) };
    if (form === 'formal') names.set(code, { ...names.get(code), formal: pair });
    if (form === 'm49') names.set(code, { ...names.get(code), short: pair });
  }
  return names;
}

/** Without the article and the asterisks of remarks. */
function plainName(name: string): string {
  return name
    .replace(/\s*\*+$/u, '')
    .replace(/^the\s+/u, '')
    .trim();
}
