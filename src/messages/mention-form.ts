/** Normal forms of mentions, taken apart so that each language can write them its own way. */
import { type MentionKind, mentionKinds } from '../core/mention.js';

export interface TaggedMention {
  readonly kind: MentionKind;
  readonly normal: string;
}

/** Reads `resolution:55/25`, the way evidence and findings name a mention; else `undefined`. */
export function parseTaggedMention(text: string): TaggedMention | undefined {
  const colon = text.indexOf(':');
  const kind = mentionKinds.find((known) => known === text.slice(0, colon));
  return kind === undefined ? undefined : { kind, normal: text.slice(colon + 1) };
}

/**
 * Reads a mention with its kind or, as warnings about drafts have it, without: a bare normal form
 * that can only be a date, a resolution or a reference gets its kind back; else `undefined`.
 */
export function recognizeMention(text: string): TaggedMention | undefined {
  const tagged = parseTaggedMention(text);
  if (tagged !== undefined) return tagged;
  if (parseDateForm(text) !== undefined) return { kind: 'date', normal: text };
  if (/^\d+(?:\/\d+|\([\dA-Z-]+\))$/.test(text)) return { kind: 'resolution', normal: text };
  if (/^[a-z]+:\d+$/.test(text)) return { kind: 'reference', normal: text };
  return undefined;
}

/** The parts of a date that are known. */
export interface DateParts {
  readonly year?: number;
  /** 1–12. */
  readonly month?: number;
  /** 1–31. */
  readonly day?: number;
}

/** Reads `2001-12-19`, `2001-12`, `--12-19` and `--12`; anything else gives `undefined`. */
export function parseDateForm(normal: string): DateParts | undefined {
  const match = /^(?:(\d{1,4})|-)-(\d{2})(?:-(\d{2}))?$/.exec(normal);
  if (match === null) return undefined;
  const [, year, month, day] = match;
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    month: Number(month),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

/** Sets a separator between groups of three digits, from five digits on. */
export function groupDigits(number: string, separator: string): string {
  const match = /^(\d{5,})(\.\d+)?$/.exec(number);
  if (match === null) return number;
  const [, whole = '', fraction = ''] = match;
  return whole.replace(/\B(?=(\d{3})+$)/g, separator) + fraction;
}

/** A paragraph label without the punctuation and width it was printed with: `19．` is `19`. */
export function bareLabel(label: string): string {
  return label
    .normalize('NFKC')
    .trim()
    .replace(/[.,、。:;]+$/u, '');
}
