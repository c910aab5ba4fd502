/** Turns the participle of a lead word (`Recalling also`) into its finite form (`Recalls also`). */

// Verbs whose base ends in a silent e, which the participle drops.
const silentE: ReadonlySet<string> = new Set(
  `tak undertak promot not believ anticipat realiz recogniz desir hop welcom emphasiz re-emphasiz underlin underscor prais
   acknowledg endors congratulat appreciat deplor oppos refus resolv determin declar
   announc urg requir invit encourag propos decid approv authoriz conclud pledg mandat
   charg observ indicat reiterat stat`.split(/\s+/u),
);

// `Having considered` is said of the preamble only; so is `Guided by`.
const preambleOnly: ReadonlySet<string> = new Set(['having', 'guided', 'being', 'acting']);

// What is not a verb takes one: `Concerned` → `Is concerned`.
const states: ReadonlySet<string> = new Set(
  `aware conscious cognizant mindful concerned convinced confident alarmed appalled shocked
   dismayed disturbed determined resolved grateful gratified desirous pleased saddened
   encouraged heartened persuaded`.split(/\s+/u),
);

const word = /[\p{L}-]+/gu;

/** The finite forms of a lead word as a paragraph would open with them; none where none is used. */
export function finiteForm(phrase: string): readonly string[] {
  const [first = ''] = phrase.match(word) ?? [];
  if (preambleOnly.has(first.toLowerCase())) return [];
  for (const { 0: found, index } of phrase.matchAll(word)) {
    const lower = found.toLowerCase();
    if (states.has(lower)) return [`Is ${phrase.charAt(0).toLowerCase()}${phrase.slice(1)}`];
    if (lower.endsWith('ing')) {
      const finite = thirdPerson(lower);
      const cased = index === 0 ? finite.charAt(0).toUpperCase() + finite.slice(1) : finite;
      return [phrase.slice(0, index) + cased + phrase.slice(index + found.length)];
    }
  }
  return [];
}

// `regretting` is from `regret`, but `calling` from `call` and `stressing` from `stress`.
const doubled = /(?:rr|tt)$/u;
const sibilant = /(?:s|x|z|sh|ch)$/u;

function thirdPerson(participle: string): string {
  const stem = participle.slice(0, -'ing'.length);
  if (doubled.test(stem)) return `${stem.slice(0, -1)}s`;
  if (silentE.has(stem)) return `${stem}es`;
  if (/[^aeiou]y$/u.test(stem)) return `${stem.slice(0, -1)}ies`;
  return sibilant.test(stem) ? `${stem}es` : `${stem}s`;
}
