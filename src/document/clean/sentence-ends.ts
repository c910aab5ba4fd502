/** What the last and the first characters of a line say about whether it goes on. */

const closers = String.raw`[”’"'」』）)\]】》〉]*`;
const finalStop = new RegExp(`[。！？.!?；;：:…]${closers}$`, 'u');
const sentenceStop = new RegExp(`[。！？.!?…]${closers}$`, 'u');
const anyStop = new RegExp(`[。！？.!?；;：:…，,、—–]${closers}$`, 'u');
const listLink = /(?:[；;，,]\s*(?:and|or|以及|和|或|并))$/u;
const abbreviation =
  /\b(?:No|Nos|Mr|Mrs|Ms|Dr|St|chap|art|arts|para|paras|vol|vols|cf|ed|eds|Rev|Corr|Add|Supp|pp?|i\.e|e\.g)\.$/iu;

/** Whether a text ends as a sentence or an item of a list does (。；: …), closing quotes aside. */
export function endsItem(text: string): boolean {
  const trimmed = text.trimEnd();
  return (finalStop.test(trimmed) || listLink.test(trimmed)) && !abbreviation.test(trimmed);
}

/** Whether a text ends as a whole sentence does. */
export function endsSentence(text: string): boolean {
  const trimmed = text.trimEnd();
  return sentenceStop.test(trimmed) && !abbreviation.test(trimmed);
}

/** Whether a text ends with any mark that a paragraph of a resolution may end with, commas too. */
export function endsWithStop(text: string): boolean {
  return anyStop.test(text.trimEnd()) && !abbreviation.test(text.trimEnd());
}

const cannotEnd = /[（(《〈「『【〔“‘[/、]$|(?<=[\p{L}\d])[-‐‑–]$/u;

/** Whether a text ends with a character that never ends a paragraph. */
export function endsInside(text: string): boolean {
  return cannotEnd.test(text.trimEnd());
}

const cannotOpen = /^[，。、；：！？）》〉」』】〕”’,.;:!?)\]%…·]/u;

/** Whether a text opens with a character that never opens a paragraph. */
export function opensInside(text: string): boolean {
  return cannotOpen.test(text.trimStart());
}
