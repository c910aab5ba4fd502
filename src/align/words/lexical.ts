/** Looks up what lexicon and dictionary say of the words of a pair. */
import { stemEnglish } from '../../language/words.js';
import type { Evidence } from './evidence.js';
import type { WordPair } from './tokens.js';
import type { Translations } from './translations.js';

/** Writes `forward`, `backward`, `glossed` and what is known of words without counterpart. */
export function lookUpWords(evidence: Evidence, pair: WordPair, translations: Translations): void {
  for (const [c, { normal, functional }] of pair.chineseWords.entries()) {
    evidence.chineseAlone[c] = translations.chineseAlone(normal, functional);
  }
  for (const [e, { normal, functional }] of pair.englishWords.entries()) {
    evidence.englishAlone[e] = translations.englishAlone(normal, functional);
  }
  lookUp(evidence, pair, translations);
  lookUpVariants(evidence, pair, translations);
  setFloor(evidence, pair, translations);
}

function lookUp(evidence: Evidence, pair: WordPair, translations: Translations): void {
  const { width, forward, backward, glossed } = evidence;
  for (const [c, { normal }] of pair.chineseWords.entries()) {
    const known = translations.of(normal);
    if (known.size === 0) continue;
    for (const [e, word] of pair.englishWords.entries()) {
      const association = known.get(word.normal);
      if (association === undefined) continue;
      const at = c * width + e;
      forward[at] = association.forward;
      backward[at] = association.backward;
      glossed[at] = association.source === 'dictionary' ? 1 : 0;
    }
  }
}

/** How much a part of a hyphenated word, or a word of the same origin, says of the word itself. */
const partStrength = 0.6;
const kinStrength = 0.4;
/** A word that some word translates this likely needs no variants. */
const explained = 0.02;
const shortest = 5;

/** English words that nothing explains speak through their parts and through words like them. */
function lookUpVariants(evidence: Evidence, pair: WordPair, translations: Translations): void {
  const { height, width, forward, backward } = evidence;
  for (const [e, { normal, functional }] of pair.englishWords.entries()) {
    if (functional || normal.length < shortest) continue;
    let best = 0;
    for (let c = 0; c < height; c++) best = Math.max(best, forward[c * width + e] ?? 0);
    if (best > explained) continue;
    const parts = normal.includes('-') ? normal.split('-').map(stemEnglish) : [];
    for (const [c, word] of pair.chineseWords.entries()) {
      const at = c * width + e;
      for (const [stem, association] of translations.of(word.normal)) {
        const strength = parts.includes(stem)
          ? partStrength
          : areKin(stem, normal)
            ? kinStrength
            : 0;
        if (strength === 0) continue;
        forward[at] = Math.max(forward[at] ?? 0, strength * association.forward);
        backward[at] = Math.max(backward[at] ?? 0, strength * association.backward);
      }
    }
  }
}

const kinBeginning = 4;
const kinShare = 0.7;

/** Whether two stems share most of their letters from the beginning (volcan, volcano). */
function areKin(a: string, b: string): boolean {
  if (a.charCodeAt(0) !== b.charCodeAt(0) || a === b) return false;
  const needed = Math.max(kinBeginning, Math.ceil(kinShare * Math.max(a.length, b.length)));
  return Math.min(a.length, b.length) >= needed && a.startsWith(b.slice(0, needed));
}

/** p of two words that nothing is known of. */
const unknownProbability = 1e-4;
/** What knowing a word leaves to meanings that were not seen. */
const knownRemainder = 0.1;

/** Words that were not seen together may still translate each other. */
function setFloor(evidence: Evidence, pair: WordPair, translations: Translations): void {
  const { width, forward, backward } = evidence;
  const openness = (isKnown: boolean) => (isKnown ? knownRemainder : 1);
  const english = pair.englishWords.map(({ normal }) =>
    openness(translations.knowsEnglish(normal)),
  );
  for (const [c, { normal }] of pair.chineseWords.entries()) {
    const chinese = unknownProbability * openness(translations.knowsChinese(normal));
    for (const [e, open] of english.entries()) {
      const at = c * width + e;
      forward[at] = (forward[at] ?? 0) + chinese * open;
      backward[at] = (backward[at] ?? 0) + chinese * open;
    }
  }
}
