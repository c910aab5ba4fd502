/** Reads TBX: version 3 in both of its styles, and the older version 2. */
import type { Language } from '../core/document.js';
import { DuizhaoError } from '../core/errors.js';
import type { CaseRule, Concept, ConceptType, Term, Termbase, TermStatus } from '../core/term.js';
import { isDay } from './day.js';
import { statusOfWord } from './formats/status-words.js';
import { ownCategories } from './own-categories.js';
import { isInScript } from './term-script.js';
import { statusMarks } from './term-status.js';
import { problemOf, type TermbaseProblem, type TermbaseRead } from './validate/problem.js';
import { findXmlFault, localName, parseXml, type XmlElement } from './xml.js';
import { fromXmlId } from './xml-id.js';

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

/** What the terms may be written in: `free` needs no capitals. */
export const caseRules: readonly CaseRule[] = ['as-written', 'free'];
/** What a concept may be. */
export const conceptTypes: readonly ConceptType[] = [
  'entity',
  'instrument',
  'country',
  'term',
  'phrase',
  'lead-word',
  'do-not-translate',
];

/** Hears of what cannot be taken over, with the words of the error that it is for a strict reader. */
type Refuse = (problem: TermbaseProblem, message: string, hint: string) => void;

interface Reading {
  /** The file's name, which errors mention. */
  readonly file: string;
  readonly refuse: Refuse;
  readonly lines: Map<Concept | Term, number>;
}

/** The concept, the term that are being read. */
interface Place {
  readonly line: number;
  readonly concept: string;
  readonly language?: Language;
  readonly term?: string;
}

/**
 * The Chinese and English terms of a TBX file; other languages are passed over. `name` is the
 * file's name, which errors mention and from which the termbase takes its id. A term without a
 * status mark is preferred if it is the first of its language in its concept, else admitted.
 *
 * @throws DuizhaoError `TERMBASE_INVALID` where the text is no TBX or a concept is faulty: no
 * terms, an id or a term twice, an empty term, a term in the wrong script, an unknown status.
 */
export function readTbx(xml: string, name: string): Termbase {
  const { termbase } = read(xml, name, (_, message, hint) => {
    throw invalid(message, hint);
  });
  for (const concept of termbase.concepts) refuseFaulty(concept, name);
  refuseRepeatedIds(termbase.concepts, name);
  return termbase;
}

/**
 * A TBX file as above, but with whatever can be read of it: what is faulty by itself is told of and
 * left out, what is only at odds with the rest is still there.
 *
 * @throws DuizhaoError `TERMBASE_INVALID` where the text is no TBX at all or holds no concepts.
 */
export function readTbxLoosely(xml: string, name: string): TermbaseRead {
  const problems: TermbaseProblem[] = [];
  return { ...read(xml, name, (problem) => problems.push(problem)), problems };
}

