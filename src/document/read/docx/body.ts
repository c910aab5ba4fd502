/** Walks the text of a Word document in the order in which it is read. */
import type { PrintedItem, PrintedRun } from '../settle-notes.js';
import type { NoteKind, NoteMarker } from './notes.js';
import type { Numberer } from './numbering.js';
import { firstSwitch, type StyleFinder } from './styles.js';
import { childOf, settingOf, type XmlElement } from './xml.js';

/** What the text of a document refers to. */
export interface BodyContext {
  readonly styles: StyleFinder;
  readonly numberer: Numberer;
  readonly markNote: NoteMarker;
}

/** The paragraphs and notes of a document's body, of a table's cell or of a note. */
export function readBody(container: XmlElement, context: BodyContext): PrintedItem[] {
  const walk: Walk = { context, fields: [], carried: [], isInNote: false };
  return readBlocks(container, walk);
}

/** What is remembered from one paragraph to the next. */
interface Walk {
  readonly context: BodyContext;
  /** Fields that have begun and not ended: whether their instructions or their results are read. */
  readonly fields: ('instruction' | 'result')[];
  /** Text of a paragraph whose end was deleted, so that it goes on in the next one. */
  carried: readonly PrintedRun[];
  /** Whether a note is read: one note does not refer to another. */
  readonly isInNote: boolean;
}

/** What one paragraph holds beside its own text. */
interface Line {
  readonly runs: PrintedRun[];
  readonly notes: PrintedItem[];
  readonly boxes: XmlElement[];
  readonly paragraphRun: readonly XmlElement[];
}

type ParagraphItem = Extract<PrintedItem, { readonly kind: 'paragraph' }>;

// What was deleted or moved away, and what Word draws around the text.
const skipped = new Set(['del', 'moveFrom', 'sectPr', 'tblPr', 'trPr', 'tcPr', 'pPr', 'rPr']);

function readBlocks(container: XmlElement, walk: Walk): PrintedItem[] {
  return container.children.flatMap((child) => {
    if (typeof child === 'string' || skipped.has(child.name)) return [];
    if (child.name === 'p') return readParagraph(child, walk);
    if (child.name === 'tbl') return readTable(child, walk);
    if (child.name === 'AlternateContent') return readBlocks(firstChoice(child), walk);
    return readBlocks(child, walk);
  });
}

function readParagraph(paragraph: XmlElement, walk: Walk): PrintedItem[] {
  const { styles, numberer } = walk.context;
  const properties = childOf(paragraph, 'pPr');
  const styleId = settingOf(properties, 'pStyle');
  const line: Line = { runs: [], notes: [], boxes: [], paragraphRun: styles(styleId).run };
  readInline(paragraph, walk, line);
  const mark = childOf(properties, 'rPr');
  const isMerged = childOf(mark, 'del') !== undefined || childOf(mark, 'moveFrom') !== undefined;
  const runs = [...walk.carried, ...line.runs];
  walk.carried = isMerged ? runs : [];
  if (isMerged) return line.notes;
  const hasText = runs.some(({ text }) => text.trim() !== '');
  // An empty paragraph with a number is counted all the same.
  const label = numberer(properties, styleId);
  const boxes = line.boxes.flatMap((box) => readBlocks(box, walk));
  const items: PrintedItem[] = hasText
    ? [{ kind: 'paragraph', runs: label === '' ? runs : [{ text: label }, ...withoutIndent(runs)] }]
    : [];
  return [...items, ...line.notes, ...boxes];
}

/** Runs without the white space before their first word. */
function withoutIndent(runs: readonly PrintedRun[]): PrintedRun[] {
  const [first, ...rest] = runs;
  if (!first) return [];
  const text = first.text.trimStart();
  return text === '' && first.noteMark === undefined
    ? withoutIndent(rest)
    : [{ ...first, text }, ...rest];
}

/** Each row is a paragraph, its cells parted by tabs; a row with a single cell is no table's. */
function readTable(table: XmlElement, walk: Walk): PrintedItem[] {
  return descendants(table, 'tr', 'tbl').flatMap((row) => {
    const cells = descendants(row, 'tc', 'tbl').map((cell) => readBlocks(cell, walk));
    const written = cells.filter((items) => items.some(({ kind }) => kind === 'paragraph'));
    if (written.length < 2) return cells.flat();
    const runs = written.flatMap((items, index): PrintedRun[] => [
      ...(index > 0 ? [{ text: '\t' }] : []),
      ...joinParagraphs(items),
    ]);
    return [{ kind: 'paragraph', runs }, ...cells.flat().filter(({ kind }) => kind === 'note')];
  });
}

/** The elements of a name within one, through anything but an element of another name. */
function descendants(element: XmlElement, name: string, barrier: string): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string' || child.name === barrier) return [];
    if (child.name === name) return isDeletedRow(child) ? [] : [child];
    return skipped.has(child.name) ? [] : descendants(child, name, barrier);
  });
}

function isDeletedRow(element: XmlElement): boolean {
  return element.name === 'tr' && childOf(childOf(element, 'trPr'), 'del') !== undefined;
}

