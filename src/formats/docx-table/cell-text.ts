/** Reads the text of a table's cell in Word, its tracked changes accepted. */
import { childOf, settingOf, switchOf, type XmlElement } from '../../document/read/docx/xml.js';
import { characterTag } from './text-runs.js';

/** What a cell says. */
export interface CellText {
  /** Its paragraphs on a line each. */
  readonly text: string;
  /** Ids of the comments that are pinned to it. */
  readonly comments: readonly string[];
}

interface Reading {
  text: string;
  readonly comments: string[];
  /** Fields that have begun and not ended, and whether their results have begun. */
  readonly fields: boolean[];
  /** Whether a paragraph was read whose end stands, so that the next one begins a line. */
  endsLine: boolean;
}

// What was deleted or moved away, and properties.
const skipped = new Set([
  'del',
  'moveFrom',
  'pPr',
  'rPr',
  'tcPr',
  'sdtPr',
  'sdtEndPr',
  'instrText',
]);

/** The text of a cell, a comment or whatever holds paragraphs. */
export function readCellText(container: XmlElement): CellText {
  const reading: Reading = { text: '', comments: [], fields: [], endsLine: false };
  readChildren(container, reading);
  return { text: reading.text, comments: [...new Set(reading.comments)] };
}

function readChildren(element: XmlElement, reading: Reading): void {
  for (const child of element.children) {
    if (typeof child !== 'string' && !skipped.has(child.name)) readElement(child, reading);
  }
}

function readElement(element: XmlElement, reading: Reading): void {
  const write = (text: string) => {
    // Instructions of fields are no text, their results are.
    if (!reading.fields.includes(false)) reading.text += text;
  };
  switch (element.name) {
    case 'p':
      readParagraph(element, reading);
      break;
    case 't':
      write(plainText(element));
      break;
    case 'br':
      // A break of pages or columns is one of lines too.
      write('\n');
      break;
    case 'cr':
      write('\r\n');
      break;
    case 'tab':
    case 'ptab':
      write('\t');
      break;
    case 'noBreakHyphen':
      write('\u2011');
      break;
    case 'softHyphen':
      write('\u00AD');
      break;
    case 'fldChar':
      followField(element.attributes.fldCharType, reading);
      break;
    case 'commentRangeStart':
    case 'commentReference':
      if (element.attributes.id !== undefined) reading.comments.push(element.attributes.id);
      break;
    case 'sdt':
      readControl(element, reading, write);
      break;
    case 'r':
      if (!switchOf(childOf(element, 'rPr'), 'vanish')) readChildren(element, reading);
      break;
    case 'AlternateContent':
      readChildren(childOf(element, 'Choice') ?? element, reading);
      break;
    case 'ruby':
      readChildren(childOf(element, 'rubyBase') ?? element, reading);
      break;
    default:
      readChildren(element, reading);
  }
}

function readParagraph(paragraph: XmlElement, reading: Reading): void {
  if (reading.endsLine) reading.text += '\n';
  readChildren(paragraph, reading);
  const mark = childOf(childOf(paragraph, 'pPr'), 'rPr');
  reading.endsLine = childOf(mark, 'del') === undefined && childOf(mark, 'moveFrom') === undefined;
}

function followField(type: string | undefined, { fields }: Reading): void {
  if (type === 'begin') fields.push(false);
  else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = true;
  else if (type === 'end') fields.pop();
}

function readControl(control: XmlElement, reading: Reading, write: (text: string) => void): void {
  const properties = childOf(control, 'sdtPr');
  const tag = settingOf(properties, 'tag') ?? '';
  const code = tag.startsWith(characterTag) ? tag.slice(characterTag.length) : '';
  const content = childOf(control, 'sdtContent');
  // What Word prompts with in a control that is empty is no text.
  if (content === undefined || switchOf(properties, 'showingPlcHdr')) return;
  const shown = /^[\dA-F]{4}$/u.test(code) ? readCellText(content).text : '';
  if (shown === '\uFFFD') write(String.fromCharCode(Number.parseInt(code, 16)));
  else readChildren(content, reading);
}

const plainText = ({ children }: XmlElement): string =>
  children.filter((child) => typeof child === 'string').join('');
