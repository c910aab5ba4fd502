/** Evidence for and against a link in English sentences. */
import type { Evidence, EvidenceFeature, EvidenceItem } from '../../core/bitext.js';
import type { BlockKind } from '../../core/document.js';
import {
  type ItemPair,
  kindNames,
  pairsOfWords,
  sideInScript,
  sortItems,
} from '../evidence-items.js';
import { bareLabel, parseTaggedMention } from '../mention-form.js';
import { bothAre, englishBlockKinds } from './blocks.js';
import { englishMention } from './mentions.js';

type Writer = (items: readonly EvidenceItem[], logOdds: number) => string;

/** “a, b and c”. */
export function englishList(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function inWords({ source, target }: ItemPair): string {
  return source === target ? source : `${source} / ${target}`;
}

/** What stands on one side only, as the end of a sentence. */
function leftovers(sourceOnly: readonly string[], targetOnly: readonly string[]): string {
  return [
    sourceOnly.length === 0 ? '' : `; only in the source: ${sourceOnly.join(', ')}`,
    targetOnly.length === 0 ? '' : `; only in the target: ${targetOnly.join(', ')}`,
  ].join('');
}

function showMention(written: string): string {
  const tagged = parseTaggedMention(written);
  return tagged === undefined ? written : englishMention(tagged.kind, tagged.normal);
}

function isBlockKind(kind: string): kind is BlockKind {
  return Object.hasOwn(englishBlockKinds, kind);
}

const kind: Writer = (items) => {
  const pairs = sortItems(items).pairs;
  return pairs
    .map(({ source, target }) =>
      source === target && isBlockKind(source)
        ? bothAre(source)
        : `Kinds of block: ${kindNames(source, englishBlockKinds).join(' + ')} / ${kindNames(target, englishBlockKinds).join(' + ')}`,
    )
    .join('; ');
};

const paragraphNumber: Writer = (items, logOdds) => {
  const { pairs, sourceOnly, targetOnly } = sortItems(items);
  const [pair] = pairs;
  if (pair !== undefined) {
    const [source, target] = [bareLabel(pair.source), bareLabel(pair.target)];
    if (source !== target && logOdds > 0) {
      return `Paragraph numbers in step: ${source} / ${target}; one side is numbered with a shift`;
    }
    if (source !== target) return `Paragraph numbers differ: ${source} / ${target}`;
    return /^\d+$/.test(source) ? `Both are paragraph ${source}` : `Both are numbered ${source}`;
  }
  if (sourceOnly.length > 0 && targetOnly.length > 0) {
    return `Paragraph numbers differ: ${sourceOnly.map(bareLabel).join(', ')} / ${targetOnly.map(bareLabel).join(', ')}`;
  }
  const [only] = [...sourceOnly, ...targetOnly];
  if (only === undefined) return 'Neither side is numbered';
  return `Only the ${sourceOnly.length > 0 ? 'source' : 'target'} is numbered: ${bareLabel(only)}`;
};

const noteMark: Writer = (items) => {
  const [pair] = sortItems(items).pairs;
  if (pair === undefined) return 'Only one side has a mark';
  const [source, target] = [bareLabel(pair.source), bareLabel(pair.target)];
  return source === target ? `Both are note ${source}` : `Marks differ: ${source} / ${target}`;
};

const mentions: Writer = (items) => {
  const { pairs, sourceOnly, targetOnly } = sortItems(items);
  if (items.length === 0) return 'No numbers or dates on either side';
  const rest = leftovers(sourceOnly.map(showMention), targetOnly.map(showMention));
  if (pairs.length === 0) return `No number or date agrees${rest}`;
  const agreed = pairs.map((pair) => showMention(sideInScript(pair, 'latin'))).join(', ');
  // Where both sides have leftovers of their own, a pair may be one item misread: count the longer.
  const total = pairs.length + Math.max(sourceOnly.length, targetOnly.length);
  const share =
    total === 1
      ? 'The one number or date agrees'
      : `${pairs.length} of ${total} numbers and dates agree`;
  return `${share}: ${agreed}${rest}`;
};

const noteReferences: Writer = (items) => {
  const { pairs, sourceOnly, targetOnly } = sortItems(items);
  const marks = pairs.map(({ source }) => source);
  if (items.length === 0) return 'No note references on either side';
  const rest = leftovers(sourceOnly, targetOnly);
  if (marks.length === 0) return `Note references differ${rest}`;
  return `Both refer to ${marks.length === 1 ? 'note' : 'notes'} ${englishList(marks)}${rest}`;
};

const terms: Writer = (items) => {
  const { pairs, sourceOnly, targetOnly } = sortItems(items);
  if (items.length === 0) return 'No terms of the termbase on either side';
  const rest = leftovers(sourceOnly, targetOnly);
  if (pairs.length === 0) return `No term of the termbase stands on both sides${rest}`;
  return `${count(pairs.length, 'term', 'terms')} of the termbase on both sides: ${pairs.map(inWords).join(', ')}${rest}`;
};

const leadWords: Writer = (items) => {
  const { pairs, sourceOnly, targetOnly } = sortItems(items);
  const [pair] = pairs;
  if (pair !== undefined) return `Lead words match: ${inWords(pair)}`;
  if (sourceOnly.length > 0 && targetOnly.length > 0) {
    return `Lead words differ: ${sourceOnly.join(', ')} / ${targetOnly.join(', ')}`;
  }
  if (sourceOnly.length > 0) return `Only the source has a lead word: ${sourceOnly.join(', ')}`;
  if (targetOnly.length > 0) return `Only the target has a lead word: ${targetOnly.join(', ')}`;
  return 'No lead words to compare';
};

const dictionary: Writer = (items, logOdds) => {
  const pairs = sortItems(items).pairs.map(inWords);
  if (pairs.length === 0) return 'No words match by the dictionary';
  const some = logOdds < 0 ? 'Few words match' : 'Words match';
  return `${some} by the dictionary, such as ${pairs.join(', ')}`;
};

/** Down to this log-odds a length is as good as usual. */
const usualLength = -0.5;

const length: Writer = (items, logOdds) => {
  const [pair] = sortItems(items).pairs;
  const fits = logOdds < usualLength ? 'Lengths do not fit well' : 'Lengths fit';
  return pair === undefined ? fits : `${fits}: ${pair.source} / ${pair.target} characters`;
};

const beadType: Writer = () => 'How common links of so many sentences are';

const words: Writer = (items, logOdds) => {
  const pairs = pairsOfWords(items).map(inWords);
  if (pairs.length === 0) return 'No words are known to translate each other';
  const some = logOdds < 0 ? 'Few words translate each other' : 'Words translate each other';
  return `${some}, such as ${pairs.join(', ')}`;
};

const neighbours: Writer = (_, logOdds) =>
  logOdds < 0
    ? 'Words at the edges would fit better next door'
    : 'Words fit better here than next door';

const wordOrder: Writer = (_, logOdds) =>
  logOdds < 0
    ? 'What matches stands in another order'
    : 'What matches stands in the same order on both sides';

const punctuation: Writer = (_, logOdds) =>
  logOdds < 0
    ? 'Questions, exclamations, pauses or quotation marks differ'
    : 'Questions, exclamations, pauses and quotation marks agree';

const figures: Writer = (items) => {
  const { pairs, sourceOnly, targetOnly } = sortItems(items);
  if (items.length === 0) return 'No figures or Latin letters on both sides';
  const rest = leftovers(sourceOnly, targetOnly);
  if (pairs.length === 0) return `No figures or Latin letters agree${rest}`;
  return `Figures and Latin letters agree: ${pairs.map(inWords).join(', ')}${rest}`;
};

const vectors: Writer = (_, logOdds) =>
  logOdds < 0
    ? 'By word vectors, the texts are not close in meaning'
    : 'By word vectors, the texts are close in meaning';

const position: Writer = () => 'Order and neighbours, and the caution that every link starts with';

const writers: Readonly<Record<EvidenceFeature, Writer>> = {
  kind,
  'paragraph-number': paragraphNumber,
  'note-mark': noteMark,
  mentions,
  'note-references': noteReferences,
  terms,
  'lead-words': leadWords,
  dictionary,
  length,
  'bead-type': beadType,
  words,
  neighbours,
  'word-order': wordOrder,
  punctuation,
  figures,
  vectors,
  position,
};

/** Evidence as one English sentence without its full stop. */
export function englishEvidence({ feature, items, logOdds }: Evidence): string {
  return writers[feature](items, logOdds);
}
