/** Finds for each Chinese document the English ones that may be its counterpart, without comparing all. */
import { mix32 } from './hash.js';
import type { Print, Prints, Rarity } from './prints.js';

/** A feature or band in more documents than this tells none of them from the others. */
const mostDocuments = 1_000;
/** The rarest features of a document, by which candidates are looked for. */
const soughtFeatures = 100;
const bandRows = 2;
const mostCandidates = 100;
/** Documents of a side, so that a key and a document fit the 53 bits of a number. */
const mostPrints = 2 ** 21;

/**
 * The candidates of each Chinese document, by its place: the English ones that share most of its
 * rarest features or bands of its MinHash signature (Broder 1997; Leskovec, Rajaraman & Ullman 2020,
 * ch. 3), each counting more the fewer have it.
 * @throws TypeError for more than two million English documents.
 */
export function* findCandidates({
  chinese,
  english,
  rarity,
}: Prints): Generator<readonly number[]> {
  if (english.length > mostPrints) throw new TypeError('too many documents');
  const index = createIndex(english, rarity);
  const votes = new Float64Array(english.length);
  for (const print of chinese) {
    const touched: number[] = [];
    for (const key of keysOf(print, rarity)) {
      const { from, to } = index.range(key);
      if (to - from > mostDocuments) continue;
      for (let at = from; at < to; at += 1) {
        const en = index.documentAt(at);
        if (votes[en] === 0) touched.push(en);
        votes[en] = (votes[en] ?? 0) + 1 / (to - from);
      }
    }
    yield touched
      .sort((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0) || a - b)
      .slice(0, mostCandidates);
    for (const en of touched) votes[en] = 0;
  }
}

interface Index {
  /** Where the documents with a key stand. */
  range(key: number): { readonly from: number; readonly to: number };
  documentAt(place: number): number;
}

/** Keys and documents as numbers in one sorted row: little memory, and no garbage. */
function createIndex(prints: readonly Print[], rarity: Rarity): Index {
  const counted = prints.map((print) => keysOf(print, rarity));
  const entries = new Float64Array(counted.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const [document, keys] of counted.entries()) {
    for (const key of keys) entries[filled++] = key * mostPrints + document;
  }
  entries.sort();
  const firstFrom = (wanted: number): number => {
    let low = 0;
    let high = entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((entries[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    range: (key) => ({ from: firstFrom(key * mostPrints), to: firstFrom((key + 1) * mostPrints) }),
    documentAt: (place) => (entries[place] ?? 0) % mostPrints,
  };
}

/** What a document is looked for by, as 32-bit numbers, each once. */
function keysOf({ features, signature }: Print, rarity: Rarity): Uint32Array {
  const rarest = [...features]
    .map((feature) => ({ feature, documents: rarity.documents(feature) }))
    .filter(({ documents }) => documents > 1 && documents <= mostDocuments)
    .sort((a, b) => a.documents - b.documents || a.feature - b.feature)
    .slice(0, soughtFeatures);
  const keys = new Set(rarest.map(({ feature }) => feature));
  for (let at = 0; at + bandRows <= signature.length; at += bandRows) {
    let band = mix32(at + 1);
    for (let row = at; row < at + bandRows; row += 1) band = mix32(band ^ (signature[row] ?? 0));
    keys.add(band);
  }
  return Uint32Array.from(keys);
}
