/** Writes a termbase as TBX. */
import type { Concept, Term, Termbase } from '../core/term.js';
import { escapeXml } from './escape-xml.js';
import { ownCategories } from './own-categories.js';
import { statusMark } from './term-status.js';
import { toXmlId } from './xml-id.js';

/**
 * What TBX is written in: `dca` and `dct`, TBX-Basic of ISO 30042:2019 with data categories as
 * attributes or as elements; `v2`, ISO 30042:2008, the only one that some tools (OmegaT) read.
 */
export const tbxDialects = ['dca', 'dct', 'v2'] as const;
export type TbxDialect = (typeof tbxDialects)[number];

/** What a dialect calls its elements. */
interface Vocabulary {
  readonly root: string;
  readonly end: string;
  readonly header: string;
  readonly entry: string;
  readonly language: string;
  readonly term: string;
  /** Modules of data categories that are elements, by category; attributes where there are none. */
  readonly modules?: Readonly<Record<string, string>>;
}

const ed2 = 'xmlns="urn:iso:std:iso:30042:ed-2"';
const modules =
  'xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"';
const version3 = {
  end: 'tbx',
  header: 'tbxHeader',
  entry: 'conceptEntry',
  language: 'langSec',
  term: 'termSec',
} as const;

const vocabularies: Readonly<Record<TbxDialect, Vocabulary>> = {
  dca: { ...version3, root: `tbx type="TBX-Basic" style="dca" xml:lang="en" ${ed2}` },
  dct: {
    ...version3,
    root: `tbx type="TBX-Basic" style="dct" xml:lang="en" ${ed2} ${modules}`,
    modules: {
      subjectField: 'min',
      partOfSpeech: 'min',
      administrativeStatus: 'min',
      definition: 'basic',
      termType: 'basic',
      context: 'basic',
      source: 'basic',
    },
  },
  v2: {
    root: 'martif type="TBX-Basic" xml:lang="en"',
    end: 'martif',
    header: 'martifHeader',
    entry: 'termEntry',
    language: 'langSet',
    term: 'tig',
  },
};

/**
 * The termbase as a TBX-Basic file (UTF-8, ends with a line feed). The same termbase always gives
 * the same bytes; terms are grouped by language in the order in which the languages first appear.
 */
export function writeTbx(termbase: Termbase, dialect: TbxDialect = 'dca'): string {
  const names = vocabularies[dialect];
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${names.root}>`,
    ...indent(header(names, termbase)),
    '  <text>',
    '    <body>',
    ...indent(
      termbase.concepts.flatMap((concept) => conceptEntry(names, concept)),
      3,
    ),
    '    </body>',
    '  </text>',
    `</${names.end}>`,
  ];
  return `${lines.join('\n')}\n`;
}

function header(names: Vocabulary, { title, licence, source }: Termbase): string[] {
  return [
    `<${names.header}>`,
    '  <fileDesc>',
    '    <titleStmt>',
    `      <title>${escapeXml(title)}</title>`,
    '    </titleStmt>',
    ...(licence === undefined ? [] : indent(paragraphIn('publicationStmt', licence), 2)),
    // The standard asks for a source description.
    ...indent(paragraphIn('sourceDesc', source ?? title), 2),
    '  </fileDesc>',
    `</${names.header}>`,
  ];
}

function paragraphIn(element: string, text: string): string[] {
  return [`<${element}>`, `  <p>${escapeXml(text)}</p>`, `</${element}>`];
}

function conceptEntry(names: Vocabulary, concept: Concept): string[] {
  return [
    `<${names.entry} id="${escapeXml(toXmlId(concept.id))}">`,
    ...indent([
      ...category(names, 'descrip', 'subjectField', concept.subject),
      ...category(names, 'descrip', 'definition', concept.definition),
      ...category(names, 'descrip', ownCategories.type, concept.type),
      ...severally(names, ownCategories.onlyWhen, concept.onlyWhen),
      ...severally(names, ownCategories.notWhen, concept.notWhen),
      ...category(names, 'admin', 'source', concept.source),
      ...note(concept.note),
      ...languagesOf(concept).flatMap((language) =>
        languageSection(
          names,
          language,
          concept.terms.filter((term) => term.language === language),
        ),
      ),
    ]),
    `</${names.entry}>`,
  ];
}

function languagesOf(concept: Concept): Term['language'][] {
  return [...new Set(concept.terms.map((term) => term.language))];
}

function languageSection(
  names: Vocabulary,
  language: Term['language'],
  terms: readonly Term[],
): string[] {
  return [
    `<${names.language} xml:lang="${language}">`,
    ...indent(terms.flatMap((term) => termSection(names, term))),
    `</${names.language}>`,
  ];
}

function termSection(names: Vocabulary, term: Term): string[] {
  return [
    `<${names.term}>`,
    ...indent([
      `<term>${escapeXml(term.text)}</term>`,
      ...category(names, 'termNote', 'partOfSpeech', term.partOfSpeech),
      ...category(names, 'termNote', 'termType', term.type),
      ...category(names, 'termNote', 'administrativeStatus', statusMark(term.status)),
      ...category(names, 'termNote', ownCategories.caseRule, term.caseRule),
      ...category(names, 'termNote', ownCategories.from, term.from),
      ...category(names, 'termNote', ownCategories.until, term.until),
      ...category(names, 'termNote', ownCategories.supersededBy, term.supersededBy),
      ...category(names, 'descrip', 'context', term.context),
      ...category(names, 'admin', 'source', term.source),
      ...note(term.note),
    ]),
    `</${names.term}>`,
  ];
}

function category(
  { modules }: Vocabulary,
  element: string,
  type: string,
  value: string | undefined,
): string[] {
  if (value === undefined) return [];
  const name = modules?.[type];
  const text = escapeXml(value);
  return name === undefined
    ? [`<${element} type="${type}">${text}</${element}>`]
    : [`<${name}:${type}>${text}</${name}:${type}>`];
}

function severally(
  names: Vocabulary,
  type: string,
  values: readonly string[] | undefined,
): string[] {
  return (values ?? []).flatMap((value) => category(names, 'descrip', type, value));
}

function note(text: string | undefined): string[] {
  return text === undefined ? [] : [`<note>${escapeXml(text)}</note>`];
}

function indent(lines: readonly string[], levels = 1): string[] {
  return lines.map((line) => '  '.repeat(levels) + line);
}
