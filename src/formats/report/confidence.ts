/** Confidence as a colour, a mark and a number. */
import type { Messages } from '../../messages/index.js';
import { confidenceLevel, formatProbability } from './figures.js';
import { type Html, html } from './html.js';

const marks = { high: '●●●', medium: '●●○', low: '●○○' } as const;

/** A score, readable without colour and without sight. */
export function renderConfidence(score: number, { report }: Messages): Html {
  const level = confidenceLevel(score);
  const figure = formatProbability(score);
  const label = report.confidence.label(figure, report.confidence[level]);
  return html`<p class="confidence ${level}"><span class="unseen">${label}</span><span aria-hidden="true"><span class="dots">${marks[level]}</span> ${figure}</span></p>`;
}
