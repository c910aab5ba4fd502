/** Finds words and phrases said twice in a row, and the loops that models fall into. */
import type { CheckRule, Complaint } from '../rule.js';

// English doubles these on purpose, or may: “that that”, “very, very”.
const mayDouble: ReadonlySet<string> = new Set(['had', 'that', 'very', 'so']);

export const repeatedRule: CheckRule = {
  name: 'repeated',
  category: 'linguistic-conventions/duplication',
  example: {
    chinese: '委员会通过了报告。',
    english: 'The Committee adopted the the report.',
    mended: 'The Committee adopted the report.',
  },
  needs: 'both-texts',
  check({ target }) {
    const words = [...target.text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’/-]*/gu)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      key: match[0].toLowerCase(),
    }));
    const keys = words.map(({ key }) => key);
    const complaints: Complaint[] = [];
    let place = 0;
    while (place < keys.length) {
      const loop = loopAt(keys, place);
      const first = words[place];
      const last = loop && words[place + loop.length * loop.times - 1];
      const once = loop && words[place + loop.length - 1];
      if (loop === undefined || first === undefined || last === undefined || once === undefined) {
        place += 1;
        continue;
      }
      if (
        isFault(keys, place, loop) &&
        isUnbroken(target.text.slice(first.start, last.end), loop)
      ) {
        complaints.push({
          severity: 'error',
          target: { start: first.start, end: last.end },
          found: target.text.slice(first.start, last.end),
          replacement: target.text.slice(first.start, once.end),
        });
      }
      place += loop.length * loop.times;
    }
    return complaints;
  },
};

/** `length` words that stand `times` times in a row. */
interface Loop {
  readonly length: number;
  readonly times: number;
}

const longestPhrase = 120;

/** The shortest phrase that begins at a place and is repeated at once. */
function loopAt(words: readonly string[], place: number): Loop | undefined {
  const longest = Math.min(longestPhrase, Math.floor((words.length - place) / 2));
  for (let length = 1; length <= longest; length++) {
    let times = 1;
    while (isSame(words, place, place + length * times, length)) times += 1;
    if (times > 1) return { length, times };
  }
  return undefined;
}

function isSame(words: readonly string[], one: number, other: number, length: number): boolean {
  if (other + length > words.length) return false;
  for (let step = 0; step < length; step++) {
    if (words[one + step] !== words[other + step]) return false;
  }
  return true;
}

function isFault(words: readonly string[], place: number, { length, times }: Loop): boolean {
  const phrase = words.slice(place, place + length);
  // Figures in a row are a table or a list.
  if (phrase.every((word) => /^[\d/-]+$/u.test(word))) return false;
  return times > 2 || length > 1 || !mayDouble.has(phrase[0] ?? '');
}

/** Pago Pago, Baden Baden. */
function isDoubledName(text: string): boolean {
  const [first, second] = text.split(/[\s-]+/u);
  return first === second && /^\p{Lu}/u.test(text);
}

/** A word doubled across a full stop or comma is a new clause: “… of crime. Crime is …”. */
function isUnbroken(text: string, { length, times }: Loop): boolean {
  return length > 3 || times > 2 || !(/[.,:;!?()"“”]/u.test(text) || isDoubledName(text));
}
