/** Prints how long the dictionary takes to load and how much memory that costs, in a fresh process. */
import { loadDictionary } from '../../src/language/dictionary/index.js';

const before = process.memoryUsage();
const start = performance.now();
const dictionary = loadDictionary();
const milliseconds = performance.now() - start;
const after = process.memoryUsage();
// What the process grew by, but at least what was allocated: a heap may have had room to spare.
const grown = after.rss - before.rss;
const allocated = after.heapUsed + after.external - before.heapUsed - before.external;
const megabytes = Math.max(grown, allocated) / 1e6;

const lookups = 100_000;
const text = '回顾其关于预防犯罪和刑事司法的决议'.repeat(10);
const lookupStart = performance.now();
for (let count = 0; count < lookups; count++) dictionary.longestMatch(text, count % text.length);
const microseconds = ((performance.now() - lookupStart) / lookups) * 1000;

console.log(
  process.argv.includes('--json')
    ? JSON.stringify({ milliseconds, megabytes, microseconds })
    : `${dictionary.size} headwords: ${milliseconds.toFixed(1)} ms to load, ` +
        `${megabytes.toFixed(1)} MB, ${microseconds.toFixed(1)} µs a longest match`,
);
