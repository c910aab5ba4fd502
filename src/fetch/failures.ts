/** Why a document was not had. */
import type { Language } from '../core/document.js';
import { PassingFailure } from '../network/patience.js';
import type { FoundFormat } from './formats.js';

export type FetchFailure =
  /** The site knows no such text, or none in that language and form: an empty body, HTTP 404 or 410. */
  | { readonly reason: 'unpublished' }
  | { readonly reason: 'not-found'; readonly status: number }
  /** HTTP 401, 403, or any other refusal. */
  | { readonly reason: 'refused'; readonly status: number }
  /** The site wants to see a browser before it gives anything. */
  | { readonly reason: 'challenged' }
  /** HTTP 429 and 5xx to the last try. */
  | { readonly reason: 'busy'; readonly status: number; readonly waitSeconds?: number }
  | { readonly reason: 'unreachable'; readonly cause: string }
  | { readonly reason: 'error-page'; readonly title: string }
  /** A page that only frames the document. */
  | { readonly reason: 'viewer-page' }
  | { readonly reason: 'wrong-language'; readonly found: FoundLanguage }
  | { readonly reason: 'wrong-type'; readonly found: FoundFormat }
  | { readonly reason: 'cut-short' }
  | { readonly reason: 'too-large'; readonly most: number }
  | { readonly reason: 'too-slow'; readonly seconds: number }
  /** Led to another host, from https to http, or round in a circle. */
  | { readonly reason: 'led-astray'; readonly target: string }
  /** Without a network, and not in the cache. */
  | { readonly reason: 'not-cached' }
  /** After too many failures of the site itself. */
  | { readonly reason: 'not-tried' };

export type FailureReason = FetchFailure['reason'];

export type FoundLanguage = Language | 'other';

/** A failure on its way to who asked. */
export class FetchTrouble extends Error {
  override readonly name = 'FetchTrouble';
  readonly failure: FetchFailure;

  constructor(failure: FetchFailure, options?: ErrorOptions) {
    super(failure.reason, options);
    this.failure = failure;
  }
}

/** A failure that may pass, to be thrown to who tries again. */
export function passing(failure: FetchFailure, waitSeconds?: number): PassingFailure {
  return new PassingFailure(failure.reason, waitSeconds, { cause: new FetchTrouble(failure) });
}

/** The failure that a thrown thing carries; none if it is something else. */
export function failureOf(thrown: unknown): FetchFailure | undefined {
  const trouble = thrown instanceof PassingFailure ? thrown.cause : thrown;
  return trouble instanceof FetchTrouble ? trouble.failure : undefined;
}

/** Whether it says nothing of the document but of the site, so that asking on is of little use. */
export function isFailureOfSite(failure: FetchFailure): boolean {
  if (failure.reason === 'refused') return [401, 403, 407].includes(failure.status);
  return ['challenged', 'busy', 'unreachable', 'too-slow', 'led-astray'].includes(failure.reason);
}

/** Whether it means that there is no such text, not that it could not be had. */
export function isAbsence({ reason }: FetchFailure): boolean {
  return reason === 'unpublished' || reason === 'not-found';
}
