/** Why a link was made: what speaks for it and what against. */
import type { ReviewWords } from '../../../messages/review-words.js';
import type { LinkDetails } from '../../model/api.js';
import type { Link } from '../../model/types.js';
import { levelOf, writeScore } from './confidence.js';

interface EvidenceCardProps {
  readonly id: string;
  readonly link: Link;
  readonly details: LinkDetails | undefined;
  readonly words: ReviewWords;
}

/** Bars to the right speak for the link, to the left against it; the strongest are first. */
export function EvidenceCard({ id, link, details, words }: EvidenceCardProps) {
  const said = words.view.evidence;
  const evidence = [...(details?.evidence ?? [])].sort(
    (a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds),
  );
  const most = Math.max(1, ...evidence.map(({ logOdds }) => Math.abs(logOdds)));
  return (
    <section
      id={id}
      class="card evidence"
      aria-label={words.view.link.details}
      ref={(card) => {
        if (card !== null) keepInView(card);
      }}
    >
      <h2>
        {said.heading(writeScore(link.score), levelOf(link.score))}
        <span class="aside"> {words.statuses[link.status]}</span>
      </h2>
      {details === undefined && <p class="aside">{said.loading}</p>}
      {details !== undefined && evidence.length === 0 && <p class="aside">{said.none}</p>}
      {evidence.length > 0 && (
        <ul>
          {evidence.map(({ text, logOdds }) => (
            <li key={text} class={logOdds < 0 ? 'against' : 'for'}>
              <span class="bar" aria-hidden="true">
                <span style={{ inlineSize: `${(Math.abs(logOdds) / most) * 50}%` }} />
              </span>
              <span class="weight">{writeWeight(logOdds)}</span>
              <span class="unseen"> {logOdds < 0 ? said.speaksAgainst : said.speaksFor}: </span>
              <span class="reason">{text}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function writeWeight(logOdds: number): string {
  const rounded = Math.abs(logOdds).toFixed(1);
  if (rounded === '0.0') return rounded;
  return `${logOdds < 0 ? '−' : '+'}${rounded}`;
}

/** Opens upwards where there is no room below. */
function keepInView(card: HTMLElement): void {
  const sheet = card.closest('.sheet');
  const gutter = card.parentElement;
  if (sheet === null || gutter === null) return;
  const room = sheet.getBoundingClientRect();
  const place = gutter.getBoundingClientRect();
  const height = card.offsetHeight + 40;
  const isTight = place.top + height > room.bottom && place.top - room.top > height - 40;
  card.classList.toggle('above', isTight);
}
