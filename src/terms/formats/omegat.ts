/** OmegaT's glossaries: lines of a source term, a target term and a comment, set apart by tabs. */
import type { Term, Termbase } from '../../core/term.js';
import { isAllowed } from '../term-status.js';
import type { TermbaseRead } from '../validate/problem.js';
import { type Draft, type DraftConcept, refuse, settleDraft } from './draft.js';

const han = /\p{Script=Han}/u;

/**
 * The terms of a glossary, in whichever order its languages stand. Lines with the same Chinese term
 * are one concept; of its English terms the first is preferred. `#` begins a comment.
 */
export function readOmegatGlossary(text: string, name: string): TermbaseRead {
  const draft: Draft = { concepts: [], problems: [] };
  const known = new Map<string, DraftConcept>();
  for (const [index, written] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\n|\r/u)
    .entries()) {
    const line = index + 1;
    if (written.trim() === '' || written.startsWith('#')) continue;
    const [first = '', second = '', comment = ''] = written.split('\t').map((cell) => cell.trim());
    const [chinese, english] = han.test(first) ? [first, second] : [second, first];
    if (!han.test(chinese) || english === '' || han.test(english)) {
      refuse(draft, 'odd-row', { line, detail: written.trim().slice(0, 80) });
      continue;
    }
    let concept = known.get(chinese);
    if (concept === undefined) {
      concept = { line, facts: {}, terms: [] };
      concept.terms.push({ term: { language: 'zh', text: chinese }, line });
      draft.concepts.push(concept);
      known.set(chinese, concept);
    }
    if (comment !== '') concept.facts.note ??= comment;
    concept.terms.push({ term: { language: 'en', text: english }, line });
  }
  return settleDraft(draft, name);
}

/**
 * A glossary from Chinese to English: a line for each allowed Chinese term with each allowed English
 * one, the preferred first; the comment is the note or the definition, and says what to avoid. UTF-8
 * with a byte order mark, by which OmegaT knows it.
 */
export function writeOmegatGlossary({ concepts }: Termbase): string {
  const lines = concepts.flatMap(({ terms, note, definition }) => {
    const allowed = (language: Term['language']) =>
      [...terms]
        .filter((term) => term.language === language && isAllowed(term.status))
        .sort((a, b) => rank(a) - rank(b))
        .map(({ text }) => oneLine(text));
    const avoided = terms.filter(({ language, status }) => language === 'en' && !isAllowed(status));
    const comment = [
      note ?? definition ?? '',
      avoided.length === 0 ? '' : `≠ ${avoided.map(({ text }) => text).join(', ')}`,
    ];
    const said = oneLine(comment.filter((part) => part !== '').join(' '));
    return allowed('zh')
      .filter((text) => !text.startsWith('#'))
      .flatMap((chinese) =>
        allowed('en').map((english) =>
          [chinese, english, ...(said === '' ? [] : [said])].join('\t'),
        ),
      );
  });
  return `\uFEFF${lines.map((line) => `${line}\n`).join('')}`;
}

const rank = ({ status }: Term): number => (status === 'preferred' ? 0 : 1);
const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
