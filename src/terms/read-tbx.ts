/** Reads TBX: version 3 in both of its styles, and the older version 2. */
import type { Language } from '../core/document.js';
import { DuizhaoError } from '../core/errors.js';
import type { Concept, Term, Termbase, TermStatus } from '../core/term.js';
import { statusMarks, statusOfMark } from './term-status.js';
import { findXmlFault, localName, parseXml, type XmlElement } from './xml.js';

const rootNames = ['tbx', 'martif'];
const headerNames = ['tbxHeader', 'martifHeader'];
const conceptNames = ['conceptEntry', 'termEntry'];
const languageNames = ['langSec', 'langSet'];
const termNames = ['termSec', 'tig', 'ntig'];
// Version 3 in DCA style and version 2 name a data category in an attribute of these elements; in
// DCT style the category is the element's own name.
const categoryCarriers = ['termNote', 'descrip', 'admin'];
// Elements that only group others with their sources and notes.
const groupNames = ['descripGrp', 'termNoteGrp', 'adminGrp', 'termGrp'];

/**
 * The Chinese and English terms of a TBX file; other languages are passed over. `name` is the
 * file's name, which errors mention and from which the termbase takes its id. A term without a
 * status mark is preferred if it is the first of its language in its concept, else admitted.
 *
 * @throws DuizhaoError `TERMBASE_INVALID` where the text is no TBX or a concept is faulty: no
 * terms, an id or a term twice, an empty term, a term in the wrong script, an unknown status.
 */
export function readTbx(xml: string, name: string): Termbase {
  const fault = findXmlFault(xml);
  if (fault !== undefined) {
    throw invalid(
      `${name} is not well-formed XML: line ${fault.line}: ${fault.message}`,
      'Export the termbase again as TBX, or mend the file at that line.',
    );
  }
  const root = parseXml(xml);
  if (root === undefined || !rootNames.includes(localName(root))) {
    throw invalid(
      `${name} is no TBX: its root element is <${root?.name ?? ''}>, not <tbx>`,
      'Give a termbase in TBX (ISO 30042), version 2 or 3.',
    );
  }
  const entries = descendants(root, conceptNames);
  if (entries.length === 0) {
    throw invalid(
      `${name} holds no concepts`,
      'A termbase needs at least one <conceptEntry> in <text><body>.',
    );
  }
  const concepts = entries.map((entry, place) => readConcept(entry, place, name));
  refuseRepeatedIds(concepts, name);
  const id = fileStem(name);
  return {
    id,
    ...readHeader(root, id),
    concepts,
  };
}

function readHeader(root: XmlElement, id: string): Pick<Termbase, 'title' | 'licence' | 'source'> {
  const header = root.children.filter((child) => headerNames.includes(localName(child)));
  const text = (elementName: string) => {
    const element = header.flatMap((child) => descendants(child, [elementName]))[0];
    return element === undefined ? undefined : nonEmpty(element.text);
  };
  return {
    title: text('title') ?? id,
    ...present('licence', text('publicationStmt')),
    ...present('source', text('sourceDesc')),
  };
}

function readConcept(entry: XmlElement, place: number, file: string): Concept {
  const id = entry.attributes.id ?? `concept-${place + 1}`;
  const where = `${file}: concept “${id}”`;
  const terms = entry.children
    .filter((child) => languageNames.includes(localName(child)))
    .flatMap((section) => readLanguageSection(section, where));
  if (terms.length === 0) {
    throw invalid(
      `${where} has neither a Chinese nor an English term`,
      'Add a <langSec xml:lang="zh"> or <langSec xml:lang="en"> with a term, or take the concept out.',
    );
  }
  refuseRepeatedTerms(terms, where);
  const definition =
    categoryText(entry, 'definition') ??
    entry.children
      .filter((child) => languageNames.includes(localName(child)))
      .map((section) => categoryText(section, 'definition'))
      .find((text) => text !== undefined);
  return {
    id,
    ...present('subject', categoryText(entry, 'subjectField')),
    ...present('definition', definition),
    ...present('note', noteText(entry)),
    terms,
  };
}

function readLanguageSection(section: XmlElement, where: string): Term[] {
  const language = languageOf(section.attributes['xml:lang'] ?? section.attributes.lang ?? '');
  if (language === undefined) return [];
  return section.children
    .filter((child) => termNames.includes(localName(child)))
    .map((child, place) => readTerm(child, language, place, where));
}

