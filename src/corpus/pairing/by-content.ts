/** Pairs documents by what they say, where names say nothing. */
import type { DocumentPair, LoneItem } from '../source-item.js';
import { findCandidates } from './candidates.js';
import { certainty } from './certainty.js';
import { fitLengths, fitOfLengths } from './length-model.js';
import { cosineOf, normOf } from './likeness.js';
import { gatherPrints, type Print, type PrintedItem, type Prints } from './prints.js';

/** What a pair has to reach, 0–1. */
export interface ContentLimits {
  readonly score: number;
  readonly margin: number;
}

/** What became of documents that names do not pair. */
export interface PairedByContent {
  readonly pairs: readonly DocumentPair[];
  readonly lone: readonly LoneItem[];
}

/** A Chinese and an English document that may be counterparts, by their places. */
interface Link {
  readonly zh: number;
  readonly en: number;
  readonly likeness: number;
}

/**
 * Pairs Chinese and English documents one to one, and says why the others found nobody.
 * @param items Each document once, in any order.
 */
export async function pairByContent(
  items: AsyncIterable<PrintedItem> | Iterable<PrintedItem>,
  limits: ContentLimits,
): Promise<PairedByContent> {
  const prints = await gatherPrints(items);
  const refusals = { zh: new Map<number, Refusal>(), en: new Map<number, Refusal>() };
  const isGood = ({ zh, en, likeness, margin }: MarginedLink): boolean => {
    const score = certainty(likeness, margin);
    if (score >= limits.score && margin >= limits.margin) return true;
    const isUnclear = score >= limits.score;
    const [chinese = '', english = ''] = [nameOf(prints.chinese, zh), nameOf(prints.english, en)];
    if (!refusals.zh.has(zh)) refusals.zh.set(zh, { name: english, score, isUnclear });
    if (!refusals.en.has(en)) refusals.en.set(en, { name: chinese, score, isUnclear });
    return false;
  };
  const linked = { zh: new Set<number>(), en: new Set<number>() };
  const pairs: DocumentPair[] = [];
  for (const { zh, en, likeness, margin } of linkPrints(prints, isGood)) {
    const [chinese, english] = [prints.chinese[zh]?.item, prints.english[en]?.item];
    if (chinese === undefined || english === undefined) continue;
    linked.zh.add(zh);
    linked.en.add(en);
    pairs.push({
      id: `${chinese.name} + ${english.name}`,
      chinese,
      english,
      pairedBy: 'content',
      score: round(certainty(likeness, margin)),
      margin: round(margin),
    });
  }
  const loneOf = (side: 'zh' | 'en', all: readonly Print[]): readonly LoneItem[] =>
    all.flatMap(({ item }, at) =>
      linked[side].has(at) ? [] : [{ item, reason: reasonFor(refusals[side].get(at), limits) }],
    );
  return { pairs, lone: [...loneOf('zh', prints.chinese), ...loneOf('en', prints.english)] };
}

function nameOf(prints: readonly Print[], at: number): string {
  return prints[at]?.item.name ?? '';
}

/** A link that is made, unless its margin is too small. */
export interface MarginedLink extends Link {
  readonly margin: number;
}

/**
 * Links of which none has a document of another, the likest first (competitive linking, Melamed
 * 2000), as far as they are good.
 *
 * The margin of a link is by how much the two documents and those they could be exchanged with are
 * alike as they are linked, rather than crosswise, as a share of the link's own likeness.
 */
export function* linkPrints(
  prints: Prints,
  isGood: (link: MarginedLink) => boolean,
): Generator<MarginedLink> {
  const links = scoreCandidates(prints);
  const linksOf = groupLinks(links);
  const taken = { zh: new Set<number>(), en: new Set<number>() };
  const ordered = links.toSorted((a, b) => b.likeness - a.likeness || a.zh - b.zh || a.en - b.en);
  for (const link of ordered) {
    if (taken.zh.has(link.zh) || taken.en.has(link.en)) continue;
    const margined = { ...link, margin: marginOf(link, linksOf, taken, prints) };
    if (!isGood(margined)) continue;
    taken.zh.add(link.zh);
    taken.en.add(link.en);
    yield margined;
  }
}

/** The likest counterpart that a document could have had. */
interface Refusal {
  readonly name: string;
  readonly score: number;
  readonly isUnclear: boolean;
}

