/** Finds terms that are written so that nothing would match them. */
import type { Concept, Term } from '../../core/term.js';
import { isInScript } from '../term-script.js';
import { problemOf, type TermbaseProblem } from './problem.js';

const han = '[\\p{Script=Han}]';
const hanSpace = new RegExp(`(?<=${han})[ \\u3000]+(?=${han})`, 'u');
const oddSpace = /^\s|\s$|\s{2}|[^\S ]/u;
// Format characters say nothing; soft hyphens, marks of direction and byte order are among them.
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Surrogate}\uFFFD\u115F\u1160\u3164]/gu;
// A line feed or a tab is an odd space.
const plainSpaces = /[\t\n\r]/u;
const wideLetters = /[\uFF01-\uFF5E]/gu;
const wideInChinese = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/gu;
// Not brackets: Chinese documents of the United Nations have them in half width, 刚果(金).
const narrowInChinese = new RegExp(`(?<=${han})[,;:!?]|[,;:!?](?=${han})`, 'gu');
const chineseMarks = /[\u3000-\u303F\u2E80-\u2EFF]/gu;
const pairs = ['()', '（）', '《》', '〈〉', '“”', '「」', '『』', '[]', '【】'];

/** What is wrong with the writing of one term. */
export function checkTermForm(
  term: Term,
  concept: Concept,
  line: number | undefined,
): TermbaseProblem[] {
  const { language, text } = term;
  const problem = (kind: TermbaseProblem['kind'], detail?: string) =>
    problemOf(kind, { line, concept: concept.id, language, term: text, detail });
  const found: TermbaseProblem[] = [];
  if (text.trim() === '') return [problem('empty-term')];
  if (!isInScript(term, concept)) found.push(problem('wrong-script'));
  if (oddSpace.test(text) || hanSpace.test(text)) found.push(problem('odd-space'));
  const unseen = matchesOf(text, invisible).filter((character) => !plainSpaces.test(character));
  if (unseen.length > 0) found.push(problem('invisible-character', codesOf(unseen)));
  const wide =
    language === 'en'
      ? [...matchesOf(text, wideLetters), ...matchesOf(text, chineseMarks)]
      : [...matchesOf(text, wideInChinese), ...matchesOf(text, narrowInChinese)];
  const odd = wide.filter((character) => character.trim() !== '');
  if (odd.length > 0) found.push(problem('odd-width', [...new Set(odd)].join(' ')));
  const unbalanced = pairs.filter((pair) => !isBalanced(text, pair));
  if (unbalanced.length > 0) found.push(problem('unbalanced-brackets', unbalanced.join(' ')));
  return found;
}

const matchesOf = (text: string, pattern: RegExp): string[] => text.match(pattern) ?? [];

function codesOf(characters: readonly string[]): string {
  const codes = characters.map((character) => {
    const code = character.codePointAt(0) ?? 0;
    return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  });
  return [...new Set(codes)].join(' ');
}

function isBalanced(text: string, [open = '', close = '']: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === open) depth += 1;
    if (character === close) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
