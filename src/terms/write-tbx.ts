/** Writes a termbase as TBX-Basic in the DCA style of ISO 30042:2019. */
import type { Concept, Term, Termbase } from '../core/term.js';
import { statusMark } from './term-status.js';

const namespace = 'urn:iso:std:iso:30042:ed-2';

/**
 * The termbase as a TBX-Basic file (UTF-8, ends with a line feed). The same termbase always gives
 * the same bytes; terms are grouped by language in the order in which the languages first appear.
 */
export function writeTbx(termbase: Termbase): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="${namespace}">`,
    ...indent(header(termbase)),
    '  <text>',
    '    <body>',
    ...indent(termbase.concepts.flatMap(conceptEntry), 3),
    '    </body>',
    '  </text>',
    '</tbx>',
  ];
  return `${lines.join('\n')}\n`;
}

function header({ title, licence, source }: Termbase): string[] {
  return [
    '<tbxHeader>',
    '  <fileDesc>',
    '    <titleStmt>',
    `      <title>${escapeXml(title)}</title>`,
    '    </titleStmt>',
    ...(licence === undefined ? [] : indent(paragraphIn('publicationStmt', licence), 2)),
    // The standard asks for a source description.
    ...indent(paragraphIn('sourceDesc', source ?? title), 2),
    '  </fileDesc>',
    '</tbxHeader>',
  ];
}

function paragraphIn(element: string, text: string): string[] {
  return [`<${element}>`, `  <p>${escapeXml(text)}</p>`, `</${element}>`];
}

function conceptEntry(concept: Concept): string[] {
  return [
    `<conceptEntry id="${escapeXml(concept.id)}">`,
    ...indent([
      ...category('descrip', 'subjectField', concept.subject),
      ...category('descrip', 'definition', concept.definition),
      ...note(concept.note),
      ...languagesOf(concept).flatMap((language) =>
        languageSection(
          language,
          concept.terms.filter((term) => term.language === language),
        ),
      ),
    ]),
    '</conceptEntry>',
  ];
}

function languagesOf(concept: Concept): Term['language'][] {
  return [...new Set(concept.terms.map((term) => term.language))];
}

function languageSection(language: Term['language'], terms: readonly Term[]): string[] {
  return [`<langSec xml:lang="${language}">`, ...indent(terms.flatMap(termSection)), '</langSec>'];
}

function termSection(term: Term): string[] {
  return [
    '<termSec>',
    ...indent([
      `<term>${escapeXml(term.text)}</term>`,
      ...category('termNote', 'partOfSpeech', term.partOfSpeech),
      ...category('termNote', 'termType', term.type),
      ...category('termNote', 'administrativeStatus', statusMark(term.status)),
      ...note(term.note),
    ]),
    '</termSec>',
  ];
}

function category(element: string, type: string, value: string | undefined): string[] {
  return value === undefined ? [] : [`<${element} type="${type}">${escapeXml(value)}</${element}>`];
}

function note(text: string | undefined): string[] {
  return text === undefined ? [] : [`<note>${escapeXml(text)}</note>`];
}

function indent(lines: readonly string[], levels = 1): string[] {
  return lines.map((line) => '  '.repeat(levels) + line);
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
