/** Leaves one copy of text that was printed several times over, as emphasis. */
import type { Language } from '../../../core/document.js';
import { splitLines } from '../lines.js';
import {
  findOverprintAt,
  isEmphasized,
  lengthBeforeWords,
  type Overprint,
} from '../overprinting.js';
import type { Edit, RepairRule } from '../rule.js';

// Nobody writes this many characters three times over by way of emphasis.
const longUnit = 7;

/** One copy stays, as emphasis. */
export const overprint: RepairRule = {
  name: 'overprint',
  find(text, { language }) {
    const candidates = overprintsAtLineStarts(text);
    const usualCopies = findUsualCopies(candidates, language);
    const opening = candidates.filter((candidate) => isOverprint(candidate, language, usualCopies));
    const inside = usualCopies === undefined ? [] : overprintsInside(text, usualCopies, language);
    return [
      ...opening,
      ...inside.filter((run) => !opening.some((o) => o.start < run.end && run.start < o.end)),
    ]
      .sort((a, b) => a.start - b.start)
      .map(keepFirstCopy);
  },
};

function keepFirstCopy({ first, end }: Overprint): Edit {
  return {
    start: first.end,
    end,
    replacement: '',
    keeps: [{ kind: 'emphasis', start: first.start, end: first.end }],
  };
}

function overprintsAtLineStarts(text: string): Overprint[] {
  const found: Overprint[] = [];
  let end = 0;
  for (const line of splitLines(text)) {
    if (line.words === '' || line.start < end) continue;
    const before = lengthBeforeWords(text.slice(line.start, line.end));
    const run = findOverprintAt(text, line.start + before);
    if (!run || run.start >= line.end || isRepeatedLine(run, text)) continue;
    found.push(run);
    end = run.end;
  }
  return found;
}

/** Copies that stand on a line each are lines that say the same, such as items of a list. */
function isRepeatedLine({ start, end, copies }: Overprint, text: string): boolean {
  const printed = text.slice(start, end).split('\n');
  return printed.filter((line) => line.trim() !== '').length >= copies;
}

/**
 * A run of copies is overprinting where it repeats what is usually set in bold, where it is too
 * long for a figure of speech, or where the document repeats other words just as often. One
 * 很久很久很久以前 or 哈哈哈 alone is neither.
 */
function isOverprint(run: Overprint, language: Language, usual: number | undefined): boolean {
  return (
    run.unit.length >= longUnit ||
    isEmphasized(run.unit, language) ||
    (run.copies === usual && !(run.unit.length === 1 && run.copies === 3))
  );
}

/** How often the document prints its bold text: a count that two different units share. */
function findUsualCopies(candidates: readonly Overprint[], language: Language): number | undefined {
  const units = new Map<number, Set<string>>();
  for (const { copies, unit } of candidates) {
    if (!isEmphasized(unit, language) && unit.length < longUnit) continue;
    units.set(copies, (units.get(copies) ?? new Set()).add(unit));
  }
  const shared = [...units].filter(([, different]) => different.size > 1);
  return shared.sort(([, a], [, b]) => b.size - a.size)[0]?.[0];
}

/** Overprinted words in the middle of a line, in a document that is known to have them. */
function overprintsInside(text: string, copies: number, language: Language): Overprint[] {
  if (language === 'en' || copies < 4) return [];
  const pattern = new RegExp(
    String.raw`(?<unit>\p{Script=Han}{1,12}?)\k<unit>{${copies - 1}}(?!\k<unit>)`,
    'gu',
  );
  return [...text.matchAll(pattern)].map((match) => {
    const unit = match.groups?.unit ?? '';
    const start = match.index;
    return {
      start,
      end: start + match[0].length,
      first: { start, end: start + unit.length },
      unit,
      copies,
    };
  });
}
