/** What spoke for and against a link, on demand. */
import type { Evidence } from '../../core/bitext.js';
import type { Messages } from '../../messages/index.js';
import { formatWeight } from './figures.js';
import { type Html, html } from './html.js';

/** Less than this (in nats) speaks neither for nor against. */
const leastWeight = 0.05;

/** The evidence of a link, weightiest first; what order and neighbours add stands last. */
export function renderEvidence(
  evidence: readonly Evidence[],
  messages: Messages,
): Html | undefined {
  if (evidence.length === 0) return undefined;
  const words = messages.report.evidence;
  const ofPair = evidence
    .filter(({ feature }) => feature !== 'position')
    .sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds));
  const rest = evidence.filter(({ feature }) => feature === 'position');
  const speaksFor = ofPair.filter(({ logOdds }) => logOdds >= leastWeight).length;
  const against = ofPair.filter(({ logOdds }) => logOdds <= -leastWeight).length;
  return html`<details class="evidence">
<summary>${words.heading}${
    ofPair.length > 0 && html` <span class="aside">${words.counts(speaksFor, against)}</span>`
  }</summary>
<ul>${[...ofPair, ...rest].map((piece) => renderPiece(piece, messages))}
</ul>
<p class="aside">${words.weight}</p>
</details>`;
}

function renderPiece(piece: Evidence, messages: Messages): Html {
  const { logOdds } = piece;
  const weighs = Math.abs(logOdds) >= leastWeight;
  const direction = logOdds < 0 ? 'against' : 'for';
  return html`
<li class="${weighs ? direction : 'neutral'}"><span class="weight">${formatWeight(logOdds)}</span> ${messages.evidence(piece)}${
    weighs && html` <span class="unseen">(${messages.evidenceDirection(logOdds)})</span>`
  }</li>`;
}
