/** Finds the positions of the sentences that links of InterText name by id. */
import type { Sentence } from './sentences.js';

/** The position of a sentence by its id; nothing for an id that the text does not have. */
export type IdPositions = ReadonlyMap<string, number>;

/** Positions by id of the sentences of a text. */
export function positionsInText(sentences: readonly Sentence[]): IdPositions {
  return new Map(
    sentences.flatMap(({ id }, position) => (id === undefined ? [] : [[id, position] as const])),
  );
}

/**
 * Positions where there is no text: ids in the order of their numbers, or, where ids are not
 * numbered as InterText numbers them, in the order in which they are given. This is right if every
 * sentence is in a link, as it is in what InterText writes; links may cross.
 */
export function positionsByOrder(ids: readonly string[]): IdPositions {
  const distinct = [...new Set(ids)];
  const numbered = distinct.map((id) => ({ id, number: numberOf(id) }));
  const isNumbered =
    numbered.every(({ number }) => number !== undefined) &&
    new Set(numbered.map(({ number }) => number?.prefix)).size <= 1;
  if (isNumbered) {
    numbered.sort(
      (a, b) =>
        (a.number?.paragraph ?? 0) - (b.number?.paragraph ?? 0) ||
        (a.number?.sentence ?? 0) - (b.number?.sentence ?? 0),
    );
  }
  return new Map(numbered.map(({ id }, position) => [id, position]));
}

/**
 * The parts of an id: at most two numbers, set apart by one of `: , . - _`, perhaps after a prefix
 * (https://wanthalf.saga.cz/doc_itserver_details).
 */
const numberedId = /^(\D*)(\d{1,9})(?:[:,._-](\d{1,9}))?$/u;

/** An id of one number, such as a heading's, stands before the sentences within that number. */
function numberOf(id: string) {
  const parts = numberedId.exec(id);
  return parts === null
    ? undefined
    : { prefix: parts[1], paragraph: Number(parts[2]), sentence: Number(parts[3] ?? -1) };
}
