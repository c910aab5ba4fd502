/** Keeps what realigning has made ready of a bitext under review from one time to the next. */
import type { Evidence, Link } from '../../core/bitext.js';
import type { Block } from '../../core/document.js';
import type { TermMatcher } from '../../terms/matcher.js';
import type { ReviewState } from '../model/state.js';
import type { Change, ReviewEvent } from '../model/types.js';
import type { PresentBitext } from './present-run.js';
import { realignChange } from './realign-change.js';
import { chooseScope } from './realign-scope.js';
import { createRealigner, type Realigner } from './realigner.js';

/** Realigns a bitext under review. */
export interface Realigning {
  /**
   * The change that aligns anew what nobody has confirmed; nothing where all stays. Of a long bitext
   * only what is around the last of `events` is aligned.
   * @param id of the change.
   * @param events the latest, newest first.
   */
  propose(id: string, events: readonly ReviewEvent[]): Change | undefined;
  /** What speaks for and against a link; nothing while its texts are not made ready. */
  explain(link: Link): readonly Evidence[];
}

/** Texts made ready, and of which blocks. */
interface Ready {
  readonly source: ReadonlyMap<string, Block>;
  readonly target: ReadonlyMap<string, Block>;
  readonly realigner: Realigner;
}

/** Nothing is made ready before it is asked for. */
export function createRealigning(
  present: PresentBitext,
  state: ReviewState,
  terms: TermMatcher,
): Realigning {
  let ready: Ready | undefined;
  const isReady = (link: Link): boolean => {
    const blocks = present.blocks();
    return (['source', 'target'] as const).every((side) =>
      link[side].every((id) => {
        const block = ready?.[side].get(id);
        return block !== undefined && block === blocks.block(side, id);
      }),
    );
  };

  return {
    propose(id, events) {
      const links = present.links();
      const scope = chooseScope(links, lastPlace(events, links, state), idsOf(ready));
      const count = (side: 'source' | 'target') =>
        scope.reduce((sum, link) => sum + link[side].length, 0);
      const isSame =
        ready !== undefined &&
        ready.source.size === count('source') &&
        ready.target.size === count('target') &&
        scope.every(isReady);
      if (ready === undefined || !isSame) ready = prepare(scope);
      const fixed = scope.filter(({ status }) => status !== 'proposed');
      const open = new Set(
        scope.filter(({ status }) => status === 'proposed').map((one) => one.id),
      );
      return realignChange(state, open, ready.realigner.align(fixed), id);
    },
    explain: (link) => (isReady(link) ? (ready?.realigner.explain(link) ?? []) : []),
  };

  function prepare(scope: readonly Link[]): Ready {
    const whole = present.bitext(scope);
    const wanted = {
      source: new Set(scope.flatMap((link) => link.source)),
      target: new Set(scope.flatMap((link) => link.target)),
    };
    const bitext = {
      source: within(whole.source, wanted.source),
      target: within(whole.target, wanted.target),
      links: scope,
    };
    const realigner = createRealigner(bitext, { terms, isKnown: present.isKnown });
    const byId = ({ blocks, notes }: typeof whole.source) =>
      new Map([...blocks, ...notes].map((block) => [block.id, block]));
    return { source: byId(bitext.source), target: byId(bitext.target), realigner };
  }
}

function within<
  Part extends { readonly blocks: readonly Block[]; readonly notes: readonly Block[] },
>(document: Part, ids: ReadonlySet<string>): Part {
  const keep = (blocks: readonly Block[]) => blocks.filter(({ id }) => ids.has(id));
  return { ...document, blocks: keep(document.blocks), notes: keep(document.notes) };
}

function idsOf(ready: Ready | undefined) {
  if (ready === undefined) return undefined;
  return { source: new Set(ready.source.keys()), target: new Set(ready.target.keys()) };
}

/** The place of the link that was changed last; 0 where that cannot be said. */
function lastPlace(
  events: readonly ReviewEvent[],
  links: readonly Link[],
  state: ReviewState,
): number {
  for (const { patch } of events) {
    const segments = [
      ...(patch.segments ?? []).flatMap(({ side, added }) => added.map(({ id }) => ({ side, id }))),
      ...(patch.links?.added ?? []).flatMap(({ source, target }) => [
        ...source.map((id) => ({ side: 'source' as const, id })),
        ...target.map((id) => ({ side: 'target' as const, id })),
      ]),
    ];
    for (const { side, id } of segments) {
      const link = state.linkOf(side, id);
      const place = link === undefined ? -1 : links.findIndex((one) => one.id === link.id);
      if (place >= 0) return place;
    }
  }
  return 0;
}
