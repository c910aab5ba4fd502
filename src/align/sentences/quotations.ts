/** Follows quotation marks through a text: whether each sentence ends inside a quotation. */

/** Per sentence: whether it ends inside a quotation, and how many quotations it opens. */
export interface Quotations {
  /** 1 where the sentence ends inside a quotation, else 0. */
  readonly endsInside: Uint8Array;
  readonly opened: Uint8Array;
}

const opening = new Set('“「『‘');
const closing = new Set('”」』');
/** Marks that open or close by what stands around them; `’` may also be an apostrophe. */
const straight = new Set('"\'’`');
const gapBefore = /[\s(（[—–-]/u;
const gapAfter = /[\s)）\],.;:?!—–-]/u;
const endOfSpeech = /[.,!?…—–-]/u;

/** Reads the marks of all sentences in order; a quotation may run over many sentences. */
export function followQuotations(texts: readonly string[]): Quotations {
  const endsInside = new Uint8Array(texts.length);
  const opened = new Uint8Array(texts.length);
  let inside = false;
  for (const [at, text] of texts.entries()) {
    for (let place = 0; place < text.length; place += 1) {
      const effect = effectOf(text, place, inside);
      if (effect === undefined) continue;
      inside = effect === 'opens';
      if (inside) opened[at] = Math.min(255, (opened[at] ?? 0) + 1);
    }
    endsInside[at] = inside ? 1 : 0;
  }
  return { endsInside, opened };
}

function effectOf(text: string, place: number, inside: boolean): 'opens' | 'closes' | undefined {
  const mark = text.charAt(place);
  if (opening.has(mark)) return 'opens';
  if (closing.has(mark)) return 'closes';
  if (!straight.has(mark)) return undefined;
  const before = text.charAt(place - 1);
  const hasGapBefore = before === '' || gapBefore.test(before);
  const after = text.charAt(place + 1);
  const hasGapAfter = after === '' || gapAfter.test(after);
  if (hasGapBefore && !hasGapAfter) return mark === '’' ? undefined : 'opens';
  if (mark === '"') {
    if (hasGapAfter && !hasGapBefore) return 'closes';
    return inside ? 'closes' : 'opens';
  }
  // A single mark after a letter is an apostrophe (dogs', don't); after a stop it ends speech.
  return hasGapAfter && endOfSpeech.test(before) ? 'closes' : undefined;
}
