/** What the repairs to the input do, in Chinese. */

export const chineseRepairs: Readonly<Record<string, string>> = {};
