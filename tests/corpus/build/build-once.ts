/** Builds the made corpus in a folder: the process that a test kills. */
import { buildMade } from '../build-made.js';

await buildMade(process.argv[2] ?? '');