/** The runs of some paragraphs, each on a line of its own. */
function joinParagraphs(items: readonly PrintedItem[]): PrintedRun[] {
  return items
    .filter((item): item is ParagraphItem => item.kind === 'paragraph')
    .flatMap(({ runs }, index) => [...(index > 0 ? [{ text: '\n' }] : []), ...runs]);
}

function firstChoice(alternatives: XmlElement): XmlElement {
  return childOf(alternatives, 'Choice') ?? childOf(alternatives, 'Fallback') ?? alternatives;
}

function readInline(element: XmlElement, walk: Walk, line: Line): void {
  for (const child of element.children) {
    if (typeof child === 'string' || skipped.has(child.name)) continue;
    if (child.name === 'r') readRun(child, walk, line);
    else if (child.name === 'AlternateContent') readInline(firstChoice(child), walk, line);
    // A formula's text; one in an instruction or in phonetic guides is none.
    else if (child.name === 't') line.runs.push({ text: plainText(child) });
    else if (child.name === 'p' || child.name === 'tbl') line.boxes.push(wrap(child));
    else readInline(child, walk, line);
  }
}

const wrap = (child: XmlElement): XmlElement => ({
  name: 'box',
  attributes: {},
  children: [child],
});

const plainText = ({ children }: XmlElement): string =>
  children.filter((child) => typeof child === 'string').join('');

function readRun(run: XmlElement, walk: Walk, line: Line): void {
  const own = childOf(run, 'rPr');
  const character = settingOf(own, 'rStyle');
  const styled = character === undefined ? [] : walk.context.styles(character).run;
  if (firstSwitch([own, ...styled, ...line.paragraphRun], 'vanish')) return;
  const emphasis = firstSwitch([own, ...styled], 'b') || firstSwitch([own, ...styled], 'i');
  const isRaised = settingOf(own, 'vertAlign') === 'superscript';
  const write = (text: string) => {
    if (walk.fields.includes('instruction') || text === '') return;
    line.runs.push({ text, ...(emphasis && { emphasis }), ...(isRaised && { isRaised }) });
  };
  readRunContent(run, walk, line, write);
}

type Write = (text: string) => void;

function readRunContent(run: XmlElement, walk: Walk, line: Line, write: Write): void {
  let skipMark = false;
  for (const child of run.children) {
    if (typeof child === 'string') continue;
    if (skipMark && (child.name === 't' || child.name === 'sym')) {
      skipMark = false;
      continue;
    }
    switch (child.name) {
      case 't':
        write(plainText(child));
        break;
      case 'tab':
      case 'ptab':
        write(' ');
        break;
      case 'br':
      case 'cr':
        write('\n');
        break;
      case 'noBreakHyphen':
        write('-');
        break;
      case 'sym':
        write(symbolCharacter(child));
        break;
      case 'fldChar':
        followField(child.attributes.fldCharType, walk);
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        skipMark = referToNote(child, run, walk, line);
        break;
      case 'AlternateContent':
        readInline(firstChoice(child), walk, line);
        break;
      case 'ruby':
        readInline(childOf(child, 'rubyBase') ?? child, walk, line);
        break;
      case 'drawing':
      case 'pict':
      case 'object':
        readInline(child, walk, line);
        break;
      default:
        break;
    }
  }
}

function followField(type: string | undefined, { fields }: Walk): void {
  if (type === 'begin') fields.push('instruction');
  else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result';
  else if (type === 'end') fields.pop();
}

// Symbol fonts have their characters at U+F000 plus an 8-bit code.
const symbolFonts = 0xf000;

function symbolCharacter({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes.char ?? '', 16);
  if (Number.isNaN(code) || code <= 0 || code > 0xffff) return '';
  return String.fromCharCode(code < 0x100 ? symbolFonts + code : code);
}

/** Writes a note and its mark; gives back whether the mark is printed next in the same run. */
function referToNote(reference: XmlElement, run: XmlElement, walk: Walk, line: Line): boolean {
  if (walk.isInNote || walk.fields.includes('instruction')) return false;
  const kind: NoteKind = reference.name === 'footnoteReference' ? 'footnote' : 'endnote';
  const { id = '', customMarkFollows } = reference.attributes;
  const isCustom = customMarkFollows !== undefined && !/^(?:0|false|off)$/u.test(customMarkFollows);
  const printed = isCustom ? plainText(childOf(run, 't') ?? wrap(run)).trim() : '';
  const note = walk.context.markNote(kind, id, printed === '' ? undefined : printed);
  if (!note) return false;
  line.runs.push({ text: note.label, noteMark: note.mark });
  const runs = joinParagraphs(
    readBlocks(note.content, { ...walk, fields: [], carried: [], isInNote: true }),
  );
  const text = withoutIndent(runs);
  line.notes.push({
    kind: 'note',
    mark: note.mark,
    label: note.label,
    runs: printed === '' ? text : withoutMark(text, printed),
  });
  return printed !== '';
}

function withoutMark(runs: readonly PrintedRun[], mark: string): PrintedRun[] {
  const [first, ...rest] = runs;
  if (!first?.text.startsWith(mark)) return [...runs];
  return withoutIndent([{ ...first, text: first.text.slice(mark.length) }, ...rest]);
}
