/** Remembers what stood beside a text when it was first seen, in bounded memory. */

/** What was seen beside a text. */
export interface SeenText {
  /** What stood beside it, in the form that is compared. */
  readonly other: string;
  /** The same as it is written, cut to what can be shown. */
  readonly shown: string;
  /** Id of the segment it stood in. */
  readonly segment: string;
}

export interface SeenTexts {
  /** What was seen beside a text first; where it is new, it is remembered with what is beside it now. */
  recall(text: string, beside: SeenText): SeenText | undefined;
}

/** Of ever new texts, no more than this many are kept in mind; the oldest are forgotten. */
const mostRemembered = 100_000;
const longestShown = 160;

export function createSeenTexts(capacity = mostRemembered): SeenTexts {
  const seen = new Map<number, SeenText>();
  return {
    recall(text, { other, shown, segment }) {
      const key = fingerprint(text);
      const known = seen.get(key);
      if (known !== undefined) return known;
      if (seen.size === capacity) {
        const [oldest] = seen.keys();
        if (oldest !== undefined) seen.delete(oldest);
      }
      seen.set(key, {
        // A text that is a slice of a long one would keep all of it in memory.
        other: String(fingerprint(other)),
        shown: Buffer.from(cut(shown)).toString(),
        segment,
      });
      return undefined;
    },
  };
}

/** Whether what was seen beside a text is this, in the form that is compared. */
export function wasBeside(seen: SeenText, other: string): boolean {
  return seen.other === String(fingerprint(other));
}

function cut(text: string): string {
  return text.length <= longestShown ? text : `${text.slice(0, longestShown - 1)}…`;
}

/** 53 bits of two runs of FNV-1a, the second with another seed. */
function fingerprint(text: string): number {
  let [low, high] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x01000197);
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
