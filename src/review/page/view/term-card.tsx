/** What the termbase says of a term, and whether the English keeps to it. */
import type { ReviewWords } from '../../../messages/review-words.js';
import type { Pairing } from '../../model/api.js';
import type { OpenBitext } from '../store/store.js';

/** Where a card hangs, in pixels of the window. */
export interface TermPlace {
  readonly link: string;
  /** Index in the link's pairings. */
  readonly pair: number;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

interface TermCardProps {
  readonly place: TermPlace;
  readonly bitext: OpenBitext;
  readonly words: ReviewWords;
  readonly onLeave: () => void;
}

const cardWidth = 320;

/** Nothing where the pairing is not of a term any more. */
export function TermCard({ place, bitext, words, onLeave }: TermCardProps) {
  const pairing = bitext.details(place.link)?.pairings[place.pair];
  const term = pairing?.term;
  if (pairing === undefined || term === undefined) return null;
  const said = words.view.term;
  const [preferred, ...others] = term.english;
  const opensUp = place.bottom + 260 > window.innerHeight && place.top > 260;
  return (
    <div
      id="term-card"
      class="card term-card"
      role="tooltip"
      onPointerLeave={onLeave}
      style={{
        insetInlineStart: `${Math.max(8, Math.min(place.left - 12, window.innerWidth - cardWidth - 8))}px`,
        ...(opensUp
          ? { insetBlockEnd: `${window.innerHeight - place.top + 4}px` }
          : { insetBlockStart: `${place.bottom + 4}px` }),
      }}
    >
      <p class="kicker">{said.heading}</p>
      <p class="headword" lang="zh">
        {term.chinese.join('，')}
      </p>
      {preferred !== undefined && (
        <p class="preferred" lang="en">
          {preferred.text}
        </p>
      )}
      {others.length > 0 && (
        <ul class="forms">
          {others.map(({ text, status }) => (
            <li key={text}>
              <span lang="en" class={status === 'deprecated' ? 'deprecated' : undefined}>
                {text}
              </span>
              <span class="aside"> {said.status(status)}</span>
            </li>
          ))}
        </ul>
      )}
      {term.definition !== undefined && <p class="definition">{term.definition}</p>}
      <p class={`verdict ${useOf(pairing, bitext)}`}>{said[useOf(pairing, bitext)]}</p>
    </div>
  );
}

/** Which form of the term the English has, as far as its pairing says. */
function useOf(
  { target, term }: Pairing,
  bitext: OpenBitext,
): 'isUsed' | 'otherUsed' | 'isMissing' {
  if (target.length === 0) return 'isMissing';
  const written = target.map(({ segment, start, end }) =>
    bitext.state.segment('target', segment)?.text.slice(start, end),
  );
  const preferred = stemOf(term?.english[0]?.text ?? '');
  return written.some((text) => stemOf(text ?? '').startsWith(preferred)) ? 'isUsed' : 'otherUsed';
}

/** Roughly: `treaties` and `treaty` are the same form. */
function stemOf(text: string): string {
  return text.toLowerCase().replace(/(?:ies|y|es|s|e)$/u, '');
}
