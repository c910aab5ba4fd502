/** A band of the two texts: its segments, the ribbons between them, and what is in the margin. */
import type { Signal } from '@preact/signals';
import { memo } from 'preact/compat';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ReviewWords } from '../../../messages/review-words.js';
import type { LinkDetails, LinkDraft, LinkFinding } from '../../model/api.js';
import type { Band } from '../../model/bands.js';
import { sides } from '../../model/names.js';
import type { Link, Note, Side } from '../../model/types.js';
import type { CommandPlace } from '../commands/names.js';
import { useStore } from '../store/context.js';
import type { Layer, OpenBitext, Selection } from '../store/store.js';
import { BandMargin } from './band-margin.js';
import { markTops, useMeasured } from './band-measures.js';
import { levelOf, toneOf, writeScore } from './confidence.js';
import { DraftLayer } from './draft-layer.js';
import { EvidenceCard } from './evidence-card.js';
import { LinkMark } from './link-mark.js';
import { Ribbons } from './ribbon.js';
import { SegmentCell } from './segment-cell.js';
import { marksBySegment, type TextMark } from './text-marks.js';

interface BandRowProps {
  readonly bitext: OpenBitext;
  readonly band: Band;
  readonly index: number;
  /** Of its first link, 1-based. */
  readonly number: number;
  /** Where it is in this band. */
  readonly selection: Selection | undefined;
  /** Whether the list stands still; what is scrolled past is not asked for. */
  readonly isStill: Signal<boolean>;
  /** Pixels; what is measured is measured again when it changes. */
  readonly width: number;
  readonly measure: (row: HTMLElement | null) => void;
}

