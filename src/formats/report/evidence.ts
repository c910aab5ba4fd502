/** What spoke for and against a link, on demand. */
import type { Evidence } from '../../core/bitext.js';
import type { Messages } from '../../messages/index.js';
import { formatWeight } from './figures.js';
import { type Html, html } from './html.js';

/** The evidence of a link, weightiest first. */
export function renderEvidence(
  evidence: readonly Evidence[],
  messages: Messages,
): Html | undefined {
  if (evidence.length === 0) return undefined;
  const words = messages.report.evidence;
  const against = evidence.filter(({ logOdds }) => logOdds < 0).length;
  const sorted = [...evidence].sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds));
  return html`<details class="evidence">
<summary>${words.heading} <span class="aside">${words.counts(evidence.length - against, against)}</span></summary>
<ul>${sorted.map((piece) => renderPiece(piece, messages))}
</ul>
<p class="aside">${words.weight}</p>
</details>`;
}

function renderPiece(piece: Evidence, messages: Messages): Html {
  const direction = piece.logOdds < 0 ? 'against' : 'for';
  return html`
<li class="${direction}"><span class="weight">${formatWeight(piece.logOdds)}</span> ${messages.evidence(piece)} <span class="unseen">(${messages.evidenceDirection(piece.logOdds)})</span></li>`;
}
