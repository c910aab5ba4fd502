/** Links the words inside each link of a bitext. */
import { type Bitext, blocksById, type Link, type WordLink } from '../core/bitext.js';
import type { Document } from '../core/document.js';
import { alignWordsInDocument, type WordAlignOptions } from './words/index.js';

/**
 * The same bitext with word links in every link that has both sides. Each link learns from the
 * others how the document translates its words.
 * @throws TypeError for a link that names a segment its document does not have.
 * @throws DuizhaoError when the lexicon or the dictionary that ships is missing or damaged.
 */
export function alignWordsInBitext(bitext: Bitext, options: WordAlignOptions = {}): Bitext {
  const isChineseFirst = bitext.source.language === 'zh';
  const textOfSource = textFinder(bitext.source);
  const textOfTarget = textFinder(bitext.target);
  const filled = bitext.links.filter(({ source, target }) => source.length * target.length > 0);
  const pairs = filled.map((link) => {
    const [source, target] = [textOfSource(link.source), textOfTarget(link.target)];
    return isChineseFirst
      ? { chinese: source, english: target }
      : { chinese: target, english: source };
  });
  const found = new Map<Link, readonly WordLink[]>();
  for (const [at, words] of alignWordsInDocument(pairs, options).entries()) {
    const link = filled[at];
    if (link !== undefined) found.set(link, isChineseFirst ? words : words.map(turned));
  }
  return {
    ...bitext,
    links: bitext.links.map((link) => {
      const words = found.get(link);
      return words === undefined ? link : { ...link, words };
    }),
  };
}

/** A word link with its sides exchanged. */
function turned(link: WordLink): WordLink {
  return { ...link, source: link.target, target: link.source };
}

function textFinder(document: Document): (ids: readonly string[]) => string {
  const blocks = blocksById(document);
  return (ids) =>
    ids
      .map((id) => {
        const block = blocks.get(id);
        if (block === undefined) throw new TypeError(`no segment ${id} in document ${document.id}`);
        return block.text;
      })
      .join(segmentSeparator);
}

/** What stands between the segments of a side, as the offsets of word links count them. */
const segmentSeparator = '\n';
