/** Finds what in the two texts of a link stands for each other: words, figures and terms. */
import { alignWords } from '../../align/words/index.js';
import type { Link, WordLink } from '../../core/bitext.js';
import type { Block, Language } from '../../core/document.js';
import type { Mention } from '../../core/mention.js';
import type { Concept, TermHit } from '../../core/term.js';
import { groupBy } from '../../formats/groups.js';
import { findMentions } from '../../language/mentions.js';
import type { TermMatcher } from '../../terms/matcher.js';
import type { Pairing, Place } from '../model/api.js';
import { joinSide } from './joined-places.js';

/** The two sides of a link. */
export interface LinkBlocks {
  readonly source: readonly Block[];
  readonly target: readonly Block[];
}

/** All pairings of a link: its words, then mentions, then terms. */
export function findPairings(link: Link, blocks: LinkBlocks, terms: TermMatcher): Pairing[] {
  return [...pairWords(link, blocks, terms), ...pairMentions(blocks), ...pairTerms(blocks, terms)];
}

function pairWords({ words }: Link, blocks: LinkBlocks, terms: TermMatcher): readonly Pairing[] {
  const source = joinSide(blocks.source);
  const target = joinSide(blocks.target);
  if (source.text.trim() === '' || target.text.trim() === '') return [];
  const linked: readonly WordLink[] =
    words ?? alignWords({ chinese: source.text, english: target.text }, { terms });
  return linked.map((word) => ({
    kind: 'word',
    source: word.source.flatMap(source.placesOf),
    target: word.target.flatMap(target.placesOf),
    score: word.score,
  }));
}

type Placed<Item> = Item & { readonly place: Place };

/** The same number, date or symbol on both sides, the first with the first. */
function pairMentions({ source, target }: LinkBlocks): readonly Pairing[] {
  const keyOf = ({ kind, normal }: Mention) => `${kind} ${normal}`;
  const find = (blocks: readonly Block[], language: Language) =>
    placed(blocks, (text) => findMentions(text, language));
  const theirs = groupBy(find(target, 'en'), keyOf);
  return [...groupBy(find(source, 'zh'), keyOf)].flatMap(([key, ours]) => {
    const counterparts = theirs.get(key) ?? [];
    return ours.flatMap((mention, at): readonly Pairing[] => {
      const counterpart = counterparts[at];
      if (counterpart === undefined) return [];
      return [
        {
          kind: 'mention',
          source: [mention.place],
          target: [counterpart.place],
          normal: mention.normal,
        },
      ];
    });
  });
}

/** Terms of both sides by concept, the first with the first; one may be without counterpart. */
function pairTerms({ source, target }: LinkBlocks, terms: TermMatcher): readonly Pairing[] {
  const keyOf = ({ concept }: TermHit) => concept.id;
  const find = (blocks: readonly Block[], language: Language) =>
    groupBy(
      placed(blocks, (text) => terms.find(text, language)),
      keyOf,
    );
  const ours = find(source, 'zh');
  const theirs = find(target, 'en');
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((key) => {
    const [here, there] = [ours.get(key) ?? [], theirs.get(key) ?? []];
    return Array.from({ length: Math.max(here.length, there.length) }, (_, at): Pairing => {
      const [hit, counterpart] = [here[at], there[at]];
      const concept = (hit ?? counterpart)?.concept;
      return {
        kind: 'term',
        source: hit === undefined ? [] : [hit.place],
        target: counterpart === undefined ? [] : [counterpart.place],
        ...(concept !== undefined && { term: cardOf(concept) }),
      };
    });
  });
}

const statusOrder = ['preferred', 'admitted', 'superseded', 'deprecated'];

function cardOf({ id, definition, terms }: Concept): NonNullable<Pairing['term']> {
  const inLanguage = (language: Language) => terms.filter((term) => term.language === language);
  return {
    concept: id,
    chinese: inLanguage('zh').map(({ text }) => text),
    english: inLanguage('en')
      .sort((a, b) => statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status))
      .map(({ text, status }) => ({ text, status })),
    ...(definition !== undefined && { definition }),
  };
}

function placed<Item extends { readonly start: number; readonly end: number }>(
  blocks: readonly Block[],
  find: (text: string) => readonly Item[],
): readonly Placed<Item>[] {
  return blocks.flatMap(({ id, text }) =>
    find(text).map((item) => ({
      ...item,
      place: { segment: id, start: item.start, end: item.end },
    })),
  );
}
