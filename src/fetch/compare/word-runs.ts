/** Says word by word what two versions of a text have in common. */
import { diffArrays } from 'diff';
import { foldText } from './fold.js';

/** A stretch that both versions have, or only one of them. */
export interface TextRun {
  readonly in: 'both' | 'official' | 'working';
  /** As the official text has it where both do. */
  readonly text: string;
}

const token = /[\p{L}\p{M}\p{N}]+(?:['’.,/-][\p{L}\p{M}\p{N}]+)*|\s+|./gsu;

/** Texts whose difference takes more edits than this are simply called different. */
const mostEdits = 4_000;

/**
 * The stretches of two versions in order, the working text's before the official's where they part.
 * Those of `both` and `official` together are the official text.
 */
export function compareWords(official: string, working: string): readonly TextRun[] {
  const changes = diffArrays(working.match(token) ?? [], official.match(token) ?? [], {
    comparator: (a, b) => a === b || foldText(a) === foldText(b),
    maxEditLength: mostEdits,
  });
  if (changes === undefined) {
    return [
      { in: 'working', text: working },
      { in: 'official', text: official },
    ];
  }
  return joinChanges(
    changes.map(({ added, removed, value }) => ({
      in: added ? 'official' : removed ? 'working' : 'both',
      text: value.join(''),
    })),
  );
}

/** Two changes with nothing but a space between are one. */
function joinChanges(runs: readonly TextRun[]): readonly TextRun[] {
  const joined: TextRun[] = [];
  let official = '';
  let working = '';
  const close = () => {
    if (working !== '') joined.push({ in: 'working', text: working });
    if (official !== '') joined.push({ in: 'official', text: official });
    [official, working] = ['', ''];
  };
  for (const [index, run] of runs.entries()) {
    const isBetween = official + working !== '' && index < runs.length - 1;
    if (run.in === 'official') official += run.text;
    else if (run.in === 'working') working += run.text;
    else if (isBetween && /^\s+$/u.test(run.text)) {
      official += run.text;
      working += run.text;
    } else {
      close();
      joined.push(run);
    }
  }
  close();
  return joined;
}
