/** Ids of concepts as ids of XML, which do not begin with a digit as those of databases do. */

/** The id as XML can have it: an underscore stands before a digit, a point or a hyphen, or another such. */
export function toXmlId(id: string): string {
  return /^_*[\d.-]/u.test(id) ? `_${id}` : id;
}

/** The id that `toXmlId` was given. */
export function fromXmlId(id: string): string {
  return /^_+[\d.-]/u.test(id) ? id.slice(1) : id;
}