function read(xml: string, name: string, refuse: Refuse): Omit<TermbaseRead, 'problems'> {
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
  const reading: Reading = { file: name, refuse, lines: new Map() };
  const concepts = entries.flatMap((entry, place) => readConcept(entry, place, reading) ?? []);
  const id = fileStem(name);
  return { termbase: { id, ...readHeader(root, id), concepts }, lines: reading.lines };
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

function readConcept(entry: XmlElement, number: number, reading: Reading): Concept | undefined {
  const { id: written } = entry.attributes;
  const id = written === undefined ? `concept-${number + 1}` : fromXmlId(written);
  const place: Place = { line: entry.line, concept: id };
  const where = placeIn(reading, place);
  const terms = entry.children
    .filter((child) => languageNames.includes(localName(child)))
    .flatMap((section) => readLanguageSection(section, place, reading));
  if (terms.length === 0) {
    reading.refuse(
      problemOf('no-terms', place),
      `${where} has neither a Chinese nor an English term`,
      'Add a <langSec xml:lang="zh"> or <langSec xml:lang="en"> with a term, or take the concept out.',
    );
    return undefined;
  }
  const definition =
    categoryText(entry, 'definition') ??
    entry.children
      .filter((child) => languageNames.includes(localName(child)))
      .map((section) => categoryText(section, 'definition'))
      .find((text) => text !== undefined);
  const type = readChoice(entry, ownCategories.type, conceptTypes, 'unknown-type', place, reading);
  const concept: Concept = {
    id,
    ...(type !== undefined && { type }),
    ...present('subject', categoryText(entry, 'subjectField')),
    ...present('definition', definition),
    ...present('source', categoryText(entry, 'source')),
    ...severally('onlyWhen', categoryTexts(entry, ownCategories.onlyWhen)),
    ...severally('notWhen', categoryTexts(entry, ownCategories.notWhen)),
    ...present('note', noteText(entry)),
    terms,
  };
  reading.lines.set(concept, entry.line);
  return concept;
}

const choiceNames = { 'unknown-type': 'type of concept', 'unknown-case-rule': 'rule of capitals' };

function readChoice<Choice extends string>(
  element: XmlElement,
  category: string,
  choices: readonly Choice[],
  kind: keyof typeof choiceNames,
  place: Place,
  reading: Reading,
): Choice | undefined {
  const name = categoryText(element, category);
  const choice = choices.find((candidate) => candidate === name);
  if (name !== undefined && choice === undefined) {
    reading.refuse(
      problemOf(kind, { ...place, detail: name }),
      `${placeIn(reading, place)}: unknown ${choiceNames[kind]} “${name}”`,
      `Use one of ${choices.join(', ')}.`,
    );
  }
  return choice;
}

function placeIn({ file }: Reading, { concept, term }: Place): string {
  return `${file}: concept “${concept}”${term === undefined ? '' : `, term “${term}”`}`;
}

function readLanguageSection(section: XmlElement, place: Place, reading: Reading): Term[] {
  const language = languageOf(section.attributes['xml:lang'] ?? section.attributes.lang ?? '');
  if (language === undefined) return [];
  return section.children
    .filter((child) => termNames.includes(localName(child)))
    .flatMap(
      (child, number) =>
        readTerm(child, number, { ...place, line: child.line, language }, reading) ?? [],
    );
}

function readTerm(
  section: XmlElement,
  number: number,
  concept: Place & { readonly language: Language },
  reading: Reading,
): Term | undefined {
  const { language } = concept;
  const text = nonEmpty(descendants(section, ['term'])[0]?.text ?? '');
  if (text === undefined) {
    reading.refuse(
      problemOf('empty-term', concept),
      `${placeIn(reading, concept)} has an empty ${languageLabels[language]} term`,
      'Write the term between <term> and </term>, or take the term section out.',
    );
    return undefined;
  }
  const place: Place = { ...concept, term: text };
  const caseRule = readChoice(
    section,
    ownCategories.caseRule,
    caseRules,
    'unknown-case-rule',
    place,
    reading,
  );
  const term: Term = {
    language,
    text,
    status: readStatus(section, number, place, reading),
    ...present('type', categoryText(section, 'termType')),
    ...present('partOfSpeech', categoryText(section, 'partOfSpeech')),
    ...(caseRule !== undefined && { caseRule }),
    ...present('from', readDay(section, ownCategories.from, place, reading)),
    ...present('until', readDay(section, ownCategories.until, place, reading)),
    ...present('supersededBy', categoryText(section, ownCategories.supersededBy)),
    ...present('source', categoryText(section, 'source')),
    ...present('context', categoryText(section, 'context')),
    ...present('note', noteText(section)),
  };
  reading.lines.set(term, section.line);
  return term;
}

function readDay(
  section: XmlElement,
  category: string,
  place: Place,
  reading: Reading,
): string | undefined {
  const text = categoryText(section, category);
  if (text === undefined || isDay(text)) return text;
  reading.refuse(
    problemOf('bad-date', { ...place, detail: text }),
    `${placeIn(reading, place)}: “${text}” is no date`,
    'Write a year, or a day as 2002-10-01.',
  );
  return undefined;
}

function readStatus(
  section: XmlElement,
  number: number,
  place: Place,
  reading: Reading,
): TermStatus {
  const usual = number === 0 ? 'preferred' : 'admitted';
  const mark = categoryText(section, 'administrativeStatus');
  if (mark === undefined) return usual;
  const status = statusOfWord(mark);
  if (status !== undefined) return status;
  reading.refuse(
    problemOf('unknown-status', { ...place, detail: mark }),
    `${placeIn(reading, place)}: unknown administrative status “${mark}”`,
    `Use one of ${statusMarks.join(', ')}.`,
  );
  return usual;
}

const languageLabels: Readonly<Record<Language, string>> = { zh: 'Chinese', en: 'English' };

function refuseFaulty(concept: Concept, file: string): void {
  const where = `${file}: concept “${concept.id}”`;
  for (const term of concept.terms) refuseWrongScript(term, concept, where);
  refuseRepeatedTerms(concept.terms, where);
}

function refuseWrongScript(term: Term, concept: Concept, where: string): void {
  if (isInScript(term, concept)) return;
  const { language, text } = term;
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

function categoryTexts(element: XmlElement, category: string): readonly string[] {
  return ownContent(element)
    .filter((child) => categoryOf(child) === category)
    .flatMap(({ text }) => nonEmpty(text) ?? []);
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

function severally<Key extends string>(
  key: Key,
  values: readonly string[],
): Partial<Record<Key, readonly string[]>> {
  const field: Partial<Record<Key, readonly string[]>> = {};
  if (values.length > 0) field[key] = values;
  return field;
}

function fileStem(name: string): string {
  const file = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  return file.replace(/\.(?:tbx|xml|tbxm)$/iu, '');
}

function invalid(message: string, hint: string): DuizhaoError {
  return new DuizhaoError('TERMBASE_INVALID', message, hint);
}
