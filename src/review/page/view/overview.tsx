/** The whole bitext as a strip: how sure its links are, what is confirmed, and where one is. */
import { memo } from 'preact/compat';
import { useEffect, useState } from 'preact/hooks';
import type { Band } from '../../model/bands.js';
import { useStore } from '../store/context.js';
import type { OpenBitext } from '../store/store.js';
import { type LinkTone, toneOf } from './confidence.js';

/** Fewer than a telephone has pixels across. */
const mostParts = 240;

const tones: readonly LinkTone[] = ['low', 'medium', 'high', 'rejected', 'confirmed'];

/** Pointing at a part shows nothing more; a click goes there. The keys have other ways. */
export function Overview({ bitext }: { readonly bitext: OpenBitext }) {
  const words = useStore().words.value;
  const bands = bitext.bands.value;
  const selection = bitext.selection.value;
  const parts = useParts(bitext);
  const at = selection === undefined ? -1 : bitext.bandOf(selection.link);
  return (
    <div
      class="overview"
      title={words.view.header.overview}
      aria-hidden="true"
      onClick={(event) => {
        const { left, width } = event.currentTarget.getBoundingClientRect();
        const band = bands[Math.floor(((event.clientX - left) / width) * bands.length)];
        if (band !== undefined) goTo(bitext, band);
      }}
    >
      <Parts parts={parts} />
      {at >= 0 && (
        <span
          class="here"
          style={{ insetInlineStart: `${((at + 0.5) / Math.max(1, bands.length)) * 100}%` }}
        />
      )}
    </div>
  );
}

/** Milliseconds after a change; what a key does shows first. */
const delay = 200;

function useParts(bitext: OpenBitext): readonly LinkTone[] {
  const bands = bitext.bands.value;
  const [parts, setParts] = useState(() => partsOf(bitext.bands.peek()));
  useEffect(() => {
    const timer = window.setTimeout(() => setParts(partsOf(bands)), delay);
    return () => window.clearTimeout(timer);
  }, [bands]);
  return parts;
}

const Parts = memo(({ parts }: { readonly parts: readonly LinkTone[] }) => (
  <svg viewBox={`0 0 ${parts.length} 1`} preserveAspectRatio="none" aria-hidden="true">
    {tones.map((tone) => (
      <path key={tone} class={tone} d={shapeOf(parts, tone)} />
    ))}
  </svg>
));

function shapeOf(parts: readonly LinkTone[], tone: LinkTone): string {
  return parts.map((part, at) => (part === tone ? `M${at},0h1.02v1h-1.02z` : '')).join('');
}

/** What asks for most care in each part stands for it. */
function partsOf(bands: readonly Band[]): readonly LinkTone[] {
  const count = Math.min(mostParts, bands.length);
  const parts: LinkTone[] = [];
  for (let part = 0; part < count; part += 1) {
    let worst = tones.length - 1;
    const start = Math.floor((part * bands.length) / count);
    const end = Math.floor(((part + 1) * bands.length) / count);
    for (let at = start; at < end; at += 1) {
      for (const link of bands[at]?.links ?? []) {
        worst = Math.min(worst, tones.indexOf(toneOf(link)));
      }
    }
    parts.push(tones[worst] ?? 'confirmed');
  }
  return parts;
}

function goTo(bitext: OpenBitext, { source, target }: Band): void {
  const [chinese] = source;
  const [english] = target;
  if (chinese !== undefined) bitext.select('source', chinese, 0);
  else if (english !== undefined) bitext.select('target', english, 0);
}