function reasonFor(refusal: Refusal | undefined, limits: ContentLimits): string {
  if (refusal === undefined)
    return 'no document in the other language has anything telling in common with it';
  const { name, score, isUnclear } = refusal;
  return isUnclear
    ? `the likeliest counterpart, ${name}, is hardly likelier than others`
    : `the likeliest counterpart, ${name}, scores ${score.toFixed(2)}, below ${limits.score}`;
}

function scoreCandidates(prints: Prints): readonly Link[] {
  const { rarity } = prints;
  const withNorm = (print: Print) => ({ ...print, norm: normOf(print, rarity) });
  const english = prints.english.map(withNorm);
  const links: Link[] = [];
  let zh = 0;
  for (const candidates of findCandidates(prints)) {
    const print = prints.chinese[zh];
    if (print === undefined) break;
    const chinese = withNorm(print);
    const found = candidates.flatMap((en) => {
      const other = english[en];
      const cosine = other === undefined ? 0 : cosineOf(chinese, other, rarity);
      return cosine > 0 ? [{ zh, en, likeness: cosine }] : [];
    });
    links.push(...found.sort((a, b) => b.likeness - a.likeness || a.en - b.en).slice(0, mostLinks));
    zh += 1;
  }
  return weighLengths(links, prints);
}

/** Candidates of a cosine like this are mostly counterparts. */
const likelyCosine = 0.3;

function weighLengths(links: readonly Link[], { chinese, english }: Prints): readonly Link[] {
  const sides = ({ zh, en }: Link): readonly (readonly [Print, Print])[] => {
    const [one, other] = [chinese[zh], english[en]];
    return one === undefined || other === undefined ? [] : [[one, other]];
  };
  const isFirst = ({ zh }: Link, at: number): boolean => links[at - 1]?.zh !== zh;
  const likely = links.filter((link, at) => isFirst(link, at) && link.likeness >= likelyCosine);
  const model = fitLengths(likely.flatMap(sides));
  return links.flatMap((link) =>
    sides(link).map(([one, other]) => ({
      ...link,
      likeness: link.likeness * fitOfLengths(one, other, model),
    })),
  );
}

/** The likest of a document's candidates, which are all that its margin depends on. */
const mostLinks = 10;

interface LinksOf {
  readonly zh: ReadonlyMap<number, readonly Link[]>;
  readonly en: ReadonlyMap<number, readonly Link[]>;
}

function groupLinks(links: readonly Link[]): LinksOf {
  const groups = { zh: new Map<number, Link[]>(), en: new Map<number, Link[]>() };
  for (const link of links) {
    for (const side of ['zh', 'en'] as const) {
      const known = groups[side].get(link[side]);
      if (known === undefined) groups[side].set(link[side], [link]);
      else known.push(link);
    }
  }
  return groups;
}

type Taken = Readonly<Record<'zh' | 'en', ReadonlySet<number>>>;

/** 0–1; 1 for a link without rivals. Copies, byte by byte, are no rivals. */
function marginOf(link: Link, linksOf: LinksOf, taken: Taken, prints: Prints): number {
  const likenessOf = (zh: number, en: number): number =>
    linksOf.zh.get(zh)?.find((other) => other.en === en)?.likeness ?? 0;
  let least = link.likeness;
  for (const side of ['zh', 'en'] as const) {
    const other = side === 'zh' ? 'en' : 'zh';
    const all = side === 'zh' ? prints.english : prints.chinese;
    for (const rival of linksOf[side].get(link[side]) ?? []) {
      const isCopy = all[rival[other]]?.item.digest === all[link[other]]?.item.digest;
      if (rival[other] === link[other] || taken[other].has(rival[other]) || isCopy) continue;
      // Whom the rival would have instead.
      const partner = (linksOf[other].get(rival[other]) ?? [])
        .filter((each) => each[side] !== link[side] && !taken[side].has(each[side]))
        .reduce((most, each) => (each.likeness > most.likeness ? each : most), nobody);
      const crosswise =
        partner === nobody
          ? 0
          : side === 'zh'
            ? likenessOf(partner.zh, link.en)
            : likenessOf(link.zh, partner.en);
      least = Math.min(least, link.likeness + partner.likeness - rival.likeness - crosswise);
    }
  }
  return Math.max(0, least / link.likeness);
}

const nobody: Link = { zh: -1, en: -1, likeness: 0 };

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
