/** Gathers the evidence of a pair, then lets the document it stands in have its say. */
import type { TermFinder } from '../profile.js';
import { createEvidence, type Evidence } from './evidence.js';
import { lookUpWords } from './lexical.js';
import { markWords } from './marks.js';
import type { WordPair } from './tokens.js';
import type { Translations } from './translations.js';

/** How content words were translated elsewhere in a document, given what is known without it. */
export interface DocumentTranslations {
  /** p(english | chinese). */
  forward(chinese: string, english: string, prior: number): number;
  /** p(chinese | english). */
  backward(chinese: string, english: string, prior: number): number;
}

/** What the words of a pair say by themselves. */
export function gatherEvidence(
  pair: WordPair,
  translations: Translations,
  terms?: TermFinder,
): Evidence {
  const evidence = createEvidence(pair.chineseWords.length, pair.englishWords.length);
  lookUpWords(evidence, pair, translations);
  markWords(evidence, pair, terms);
  return evidence;
}

/** A document speaks for a pair of words that it makes so much likelier. */
const tellingFactor = 2;
const tellingProbability = 0.01;

/** The evidence with the document's translations and the marks weighed into the probabilities. */
export function weighEvidence(
  evidence: Evidence,
  pair: WordPair,
  document?: DocumentTranslations,
): Evidence {
  const { width } = evidence;
  const forward = evidence.forward.slice();
  const backward = evidence.backward.slice();
  const documented = evidence.documented.slice();
  if (document !== undefined) {
    for (const [c, chinese] of pair.chineseWords.entries()) {
      for (const [e, english] of pair.englishWords.entries()) {
        if (chinese.functional || english.functional) continue;
        const at = c * width + e;
        const prior = forward[at] ?? 0;
        const posterior = document.forward(chinese.normal, english.normal, prior);
        if (posterior > tellingFactor * prior + tellingProbability) documented[at] = 1;
        forward[at] = posterior;
        backward[at] = document.backward(chinese.normal, english.normal, backward[at] ?? 0);
      }
    }
  }
  for (let at = 0; at < forward.length; at++) {
    forward[at] = weighMarks(evidence, at, forward[at] ?? 0);
    backward[at] = weighMarks(evidence, at, backward[at] ?? 0);
  }
  return { ...evidence, forward, backward, documented };
}

/** Probability of words that are the same number or have the same letters. */
const certain = 0.9;
/** Of words that sound wholly alike. */
const soundingAlike = 0.3;
/** At least, of words within the same mention or term. */
const withinBlock = 1e-3;
/** What is left of the probability of words across its bounds: the bounds of a mention are exact. */
const acrossMention = 0.1;
const acrossTerm = 0.3;

function weighMarks({ mention, term, name, same }: Evidence, at: number, probability: number) {
  let weighed = probability;
  if ((mention[at] ?? 0) < 0) weighed *= acrossMention;
  if ((term[at] ?? 0) < 0) weighed *= acrossTerm;
  if (Math.max(mention[at] ?? 0, term[at] ?? 0) > 0) weighed = Math.max(weighed, withinBlock);
  const isCertain = mention[at] === 1 || same[at] === 1;
  return Math.max(weighed, isCertain ? certain : soundingAlike * (name[at] ?? 0));
}
