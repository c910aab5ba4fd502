/** Measures how much of an English text is a list of names or of works. */
import { countCharacters } from '../../languages/character-counts.js';

/** Initials, years in brackets, “et al.”, “pp.”. */
const reference =
  /\b(?:et al\.|eds?\.|vol\. ?\d|no\. ?\d|pp\. ?\d|\(\d{4}[a-z]?\)|[A-Z]\.(?: ?[A-Z]\.)?,? (?=[A-Z&(]))/gu;
const wordsToMark = 4;

/** Share of a text that is references to works, 0–1; 0 with fewer than three marks of them. */
export function referenceShare(text: string): number {
  const marks = text.match(reference)?.length ?? 0;
  return marks < 3 ? 0 : Math.min(1, (marks * wordsToMark) / countCharacters(text).words);
}

const fewestNames = 8;
const name =
  /^(?:(?:and|Mr|Mrs|Ms|Miss|Dr|Prof|Sir)\.? )?\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|la|van|von|bin|al|el|da|dos|di))*\.?$/u;
/** Names in a list are of persons if they have two parts, or a form of address. */
const ofPerson = /^\S+ \S/u;

/**
 * Share of the items of a list that are names of persons, 0–1; 0 for a list of fewer than eight. Names
 * of states are none: who voted how is what documents of record are for.
 */
export function nameShare(text: string): number {
  const items = text.split(/[,;、，；]\s*/u);
  if (items.length < fewestNames) return 0;
  const names = items.filter((item) => name.test(item) && ofPerson.test(item)).length;
  return names / items.length;
}
