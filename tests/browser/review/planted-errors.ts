/** Plants errors in a right alignment of the resolution, for a person to find. */
import { readFileSync } from 'node:fs';
import { alignSentences } from '../../../src/align/sentences/index.js';
import type { Link } from '../../../src/core/bitext.js';
import { packageFile } from '../../../src/core/package-folder.js';
import { documentFromBytes } from '../../../src/document/index.js';
import { writeJsonl } from '../../../src/formats/index.js';

/** What was done to a link or to two that follow one another, and so what puts it right. */
export type ErrorKind =
  /** The next link's English was added to the first's: its boundary has to move. */
  | 'boundary'
  /** Two links became one. */
  | 'merged'
  /** Two links have each other's English. */
  | 'crossed'
  /** The two sides of a link were taken apart. */
  | 'apart';

export interface PlantedError {
  readonly kind: ErrorKind;
  /** Ids of source segments, in order: one for `apart`, else two. */
  readonly source: readonly string[];
  readonly target: readonly string[];
}

export interface PlantedBitext {
  readonly jsonl: string;
  readonly errors: readonly PlantedError[];
  /** The right links, as `source ids = target ids`, sorted. */
  readonly right: readonly string[];
}

const kinds: readonly ErrorKind[] = ['boundary', 'merged', 'crossed', 'apart'];

/** A link as `a + b = c`. */
export function equation({ source, target }: Pick<Link, 'source' | 'target'>): string {
  return `${source.join(' + ')} = ${target.join(' + ')}`;
}

/** The sentences of the resolution with `count` errors, each scored as doubtful, three links apart. */
export function plantErrors(count: number): PlantedBitext {
  const [chinese, english] = ['zh.txt', 'en.txt'].map((name) =>
    documentFromBytes(readFileSync(packageFile('corpora', 'A-RES-56-123', name)), { name }),
  );
  if (chinese === undefined || english === undefined) throw new TypeError('two texts are needed');
  const bitext = alignSentences(chinese, english);
  const links = [...bitext.links];
  const errors: PlantedError[] = [];
  for (let at = 2; at + 1 < links.length && errors.length < count; at += 3) {
    const [first, second] = [links[at], links[at + 1]];
    if (first === undefined || second === undefined) break;
    const isPlain = [first, second].every(
      ({ source, target }) => source.length === 1 && target.length === 1,
    );
    const kind = kinds[errors.length % kinds.length];
    if (!isPlain || kind === undefined) continue;
    const wrong = spoil(kind, first, second);
    links.splice(at, 2, ...wrong);
    // A link that was taken apart is two, and what follows has moved on.
    at += wrong.length - 2;
    const touched = kind === 'apart' ? [first] : [first, second];
    errors.push({
      kind,
      source: touched.flatMap(({ source }) => source),
      target: touched.flatMap(({ target }) => target),
    });
  }
  return {
    jsonl: writeJsonl({
      name: 'planted',
      bitext: { ...bitext, links },
      drafts: [],
      findings: [],
    }),
    errors,
    right: bitext.links.map(equation).toSorted(),
  };
}

function spoil(kind: ErrorKind, first: Link, second: Link): readonly Link[] {
  const doubtful = { score: 0.3, evidence: [] };
  const [sources, targets] = [
    [...first.source, ...second.source],
    [...first.target, ...second.target],
  ];
  switch (kind) {
    case 'boundary':
      return [
        { ...first, ...doubtful, target: targets },
        { ...second, ...doubtful, target: [] },
      ];
    case 'merged':
      return [{ ...first, ...doubtful, source: sources, target: targets }];
    case 'crossed':
      return [
        { ...first, ...doubtful, target: second.target },
        { ...second, ...doubtful, target: first.target },
      ];
    case 'apart':
      return [
        { ...first, ...doubtful, target: [] },
        { ...first, ...doubtful, id: `${first.id}x`, source: [] },
        second,
      ];
  }
}