function readTerm(section: XmlElement, language: Language, place: number, where: string): Term {
  const text = nonEmpty(descendants(section, ['term'])[0]?.text ?? '');
  if (text === undefined) {
    throw invalid(
      `${where} has an empty ${languageLabels[language]} term`,
      'Write the term between <term> and </term>, or take the term section out.',
    );
  }
  refuseWrongScript(text, language, where);
  const mark = categoryText(section, 'administrativeStatus');
  return {
    language,
    text,
    status: readStatus(mark, place, `${where}, term “${text}”`),
    ...present('type', categoryText(section, 'termType')),
    ...present('partOfSpeech', categoryText(section, 'partOfSpeech')),
    ...present('note', noteText(section)),
  };
}

function readStatus(mark: string | undefined, place: number, where: string): TermStatus {
  if (mark === undefined) return place === 0 ? 'preferred' : 'admitted';
  const status = statusOfMark(mark);
  if (status === undefined) {
    throw invalid(
      `${where}: unknown administrative status “${mark}”`,
      `Use one of ${statusMarks.join(', ')}.`,
    );
  }
  return status;
}

const han = /\p{Script=Han}/u;
const languageLabels: Readonly<Record<Language, string>> = { zh: 'Chinese', en: 'English' };

function refuseWrongScript(text: string, language: Language, where: string): void {
  if (han.test(text) === (language === 'zh')) return;
  throw invalid(
    `${where}: the ${languageLabels[language]} term “${text}” is ${
      language === 'zh' ? 'not in Chinese characters' : 'in Chinese characters'
    }`,
    'Move the term to the section of its own language.',
  );
}

function refuseRepeatedTerms(terms: readonly Term[], where: string): void {
  const seen = new Set<string>();
  for (const { language, text } of terms) {
    const key = `${language}:${text}`;
    if (seen.has(key)) {
      throw invalid(
        `${where} has the ${languageLabels[language]} term “${text}” twice`,
        'Keep one of the two, with the status that holds.',
      );
    }
    seen.add(key);
  }
}

function refuseRepeatedIds(concepts: readonly Concept[], file: string): void {
  const seen = new Set<string>();
  for (const { id } of concepts) {
    if (seen.has(id)) {
      throw invalid(
        `${file}: two concepts have the id “${id}”`,
        'Give every <conceptEntry> an id of its own.',
      );
    }
    seen.add(id);
  }
}

function languageOf(tag: string): Language | undefined {
  const primary = tag.toLowerCase().split(/[-_]/)[0];
  return primary === 'zh' || primary === 'en' ? primary : undefined;
}

/** The text of a data category of this element itself, in any style of TBX. */
function categoryText(element: XmlElement, category: string): string | undefined {
  const carrier = ownContent(element).find((child) => categoryOf(child) === category);
  return carrier === undefined ? undefined : nonEmpty(carrier.text);
}

function categoryOf(element: XmlElement): string | undefined {
  const name = localName(element);
  return categoryCarriers.includes(name) ? element.attributes.type : name;
}

function noteText(element: XmlElement): string | undefined {
  const notes = ownContent(element)
    .filter((child) => localName(child) === 'note')
    .flatMap((child) => nonEmpty(child.text) ?? []);
  return notes.length === 0 ? undefined : notes.join(' ');
}

/** The children of an element, those in mere groups included. */
function ownContent(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) =>
    groupNames.includes(localName(child)) ? child.children : [child],
  );
}

function descendants(element: XmlElement, names: readonly string[]): XmlElement[] {
  return element.children.flatMap((child) =>
    names.includes(localName(child)) ? [child] : descendants(child, names),
  );
}

function nonEmpty(text: string): string | undefined {
  const plain = text.replaceAll(/[ \t\r\n]+/g, ' ').trim();
  return plain === '' ? undefined : plain;
}

/** The field alone, or nothing where there is no value. */
function present<Key extends string>(
  key: Key,
  value: string | undefined,
): Partial<Record<Key, string>> {
  const field: Partial<Record<Key, string>> = {};
  if (value !== undefined) field[key] = value;
  return field;
}

function fileStem(name: string): string {
  const file = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  return file.replace(/\.(?:tbx|xml|tbxm)$/iu, '');
}

function invalid(message: string, hint: string): DuizhaoError {
  return new DuizhaoError('TERMBASE_INVALID', message, hint);
}
