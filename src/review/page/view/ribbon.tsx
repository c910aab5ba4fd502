/** Ribbons between the cells of a band that is not of one segment and one. */
import type { Link } from '../../model/types.js';
import { toneOf } from './confidence.js';
import { neighbours, ribbonShape, type Stretch, stubShape, type Waist } from './ribbon-shapes.js';

/** Where the cells of a band are, in pixels from the top of its gutter. */
export interface MeasuredBand {
  readonly width: number;
  readonly height: number;
  readonly source: ReadonlyMap<string, Stretch>;
  readonly target: ReadonlyMap<string, Stretch>;
}

interface RibbonsProps {
  readonly links: readonly Link[];
  readonly sourceOrder: readonly string[];
  readonly targetOrder: readonly string[];
  readonly measured: MeasuredBand;
  /** Where the marks of the links are, pixels from the top of the gutter. */
  readonly tops: ReadonlyMap<string, number>;
  readonly selected: string | undefined;
}

/** Of a ribbon beside its mark. */
const waistHeight = 28;

/** Each runs through the mark of its link; where links cross, so do they. */
export function Ribbons(props: RibbonsProps) {
  const { links, measured, tops, selected } = props;
  const { width, height } = measured;
  // The selected one lies above those that it crosses.
  const ordered = [...links].sort((a, b) => Number(a.id === selected) - Number(b.id === selected));
  return (
    <svg class="ribbons" width={width} height={height} aria-hidden="true">
      {ordered.map((link) => (
        <Ribbon
          key={link.id}
          link={link}
          source={stretchesOf(link.source, props.sourceOrder, measured.source)}
          target={stretchesOf(link.target, props.targetOrder, measured.target)}
          top={tops.get(link.id) ?? 0}
          width={width}
        />
      ))}
    </svg>
  );
}

interface RibbonProps {
  readonly link: Link;
  readonly source: readonly Stretch[];
  readonly target: readonly Stretch[];
  readonly top: number;
  readonly width: number;
}

function Ribbon({ link, source, target, top, width }: RibbonProps) {
  const waist: Waist = {
    top,
    bottom: top + waistHeight,
    left: width * 0.33,
    right: width * 0.67,
  };
  const isLone = source.length === 0 || target.length === 0;
  const shapes = isLone
    ? [
        ...source.map((left) => stubShape(left, 0, waist, width / 2)),
        ...target.map((right) => stubShape(right, width, waist, width / 2)),
      ]
    : source.flatMap((left) => target.map((right) => ribbonShape(left, waist, right, width)));
  return (
    <g class={`${toneOf(link)}${isLone ? ' lone' : ''}`}>
      {shapes.map(({ area, edges }) => (
        <g key={area}>
          <path class="area" d={area} />
          <path class="edge" d={edges} />
        </g>
      ))}
      {source.map(({ top: start, bottom }) => (
        <path key={start} class="bracket" d={`M1.5,${start}V${bottom}`} />
      ))}
      {target.map(({ top: start, bottom }) => (
        <path key={start} class="bracket" d={`M${width - 1.5},${start}V${bottom}`} />
      ))}
    </g>
  );
}

function stretchesOf(
  ids: readonly string[],
  order: readonly string[],
  places: ReadonlyMap<string, Stretch>,
): readonly Stretch[] {
  const indexes = ids.map((id) => order.indexOf(id)).sort((a, b) => a - b);
  return neighbours(indexes).flatMap((group) => {
    const first = places.get(order[group[0] ?? -1] ?? '');
    const last = places.get(order[group.at(-1) ?? -1] ?? '');
    return first && last ? [{ top: first.top, bottom: last.bottom }] : [];
  });
}
