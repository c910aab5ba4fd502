/** Decides whether a stop mark ends a sentence or belongs to an abbreviation, a quotation or a pause. */
import type { Language } from '../core/document.js';
import type { Range } from '../core/range.js';

/**
 * Whether the stop mark at `stop` (with the closing quotes and white space after it) ends a
 * sentence. The end of the text is a sentence's end in any case.
 */
export function isSentenceStop(text: string, stop: Range, language: Language): boolean {
  if (stop.end >= text.length) return true;
  return language === 'zh' ? isChineseStop(text, stop) : isEnglishStop(text, stop);
}

// What follows a mark inside a quotation or a list when the sentence goes on.
const goesOn = /^[，、；：。,;:）)》]/u;
// An ellipsis before one of these is a pause in a sentence, not its end.
const ellipsisPause = /^[\p{Script=Han}\p{Ll}]/u;

function isChineseStop(text: string, stop: Range): boolean {
  const rest = text.slice(stop.end, stop.end + 1);
  if (goesOn.test(rest)) return false;
  const mark = text.slice(stop.start, stop.end);
  const isPause = /^[….]+$/u.test(mark) && ellipsisPause.test(rest);
  return !isPause;
}

/** Abbreviations that a number, a name or the rest of a citation follows. */
const abbreviations: ReadonlySet<string> = new Set(
  `no nos para paras art arts chap chaps sect sects vol vols pp p ed eds fig figs ref refs
   add corr rev am art annex app cf e.g i.e viz vs al ibid op cit resp approx est
   mr mrs ms dr prof st gen col capt lt maj sgt hon rev fr sr jr messrs mme
   jan feb mar apr jun jul aug sept sep oct nov dec
   inc ltd co corp dept univ govt`.split(/\s+/u),
);

/** Abbreviations that end a sentence if a capital follows. */
const abbreviationsThatMayEnd: ReadonlySet<string> = new Set(
  'etc a.m p.m ph.d inc ltd co corp jr sr ibid al cit'.split(' '),
);

// Names cut to initials, which a capital may follow in a sentence: `the U.N. Charter`, `H.E. Mr.`
const initials = /^(?:\p{Lu}\.)+\p{Lu}$/u;
const sentenceOpening =
  /^["“‘'([]*(?:The|This|That|These|Those|It|Its|In|On|At|For|He|She|They|We|There|However|But|And|A|An|As|If|When|While)\b/u;

// No abbreviation with what introduces it is longer.
const lookBehind = 32;
// Room for an opening bracket, a word and what ends it.
const lookAhead = 16;
const wordBefore = /[\p{L}\p{N}.]+$/u;
const initial = /^\p{Lu}$/u;
const startsSentence = /^["“‘'([]*[\p{Lu}\p{N}]/u;
const paragraphNumber = /^(?:\d{1,3}|[ivx]{1,5}|[a-z])$/iu;

function isEnglishStop(text: string, stop: Range): boolean {
  const rest = text.slice(stop.end, stop.end + lookAhead);
  if (!startsSentence.test(rest)) return false;
  if (text[stop.start] !== '.') return true;
  const before = text.slice(Math.max(0, stop.start - lookBehind), stop.start);
  const word = wordBefore.exec(before)?.[0] ?? '';
  if (/^\.{2,}/u.test(text.slice(stop.start, stop.end))) return true;
  if (isLabel(before, word) || headingLabel.test(text.slice(0, stop.start))) return false;
  if (closesWithQuote(text, stop)) return true;
  const abbreviation = word.toLowerCase();
  if (abbreviationsThatMayEnd.has(abbreviation)) return /^["“‘'[]*\p{Lu}/u.test(rest);
  if (initials.test(word)) return sentenceOpening.test(rest);
  return !abbreviations.has(abbreviation) && !isInitial(before, word);
}

// `Table 4.`, `Section 28D.` and `Draft resolution III.` introduce the heading they stand before.
const headingLabel = /^\p{Lu}\p{L}+(?: \p{L}+)? (?:\d{1,3}[A-Z]?|[IVXLC]+|[A-Z])$/u;

// Where a sentence could begin: at the start, or after a stop mark, here with the word before it.
const betweenSentences = /(?:^|(?<word>[\p{L}\p{N}.]*)[.!?;:]["”’')\]]*)\s*$/u;

/** `12.` or `a.` where a sentence could begin is a label, not a sentence; in `p. 5.` none could. */
function isLabel(before: string, word: string): boolean {
  if (!paragraphNumber.test(word)) return false;
  const gap = betweenSentences.exec(before.slice(0, before.length - word.length));
  return gap !== null && !abbreviations.has(gap.groups?.word?.toLowerCase() ?? '');
}

function closesWithQuote(text: string, stop: Range): boolean {
  return /[”’"')\]]/u.test(text.slice(stop.start, stop.end));
}

// `J. Smith`, but not `annex I. The Committee` or `Part A. The …`: those end a sentence.
const numberedThing =
  /(?:annex|part|chap\.|chapter|sect\.|section|vol\.|art\.|schedule|group|category|appendix|phase|article|title|book|volume|level|class|type|list|table|option|and|or|to)\s+$/iu;

function isInitial(before: string, word: string): boolean {
  return initial.test(word) && !numberedThing.test(before.slice(0, before.length - word.length));
}