export const BandRow = memo((props: BandRowProps) => {
  const { bitext, band, index, selection } = props;
  const store = useStore();
  const words = store.words.value;
  const layers = store.layers.value;
  // The list itself is a new one only when bands change; notes and people are not part of a band.
  void bitext.revision.value;
  const details = useDetails(bitext, band.links, props.isStill);
  const marks = useMarks(details, layers);
  const row = useRef<HTMLElement | null>(null);
  const isPlain = band.links.length === 1 && band.source.length === 1 && band.target.length === 1;
  const measured = useMeasured(row, isPlain);
  const keep = useCallback(
    (element: HTMLElement | null) => {
      row.current = element;
      props.measure(element);
    },
    [props.measure],
  );
  const [first] = band.links;
  const tops = measured && markTops(band.links, measured);
  const isOpen = selection !== undefined && bitext.evidenceShown.value;
  const [pointed, setPointed] = usePointed();
  const explained = isOpen ? selection.link : pointed;
  const marginId = `margin-${index}`;

  const cellsOf = (side: Side) =>
    band[side].map((id) => {
      const segment = bitext.state.segment(side, id);
      const link = bitext.state.linkOf(side, id);
      if (segment === undefined || link === undefined) return null;
      const isSelected = selection?.side === side && selection.segment === id;
      const editing = bitext.editing.value;
      return (
        <SegmentCell
          key={id}
          side={side}
          segment={segment}
          link={link.id}
          letter={letterOf(band, link)}
          tone={toneOf(link)}
          isLone={link.source.length === 0 || link.target.length === 0}
          isSelected={isSelected}
          isInSelectedLink={selection?.link === link.id}
          isMarked={bitext.isMarked(side, id)}
          caret={isSelected ? selection.caret : undefined}
          editing={editing?.side === side && editing.segment === id ? editing : undefined}
          marks={marks[side].get(id)}
          matches={bitext.matchesIn(side, id)}
          words={words}
        />
      );
    });

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be laid out as a virtual list.
    <div
      ref={keep}
      class={`band${isPlain ? '' : ' uneven'}`}
      role="row"
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={selection !== undefined}
      aria-label={labelOf(bitext, band, props.number, words)}
      aria-describedby={marginId}
      tabIndex={selection === undefined ? -1 : 0}
    >
      {/* biome-ignore-start lint/a11y/useSemanticElements: as above. */}
      {/* biome-ignore-start lint/a11y/useFocusableInteractive: the row has the focus. */}
      <div class="side source" role="gridcell">
        {cellsOf('source')}
        {band.source.length === 0 && (
          <p class="missing" aria-hidden="true">
            {words.view.link.withoutSource}
          </p>
        )}
      </div>
      <div
        class={`gutter ${first && band.links.length === 1 ? toneOf(first) : ''}`}
        role="gridcell"
        onPointerLeave={() => setPointed(undefined)}
      >
        {measured !== undefined && tops !== undefined && (
          <Ribbons
            links={band.links}
            sourceOrder={band.source}
            targetOrder={band.target}
            measured={measured}
            tops={tops}
            selected={selection?.link}
          />
        )}
        {band.links.map((link) => (
          <LinkMark
            key={link.id}
            link={link}
            letter={letterOf(band, link)}
            words={words}
            isSelected={selection !== undefined}
            isOpen={explained === link.id}
            top={tops?.get(link.id)}
            onOpen={() => openEvidence(link)}
            onPoint={() => setPointed(link.id)}
          />
        ))}
        {explained !== undefined && <Evidence link={explained} bitext={bitext} />}
      </div>
      <div class="side target" role="gridcell">
        <div class={`cells${layers.has('published') ? '' : ' hidden-layer'}`}>
          {cellsOf('target')}
        </div>
        {band.target.length === 0 && (
          <p class="missing" aria-hidden="true">
            {words.view.link.withoutTarget}
          </p>
        )}
        {draftsOf(band, details, layers).map(([link, draft]) => (
          <DraftLayer
            key={`${draft.segment} ${draft.kind} ${draft.text}`}
            draft={draft}
            published={englishOf(bitext, link)}
            words={words}
            onUse={useOf(link, draft.kind)}
          />
        ))}
      </div>
      <div class="margin" role="gridcell">
        <BandMargin
          id={marginId}
          findings={layers.has('findings') ? findingsOf(band, details) : []}
          notes={notesOf(bitext, band)}
          people={bitext.people.value.filter(
            ({ side, segment }) =>
              side !== undefined && segment !== undefined && band[side].includes(segment),
          )}
          isSelected={selection !== undefined}
          words={words}
          store={store}
        />
      </div>
      {/* biome-ignore-end lint/a11y/useFocusableInteractive: the row has the focus. */}
      {/* biome-ignore-end lint/a11y/useSemanticElements: as above. */}
    </div>
  );

  function openEvidence(link: Link): void {
    const place = placeOf(link);
    if (place === undefined) return;
    if (selection?.link !== link.id) {
      bitext.select(place.side, place.segment);
      if (bitext.evidenceShown.peek()) return;
    }
    store.run('evidence', place);
  }

  function useOf(link: Link, kind: 'machine' | 'memory' | 'edited'): (() => void) | undefined {
    const [segment] = link.target;
    if (link.target.length !== 1 || segment === undefined) return undefined;
    const command = kind === 'memory' ? 'use-memory' : 'use-draft';
    return () => store.run(command, { side: 'target', segment });
  }
});

function Evidence(props: { readonly link: string; readonly bitext: OpenBitext }) {
  const words = useStore().words.value;
  const link = props.bitext.state.link(props.link);
  if (link === undefined) return null;
  const details = props.bitext.details(link.id);
  return <EvidenceCard id="evidence" link={link} details={details} words={words} />;
}

/** Long enough that a pointer which only passes shows nothing. */
const pointingTime = 350;

/** The link whose mark a pointer rests on. */
function usePointed(): readonly [string | undefined, (link: string | undefined) => void] {
  const [pointed, setPointed] = useState<string>();
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  useEffect(() => {
    if (pointed === undefined) return undefined;
    const dismiss = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setPointed(undefined);
    };
    document.addEventListener('keydown', dismiss);
    return () => document.removeEventListener('keydown', dismiss);
  }, [pointed]);
  const point = (link: string | undefined) => {
    window.clearTimeout(timer.current);
    if (link === undefined) setPointed(undefined);
    else timer.current = window.setTimeout(() => setPointed(link), pointingTime);
  };
  return [pointed, point];
}

