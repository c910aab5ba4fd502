/** MultiTerm's XML, whose fields the owner of a termbase names. */
import type { Language } from '../../core/document.js';
import { DuizhaoError } from '../../core/errors.js';
import type { Concept, Term, Termbase } from '../../core/term.js';
import { isChineseTag, isEnglishTag } from '../../language/tags.js';
import { escapeXml } from '../escape-xml.js';
import type { TermbaseRead } from '../validate/problem.js';
import { findXmlFault, localName, parseXml, type XmlElement } from '../xml.js';
import { type Field, guessField } from './columns.js';
import { readConceptFacts } from './concept-facts.js';
import { type Draft, type DraftConcept, refuse, settleDraft } from './draft.js';
import { type FieldRow, joinList, splitOwnList } from './field-row.js';
import { readTerm } from './term-rows.js';

/**
 * The Chinese and English terms of an export in MultiTerm XML. A field is known by its name as a
 * column of a table is: `Status`, `Definition`, `来源` …
 * @throws DuizhaoError TERMBASE_INVALID where the text is no such file.
 */
export function readMultiTerm(xml: string, name: string): TermbaseRead {
  const fault = findXmlFault(xml);
  const root = fault === undefined ? parseXml(xml) : undefined;
  if (root === undefined || localName(root) !== 'mtf') {
    throw new DuizhaoError(
      'TERMBASE_INVALID',
      fault === undefined
        ? `${name} is no MultiTerm XML: its root element is not <mtf>`
        : `${name} is not well-formed XML: line ${fault.line}: ${fault.message}`,
      'Export the termbase again as MultiTerm XML.',
    );
  }
  const draft: Draft = { concepts: [], problems: [] };
  for (const group of childrenOf(root, 'conceptGrp')) {
    const id = childrenOf(group, 'concept')[0]?.text.trim();
    const concept: DraftConcept = {
      ...(id && { id }),
      line: group.line,
      facts: readConceptFacts(rowOf(group, id, 'source'), draft),
      terms: [],
    };
    for (const section of childrenOf(group, 'languageGrp')) {
      const language = languageOf(childrenOf(section, 'language')[0]);
      if (language === undefined) continue;
      for (const term of childrenOf(section, 'termGrp')) {
        const text = childrenOf(term, 'term')[0]?.text.replaceAll(/\s+/gu, ' ').trim() ?? '';
        if (text === '') {
          refuse(draft, 'empty-term', { line: term.line, concept: id, language });
          continue;
        }
        const row = rowOf(term, id, 'term_source');
        concept.terms.push({ term: readTerm(row, { language, text }, draft), line: term.line });
      }
    }
    draft.concepts.push(concept);
  }
  return settleDraft(draft, name);
}

const childrenOf = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.filter((child) => localName(child) === name);

function languageOf(element: XmlElement | undefined): Language | undefined {
  const { lang = '', type = '' } = element?.attributes ?? {};
  if (isChineseTag(lang) || /^chinese/iu.test(type)) return 'zh';
  return isEnglishTag(lang) || /^english/iu.test(type) ? 'en' : undefined;
}

/** Fields that have one name in a table and stand at two levels here. */
const ofTerms: Readonly<Partial<Record<Field, Field>>> = {
  source: 'term_source',
  note: 'term_note',
  type: 'term_type',
};

/** The fields of a group, as the cells of a row. */
function rowOf(
  group: XmlElement,
  id: string | undefined,
  source: 'source' | 'term_source',
): FieldRow {
  const cells = new Map<Field, string>();
  if (id !== undefined) cells.set('concept', id);
  for (const { children } of childrenOf(group, 'descripGrp')) {
    for (const element of children.filter((child) => localName(child) === 'descrip')) {
      const guessed = guessField(element.attributes.type ?? '');
      const field = guessed && source === 'term_source' ? (ofTerms[guessed] ?? guessed) : guessed;
      const text = element.text.trim();
      if (field !== undefined && text !== '' && !cells.has(field)) cells.set(field, text);
    }
  }
  return {
    line: group.line,
    cell: (field) => cells.get(field),
    list: (field) =>
      splitOwnList(cells.get(field) ?? '')
        .map((text) => text.trim())
        .filter((text) => text !== ''),
  };
}

const languageNames: Readonly<Record<Language, string>> = { zh: 'Chinese', en: 'English' };

/** The termbase in MultiTerm XML (UTF-8), with fields in English. */
export function writeMultiTerm({ concepts }: Termbase): string {
  const lines = concepts.flatMap((concept) => [
    '  <conceptGrp>',
    `    <concept>${escapeXml(concept.id)}</concept>`,
    ...conceptFields(concept).map((line) => `    ${line}`),
    ...(['zh', 'en'] as const).flatMap((language) => writeLanguage(concept, language)),
    '  </conceptGrp>',
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<mtf>\n${lines.join('\n')}\n</mtf>\n`;
}

function writeLanguage({ terms }: Concept, language: Language): string[] {
  const own = terms.filter((term) => term.language === language);
  if (own.length === 0) return [];
  return [
    '    <languageGrp>',
    `      <language type="${languageNames[language]}" lang="${language.toUpperCase()}"/>`,
    ...own.flatMap((term) => [
      '      <termGrp>',
      `        <term>${escapeXml(term.text)}</term>`,
      ...termFields(term).map((line) => `        ${line}`),
      '      </termGrp>',
    ]),
    '    </languageGrp>',
  ];
}

function conceptFields(concept: Concept): string[] {
  return [
    ...field('Concept type', concept.type),
    ...field('Subject', concept.subject),
    ...field('Definition', concept.definition),
    ...field('Source', concept.source),
    ...field('Only when', concept.onlyWhen && joinList(concept.onlyWhen)),
    ...field('Not when', concept.notWhen && joinList(concept.notWhen)),
    ...field('Note', concept.note),
  ];
}

function termFields(term: Term): string[] {
  return [
    ...field('Status', term.status),
    ...field('Term type', term.type),
    ...field('Part of speech', term.partOfSpeech),
    ...field('Case rule', term.caseRule),
    ...field('Valid from', term.from),
    ...field('Valid until', term.until),
    ...field('Superseded by', term.supersededBy),
    ...field('Source', term.source),
    ...field('Context', term.context),
    ...field('Note', term.note),
  ];
}

function field(name: string, value: string | undefined): string[] {
  if (value === undefined || value === '') return [];
  return [`<descripGrp><descrip type="${name}">${escapeXml(value)}</descrip></descripGrp>`];
}
