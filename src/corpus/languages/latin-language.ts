/** Tells English from other languages in Latin letters. */
import { eld } from 'eld/extrasmall';
import { entryOf } from '../../core/entry.js';
import { countCharacters } from './character-counts.js';

/** Letters below which a language is a guess: names and headings look like any. */
const fewestLetters = 30;
/** By how much another language has to be likelier; resolutions are full of names from everywhere. */
const leastLead = 0.1;
/** Below this share of words without a capital a text is a list of names. */
const leastPlainWords = 0.4;
/** Words of every English sentence that other languages hardly have. */
const plainlyEnglish = /\b(?:the|of|and|shall|which|this|that|with|from)\b/g;
/** From this share of such words on a text is English, and nothing else has to be asked. */
const plainShare = 0.1;

/** Whether a text in Latin letters is surely in another language than English. */
export function isForeign(text: string): boolean {
  const { latin, letterRuns } = countCharacters(text);
  if (latin < fewestLetters) return false;
  if ((text.match(plainlyEnglish)?.length ?? 0) >= letterRuns * plainShare) return false;
  const words = text.match(/\p{L}+/gu) ?? [];
  const plain = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  if (plain < words.length * leastPlainWords) return false;
  const found = eld.detect(text);
  if (found.language === 'en' || found.language === '') return false;
  const scores = found.getScores();
  const best = entryOf(scores, found.language) ?? 0;
  return best - (entryOf(scores, 'en') ?? 0) >= leastLead;
}