/** Asks for the details once the list has stood still for a moment, and keeps up with them then. */
function useDetails(
  bitext: OpenBitext,
  links: readonly Link[],
  isStill: Signal<boolean>,
): readonly LinkDetails[] {
  const [asks, setAsks] = useState(() => isStill.peek());
  useEffect(() => {
    if (asks) return undefined;
    return isStill.subscribe((still) => {
      if (still) setAsks(true);
    });
  }, [asks, isStill]);
  if (!asks) return [];
  return links.flatMap(({ id }) => bitext.details(id) ?? []);
}

type MarksOfSides = Readonly<Record<Side, ReadonlyMap<string, readonly TextMark[]>>>;

function useMarks(details: readonly LinkDetails[], layers: ReadonlySet<Layer>): MarksOfSides {
  // The details of a band are a new list each time; what is in it stays.
  return useMemo(() => {
    const shown = { words: layers.has('words'), findings: layers.has('findings') };
    const marks = (side: Side) =>
      new Map(details.flatMap((one) => [...marksBySegment(one, side, shown)]));
    return { source: marks('source'), target: marks('target') };
  }, [details.length, ...details.slice(0, 1), details.at(-1), layers]);
}

/** Those of the layers that are shown, with their link. */
function draftsOf(
  { links }: Band,
  details: readonly LinkDetails[],
  layers: ReadonlySet<Layer>,
): readonly (readonly [Link, LinkDraft])[] {
  return details.flatMap(({ link: id, drafts }) => {
    const link = links.find((one) => one.id === id);
    if (link === undefined) return [];
    return drafts
      .filter(({ kind }) => layers.has(kind === 'memory' ? 'memory' : 'draft'))
      .map((draft) => [link, draft] as const);
  });
}

function findingsOf(
  { links }: Band,
  details: readonly LinkDetails[],
): readonly (readonly [LinkFinding, CommandPlace])[] {
  return details.flatMap(({ link: id, findings }) => {
    const link = links.find((one) => one.id === id);
    const place = link && placeOf(link);
    return place === undefined ? [] : findings.map((finding) => [finding, place] as const);
  });
}

function notesOf({ state }: OpenBitext, band: Band): readonly Note[] {
  return sides.flatMap((side) => band[side].flatMap((id) => state.notesOf(side, id)));
}

/** Tells links of one band apart where their ribbons cannot be drawn; nothing for a single one. */
function letterOf({ links }: Band, link: Link): string | undefined {
  return links.length < 2 ? undefined : String.fromCharCode(65 + (links.indexOf(link) % 26));
}

/** A screen reader makes pauses of its own. */
function spokenLabel(label: string | undefined): string {
  return label?.replace(/[.．、]$/u, '') ?? '';
}

function englishOf({ state }: OpenBitext, { target }: Link): string {
  return target.map((id) => state.segment('target', id)?.text ?? '').join(' ');
}

/** Its first segment, of the target if it has one: a fix changes the English. */
function placeOf({ source, target }: Link): CommandPlace | undefined {
  const [english] = target;
  if (english !== undefined) return { side: 'target', segment: english };
  const [chinese] = source;
  return chinese === undefined ? undefined : { side: 'source', segment: chinese };
}

function labelOf(
  { state }: OpenBitext,
  { links }: Band,
  first: number,
  words: ReviewWords,
): string {
  return links
    .map((link, at) => {
      const segments = sides.flatMap((side) =>
        link[side].map((id) => spokenLabel(state.segment(side, id)?.label)),
      );
      return words.view.link.label({
        number: first + at,
        total: state.linkCount,
        beads: `${link.source.length}-${link.target.length}`,
        score: writeScore(link.score),
        level: levelOf(link.score),
        status: link.status,
        labels: [...new Set(segments.filter((label) => label !== ''))],
      });
    })
    .join('. ');
}
