/** Runs a regular expression over texts in a thread of its own; says so when it is through. */
import type { RegexTask } from './regex-trial.js';

let known: readonly string[] = [];

self.onmessage = ({ data }: MessageEvent<RegexTask>) => {
  known = data.texts ?? known;
  const regex = new RegExp(data.source, data.flags);
  let count = 0;
  for (const text of known) for (const _ of text.matchAll(regex)) count += 1;
  self.postMessage(count);
};
