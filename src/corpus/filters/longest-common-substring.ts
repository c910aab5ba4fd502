/** Refuses units of which one side holds most of the other as it is. */
import { z } from 'zod';
import { countCharacters } from '../languages/character-counts.js';
import { defineFilter, rounded, sidesOf } from './define-filter.js';

export const longestCommonSubstringFilter = defineFilter({
  name: 'LongestCommonSubstringFilter',
  finds: 'Text that was copied instead of translated.',
  scores: 'Longest run of letters that both sides have, by the letters of the shorter side, 0–1.',
  origin: 'OpusFilter: threshold 0.9, here lower because Chinese and English share no letters.',
  parameters: { threshold: z.number().min(0).max(1).default(0.6) },
  build: ({ threshold }) => ({
    score({ chinese, english }) {
      if (haveNoneInCommon(chinese, english)) return 0;
      const [a, b] = [chinese, english].map((text) => text.replaceAll(/\P{L}+/gu, ''));
      if (a === undefined || b === undefined) return 0;
      const shorter = Math.min(a.length, b.length);
      // A symbol with a letter or two is the same in both languages.
      if (shorter < fewestLetters) return 0;
      return rounded(longestRun(a, b) / shorter);
    },
    accepts: (score) => sidesOf(score)[0] < threshold,
  }),
});

const fewestLetters = 4;

/** Whether the letters are Chinese on one side, Latin on the other, as of nearly every unit. */
function haveNoneInCommon(chinese: string, english: string): boolean {
  const [zh, en] = [countCharacters(chinese), countCharacters(english)];
  return zh.letters === zh.han && en.letters === en.latin;
}

interface State {
  readonly next: Map<number, number>;
  link: number;
  length: number;
}

/** Length of the longest common substring, by a suffix automaton (Blumer et al. 1985). */
function longestRun(a: string, b: string): number {
  const states: State[] = [{ next: new Map(), link: -1, length: 0 }];
  let last = 0;
  for (let at = 0; at < a.length; at++) last = extend(states, last, a.charCodeAt(at));
  let [state, length, best] = [0, 0, 0];
  for (let at = 0; at < b.length; at++) {
    const code = b.charCodeAt(at);
    while (state > 0 && !states[state]?.next.has(code)) {
      state = states[state]?.link ?? 0;
      length = states[state]?.length ?? 0;
    }
    const next = states[state]?.next.get(code);
    if (next !== undefined) {
      state = next;
      length += 1;
    }
    best = Math.max(best, length);
  }
  return best;
}

/** Adds a character to an automaton; the state of the whole text so far is given back. */
function extend(states: State[], last: number, code: number): number {
  const current = states.length;
  states.push({ next: new Map(), link: 0, length: (states[last]?.length ?? 0) + 1 });
  let from = last;
  while (from >= 0 && !states[from]?.next.has(code)) {
    states[from]?.next.set(code, current);
    from = states[from]?.link ?? -1;
  }
  const made = states[current];
  if (made === undefined || from < 0) return current;
  const target = states[from]?.next.get(code) ?? 0;
  const expected = (states[from]?.length ?? 0) + 1;
  if (states[target]?.length === expected) {
    made.link = target;
    return current;
  }
  const copy = states.length;
  states.push({
    next: new Map(states[target]?.next),
    link: states[target]?.link ?? 0,
    length: expected,
  });
  while (from >= 0 && states[from]?.next.get(code) === target) {
    states[from]?.next.set(code, copy);
    from = states[from]?.link ?? -1;
  }
  const old = states[target];
  if (old !== undefined) old.link = copy;
  made.link = copy;
  return current;
}
