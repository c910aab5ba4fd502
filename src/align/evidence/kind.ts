/** Evidence from the kinds of the blocks: a title is not an operative paragraph. */
import type { BlockKind } from '../../core/document.js';
import { kindKey } from './context.js';
import type { Measure } from './measure.js';

/** Kinds that a parser may take for one another: running text whose marks were lost. */
const runningText: ReadonlySet<BlockKind> = new Set([
  'preambular',
  'operative',
  'subparagraph',
  'paragraph',
  'heading',
]);

/**
 * Agreement counts by the rarity of the kind: that two blocks are both closing lines says much, that
 * both are operative paragraphs little.
 */
export const kindMeasure: Measure = {
  feature: 'kind',
  columns: ['kind-agrees', 'kind-near', 'kind-conflicts'],
  values(source, target, context) {
    const relation = compareKinds(source.kinds, target.kinds);
    return [
      relation === 'same' ? context.weigh(kindKey(source.kinds[0] ?? 'paragraph')) : 0,
      relation === 'near' ? 1 : 0,
      relation === 'different' ? 1 : 0,
    ];
  },
  items: (source, target) => [
    { source: unique(source.kinds).join(' + '), target: unique(target.kinds).join(' + ') },
  ],
};

function compareKinds(
  source: readonly BlockKind[],
  target: readonly BlockKind[],
): 'same' | 'near' | 'different' {
  const kinds = unique([...source, ...target]);
  if (kinds.length === 1 || isRunTogether(source, target)) return 'same';
  return kinds.every((kind) => runningText.has(kind)) ? 'near' : 'different';
}

/** Several blocks run together carry the kind of the first: a title that swallowed what follows it. */
function isRunTogether(source: readonly BlockKind[], target: readonly BlockKind[]): boolean {
  const isRun = (source.length === 1) !== (target.length === 1);
  return isRun && source[0] === target[0];
}

function unique(kinds: readonly BlockKind[]): BlockKind[] {
  return [...new Set(kinds)];
}
