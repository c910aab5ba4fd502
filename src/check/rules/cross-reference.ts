/** Finds references to paragraphs above or below that are not there, or on the other side. */
import type { Document } from '../../core/document.js';
import type { Range } from '../../core/range.js';
import { type ParagraphPlaces, paragraphPlaces } from '../numbered-paragraphs.js';
import type { Pair, Side } from '../pair.js';
import type { Complaint, RunningRule } from '../rule.js';

export const crossReferenceRule: RunningRule = {
  name: 'cross-reference',
  category: 'design-and-markup/numbering',
  example: {
    chinese:
      '大会，\n1. 请秘书长提出报告；\n2. 又请秘书长在上文第1段所述报告中说明经费情况；\n3. 决定结束审议。',
    english:
      'The General Assembly,\n1. Requests the Secretary-General to submit a report;\n2. Also requests the Secretary-General to describe funding in the report referred to in paragraph 3 above;\n3. Decides to conclude its consideration.',
    mended:
      'The General Assembly,\n1. Requests the Secretary-General to submit a report;\n2. Also requests the Secretary-General to describe funding in the report referred to in paragraph 1 above;\n3. Decides to conclude its consideration.',
  },
  needs: 'any-text',
  begin({ documents }) {
    if (documents === undefined) return { look: () => [] };
    const placesOf = remember(paragraphPlaces);
    return {
      look: (pair) => {
        // A draft stands where its Chinese does.
        const text = pair.checked === 'draft' ? documents.source : documents.target;
        const chinese = strays(pair.source, referencesInChinese, placesOf(documents.source));
        const english = strays(pair.target, referencesInEnglish, placesOf(text));
        return complaints(pair, chinese, english);
      },
    };
  },
};

function remember(compute: (document: Document) => ParagraphPlaces) {
  const known = new WeakMap<Document, ParagraphPlaces>();
  return (document: Document): ParagraphPlaces => {
    const places = known.get(document) ?? compute(document);
    known.set(document, places);
    return places;
  };
}

type Direction = 'above' | 'below';

/** “paragraphs 5 to 7 above”: the numbers that are named, and where. */
interface CrossReference extends Range {
  readonly values: readonly number[];
  readonly direction: Direction;
  /** The word of direction. */
  readonly pointer: Range;
}

/** A reference that leads to nothing, or the wrong way. */
interface Stray extends CrossReference {
  readonly goesOtherWay: boolean;
}

const numbers = String.raw`\d{1,3}(?:\s?\([a-z]+\))*(?:(?:,\s?|\s?-\s?|–|,? and |,? or | to )\d{1,3}(?:\s?\([a-z]+\))*)*`;
const inEnglish = new RegExp(String.raw`\bparagraphs? (${numbers}),? (above|below)\b`, 'giu');
const inChinese = /(上文|下文)第?(\d{1,3}(?:(?:段?[、和及与至或]|段?以及|-|–)第?\d{1,3})*)段/gu;

function referencesInEnglish(text: string): CrossReference[] {
  return [...text.matchAll(inEnglish)].map((match) => {
    const [whole, list = '', word = ''] = match;
    const end = match.index + whole.length;
    return {
      start: match.index,
      end,
      values: valuesIn(list.replaceAll(/\([a-z]+\)/gu, '')),
      direction: word.toLowerCase() === 'above' ? 'above' : 'below',
      pointer: { start: end - word.length, end },
    };
  });
}

function referencesInChinese(text: string): CrossReference[] {
  return [...text.matchAll(inChinese)].map((match) => {
    const [whole, word = '', list = ''] = match;
    return {
      start: match.index,
      end: match.index + whole.length,
      values: valuesIn(list),
      direction: word === '上文' ? 'above' : 'below',
      pointer: { start: match.index, end: match.index + word.length },
    };
  });
}

function valuesIn(list: string): number[] {
  return (list.match(/\d+/gu) ?? []).map(Number);
}

function strays(
  side: Side,
  find: (text: string) => readonly CrossReference[],
  places: ParagraphPlaces,
): Stray[] {
  if (!places.isWhole) return [];
  return find(side.text).flatMap((reference): Stray[] => {
    const segment = side.segments.find(
      ({ start, end }) => start <= reference.start && reference.start <= end,
    );
    const here = segment && places.placeOf(segment.id);
    if (here === undefined) return [];
    const lies = (value: number, direction: Direction) =>
      places.placesOf(value).some((place) => (direction === 'above' ? place < here : place > here));
    const { values, direction } = reference;
    if (values.every((value) => lies(value, direction))) return [];
    const other = direction === 'above' ? 'below' : 'above';
    return [{ ...reference, goesOtherWay: values.every((value) => lies(value, other)) }];
  });
}

const otherWords: ReadonlyMap<string, string> = new Map([
  ['above', 'below'],
  ['below', 'above'],
  ['上文', '下文'],
  ['下文', '上文'],
]);

function complaints(
  { source, target }: Pair,
  chinese: readonly Stray[],
  english: readonly Stray[],
): Complaint[] {
  const isInBoth = (stray: Stray, others: readonly Stray[]) =>
    others.some(({ values }) => String(values) === String(stray.values));
  return [
    ...english.map((stray): Complaint => {
      const found = target.text.slice(stray.start, stray.end);
      const word = target.text.slice(stray.pointer.start, stray.pointer.end);
      const other = otherWords.get(word.toLowerCase());
      const canTurn = stray.goesOtherWay && other !== undefined;
      return {
        severity: isInBoth(stray, chinese) ? 'warning' : 'error',
        target: canTurn ? stray.pointer : { start: stray.start, end: stray.end },
        found,
        ...(canTurn && { expected: other, replacement: other }),
      };
    }),
    ...chinese
      .filter((stray) => !isInBoth(stray, english))
      .map((stray): Complaint => {
        const word = source.text.slice(stray.pointer.start, stray.pointer.end);
        const other = otherWords.get(word);
        return {
          severity: 'info',
          source: { start: stray.start, end: stray.end },
          found: source.text.slice(stray.start, stray.end),
          ...(stray.goesOtherWay && other !== undefined && { expected: other }),
        };
      }),
  ];
}
