/** Makes pairs of damaged documents with known links out of parallel paragraphs. */
import type { Block } from '../../src/core/document.js';
import { createRandom } from './random.js';

/** Two sequences of blocks and the links between them, as runs of indices. */
export interface MadePair {
  readonly source: readonly Block[];
  readonly target: readonly Block[];
  readonly gold: readonly (readonly [source: readonly number[], target: readonly number[]])[];
}

/** How often each kind of damage happens, per paragraph. */
const damage = {
  dropSource: 0.02,
  dropTarget: 0.02,
  mergeSource: 0.03,
  mergeTarget: 0.03,
  long: 0.01,
};

/**
 * Cuts the rows into documents of 12 to 60 paragraphs, in their order, and damages each one:
 * paragraphs left out on one side, two neighbours (now and then three to five) run together on one
 * side. A leading `7.` becomes the paragraph's number. Same rows and seed, same documents.
 */
export function makeDocuments(
  rows: readonly { readonly zh: string; readonly en: string }[],
  seed: number,
): readonly MadePair[] {
  const random = createRandom(seed);
  const documents: MadePair[] = [];
  for (let from = 0; from < rows.length; ) {
    const length = 12 + Math.floor(random() * 49);
    documents.push(makePair(rows.slice(from, from + length), random));
    from += length;
  }
  return documents;
}

function makePair(
  rows: readonly { readonly zh: string; readonly en: string }[],
  random: () => number,
): MadePair {
  const source: Block[] = [];
  const target: Block[] = [];
  const gold: [number[], number[]][] = [];
  for (let at = 0; at < rows.length; ) {
    const run = chooseRun(random, rows.length - at);
    const taken = rows.slice(at, at + run.length);
    const sources =
      run.drop === 'source'
        ? []
        : arrange(
            taken.map(({ zh }) => zh),
            run.merge === 'source',
            '',
          );
    const targets =
      run.drop === 'target'
        ? []
        : arrange(
            taken.map(({ en }) => en),
            run.merge === 'target',
            ' ',
          );
    const link: [number[], number[]] = [[], []];
    for (const text of sources) link[0].push(source.push(makeBlock(text, source.length)) - 1);
    for (const text of targets) link[1].push(target.push(makeBlock(text, target.length)) - 1);
    gold.push(link);
    at += run.length;
  }
  return { source, target, gold };
}

interface Run {
  readonly length: number;
  readonly drop?: 'source' | 'target';
  readonly merge?: 'source' | 'target';
}

function chooseRun(random: () => number, left: number): Run {
  let dice = random();
  const happens = (share: number) => {
    dice -= share;
    return dice < 0;
  };
  if (happens(damage.dropSource)) return { length: 1, drop: 'source' };
  if (happens(damage.dropTarget)) return { length: 1, drop: 'target' };
  if (left >= 2 && happens(damage.mergeSource)) return { length: 2, merge: 'source' };
  if (left >= 2 && happens(damage.mergeTarget)) return { length: 2, merge: 'target' };
  if (left >= 5 && happens(damage.long)) {
    return { length: 3 + Math.floor(random() * 3), merge: random() < 0.5 ? 'source' : 'target' };
  }
  return { length: 1 };
}

function arrange(texts: readonly string[], merge: boolean, glue: string): readonly string[] {
  return merge ? [texts.join(glue)] : texts;
}

function makeBlock(line: string, at: number): Block {
  const [, label, value, text = line] = /^((\d+)\. ?)(.+)$/su.exec(line) ?? [];
  return {
    id: `paragraph-${String(at + 1).padStart(2, '0')}`,
    kind: 'paragraph',
    ...(label !== undefined && value !== undefined
      ? { number: { label: label.trim(), style: 'arabic' as const, value: Number(value) } }
      : {}),
    text,
    spans: [],
    source: { start: 0, end: line.length },
    origins: [],
  };
}
