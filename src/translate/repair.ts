/** Puts right a number, date or symbol that a model drafted wrong where only one can be meant. */
import type { Mention, MentionKind } from '../core/mention.js';
import { findMentions } from '../language/mentions.js';

/**
 * `draft` (English) with mentions of the source (Chinese) in place of wrong ones. A mention is
 * replaced only if it is the only one of its kind that the source does not have, and the source
 * has just one of that kind that the draft does not: anything else is left for the check.
 */
export function repairMentions(source: string, draft: string): string {
  const ours = findMentions(source, 'zh');
  const theirs = findMentions(draft, 'en');
  const missing = without(ours, theirs);
  const added = without(theirs, ours);
  const changes: { readonly wrong: Mention; readonly text: string }[] = [];
  for (const wrong of added) {
    const candidates = missing.filter(({ kind }) => kind === wrong.kind);
    const rivals = added.filter(({ kind }) => kind === wrong.kind);
    const [right] = candidates;
    if (right === undefined || candidates.length > 1 || rivals.length > 1) continue;
    const text = rewrite(wrong, right);
    if (text !== undefined) changes.push({ wrong, text });
  }
  return changes
    .sort((a, b) => b.wrong.start - a.wrong.start)
    .reduce(
      (text, { wrong, text: right }) => text.slice(0, wrong.start) + right + text.slice(wrong.end),
      draft,
    );
}

function without(list: readonly Mention[], other: readonly Mention[]): readonly Mention[] {
  const isSame = (a: Mention, b: Mention) => a.kind === b.kind && a.normal === b.normal;
  return list.filter((mention) => !other.some((match) => isSame(match, mention)));
}

/** How the wrong mention reads once it means the right one; undefined where that is not plain. */
function rewrite(wrong: Mention, right: Mention): string | undefined {
  return rewriters[wrong.kind]?.(wrong.text, right.normal);
}

type Rewriter = (wrong: string, normal: string) => string | undefined;

const spelledOrdinal = /[a-z]+(?:[- ][a-z]+)*?(?= (?:session|meeting)s?\b)/iu;

/** Replaces the ordinal of `fifty-sixth session`; only what is spelled out as this is. */
const rewriteOrdinal: Rewriter = (wrong, normal) => {
  const ordinal = spellOrdinal(Number(normal));
  if (ordinal === undefined || !spelledOrdinal.test(wrong)) return undefined;
  return wrong.replace(spelledOrdinal, (old) =>
    /^\p{Lu}/u.test(old) ? ordinal.charAt(0).toUpperCase() + ordinal.slice(1) : ordinal,
  );
};

const scales: Readonly<Record<string, number>> = {
  '': 1,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** Replaces a number in digits, counted in millions if this one is. */
const rewriteDigits: Rewriter = (wrong, normal) => {
  const [, word = ''] = /^\d[\d,]*(?:\.\d+)?(?: ([a-z]+))?$/u.exec(wrong) ?? [undefined, 'none'];
  const scale = scales[word];
  if (scale === undefined || !/^\d+(?:\.\d+)?$/u.test(normal)) return undefined;
  const value = Number(normal) / scale;
  if (!Number.isSafeInteger(value * 1_000) || value < 1) return undefined;
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
  return [fraction === undefined ? grouped : `${grouped}.${fraction}`, word].join(' ').trim();
};

const rewriters: { readonly [kind in MentionKind]?: Rewriter } = {
  session: rewriteOrdinal,
  meeting: rewriteOrdinal,
  year: (wrong, normal) => (/^\d{4}$/u.test(wrong) && /^\d{4}$/u.test(normal) ? normal : undefined),
  date: (_, normal) => formatDate(normal),
  resolution: (wrong, normal) => {
    const number = normal.replace('(', ' (');
    return wrong.replace(/\d[\d/ ()A-Z]*$/u, number);
  },
  symbol: (_, normal) => normal,
  percent: (wrong, normal) => wrong.replace(/\d+(?:\.\d+)?/u, normal),
  biennium: (wrong, normal) => wrong.replace(/\d{4}-\d{4}/u, normal),
  number: rewriteDigits,
};

const months = `January February March April May June July August September October November
  December`.split(/\s+/u);

function formatDate(normal: string): string | undefined {
  const [, year, month, day] = /^(\d{4}|-)-(\d{2})(?:-(\d{2}))?$/u.exec(normal) ?? [];
  const name = months[Number(month) - 1];
  if (name === undefined) return undefined;
  return [day && String(Number(day)), name, year === '-' ? undefined : year]
    .filter((part) => part !== undefined)
    .join(' ');
}

const units = `zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh
  twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth`.split(
  /\s+/u,
);
const tens = ['twent', 'thirt', 'fort', 'fift', 'sixt', 'sevent', 'eight', 'ninet'];

function spellOrdinal(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 1 || value > 99) return undefined;
  if (value < 20) return units[value];
  const ten = tens[Math.floor(value / 10) - 2] ?? '';
  return value % 10 === 0 ? `${ten}ieth` : `${ten}y-${units[value % 10]}`;
}
