/** Decides whether a hyphen at the end of a line belongs to the word or only to the line. */
import type { Range } from '../../core/range.js';

/** Words and compounds that a text shows elsewhere, and whether it breaks words at line ends. */
export interface HyphenFacts {
  readonly words: ReadonlySet<string>;
  readonly compounds: ReadonlySet<string>;
  readonly breaksWords: boolean;
}

/** Collects what a text shows about its hyphens. */
export function measureHyphens(text: string): HyphenFacts {
  const lower = text.toLowerCase();
  const words = new Set(lower.match(/(?<![\p{L}-])\p{L}+(?!-?\p{L}|-\s*\n)/gu) ?? []);
  const compounds = new Set(lower.match(/\p{L}+(?:-\p{L}+)+/gu) ?? []);
  const broken = [...lower.matchAll(/(\p{L}+)[-‐‑][ \t]*\n\s*(\p{Ll}+)/gu)];
  const shown = broken.filter(([, head, tail]) => words.has(`${head}${tail}`)).length;
  const lines = lower.split('\n').filter((line) => line.trim() !== '').length;
  return { words, compounds, breaksWords: shown > 1 || broken.length > lines * 0.08 };
}

const numerals =
  /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|one|two|three|four|five|six|seven|eight|nine|ten)$/u;

// First and last parts of the compounds that documents of record are full of.
const firstParts = new Set(
  `all anti arms capacity child civil community confidence co cost counter cross decision
   district drug environmentally ex export fact fair far field first follow foreign free full
   gender good grass group half hard head health high human ill income in inter island job
   land large law least life like long low market mid middle money multi national near newly non
   nuclear off oil on open out over part peace per policy poverty post pre private pro public
   quasi rapid re result science second secretary self semi sex short single small so socio
   south state step sub sustainable third time trade under up vice war water weapon well wide
   women working world year`.split(/\s+/u),
);
const lastParts = new Set(
  `affected aged aid awareness based bearing being border building called century control
   country depth economic ended fifth financing first fourth free friendly fund general governmental
   income infected keeping landlocked laundering led level made making minded ninth oriented
   owned party political poor president profit range related resolution rich scale second sector
   sensitive seventh sharing sixth site society specific standing state style supported
   term third time torture trafficking treaty up violence wide year`.split(/\s+/u),
);

// What no English word is by itself: the line's hyphen only broke the word.
const endings =
  /^(?:t?ions?|tional(?:ly)?|ments?|mental|ness|[sz]ation(?:s|al)?|ity|ities|ably|ibly|ings?|ers?|ors?|ly|ous|ive|tive(?:ly)?|ance|ence|ency|ancy|ary|ory|ism|ist|ists|tures?|sion|sions|cial|tial|gress|pean|als?|ble|tic|tical|ties|cies|ries|ship)$/u;

/**
 * Whether the hyphen before a gap stays when the lines are joined (`money-⏎laundering`) rather
 * than goes (`organi-⏎zation`). What the text shows elsewhere decides, then what is known of
 * compounds, then the habits of the document.
 */
export function joinHyphenated(text: string, gap: Range, facts: HyphenFacts): boolean {
  const head = /(\p{L}+(?:-\p{L}+)*)[-‐‑]$/u.exec(
    text.slice(Math.max(0, gap.start - 60), gap.start),
  );
  const tail = /^\p{L}+/u.exec(text.slice(gap.end, gap.end + 60));
  const rest = tail?.[0] ?? '';
  const before = (head?.[1] ?? '').toLowerCase();
  const after = rest.toLowerCase();
  const last = before.split('-').at(-1) ?? '';
  if (facts.compounds.has(`${last}-${after}`)) return true;
  if (facts.words.has(`${last}${after}`)) return false;
  if (/^\p{Lu}/u.test(rest) || before.includes('-') || numerals.test(last)) return true;
  if (endings.test(after)) return false;
  if (lastParts.has(after) || (firstParts.has(last) && facts.words.has(after))) return true;
  return facts.words.has(last) && facts.words.has(after) ? true : !facts.breaksWords;
}
