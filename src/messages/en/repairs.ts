/** What the repairs to the input do, in English. */

export const englishRepairs: Readonly<Record<string, string>> = {};
