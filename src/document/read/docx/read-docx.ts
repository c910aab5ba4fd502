/** Turns the bytes of a Word document (.docx) into a source text. */
import { DuizhaoError } from '../../../core/errors.js';
import { damagedInput } from '../damaged-input.js';
import type { SourceText } from '../read-text.js';
import { layOutItems } from '../rich-items.js';
import { settleNotes } from '../settle-notes.js';
import { unzipEntries } from '../unzip.js';
import { readBody } from './body.js';
import { createNoteMarker } from './notes.js';
import { createNumberer } from './numbering.js';
import { readStyles } from './styles.js';
import { childOf, childrenOf, parsePart, type XmlElement } from './xml.js';

const limits = { entries: 20_000, bytes: 128 * 2 ** 20 } as const;

/**
 * The text of a Word document: paragraphs with the numbers that Word gives them, rows of tables,
 * text boxes, foot- and endnotes; insertions accepted and deletions left out, hidden text, headers
 * and footers left out.
 *
 * @throws DuizhaoError `FORMAT_INVALID` for a document that is damaged or cut off,
 * `INPUT_TOO_LARGE` for one that unpacks to more than 128 MiB.
 */
export function readDocx(bytes: Uint8Array, name: string): SourceText {
  const parts = unzipEntries(
    bytes,
    (entry) => /^(?:_rels\/\.rels|word\/.*\.(?:xml|rels))$/u.test(entry) && !isUnread(entry),
    limits,
    name,
  );
  try {
    return layOutItems(settleNotes(readParts(parts)), name);
  } catch (cause) {
    if (cause instanceof DuizhaoError) throw cause;
    throw damagedInput(name, 'a Word document', cause);
  }
}

const isUnread = (entry: string): boolean =>
  /^word\/(?:theme|media|fonts|glossary|embeddings)\/|\/(?:header|footer)\d*\.xml$/u.test(entry);

type Parts = ReadonlyMap<string, Uint8Array>;

function readParts(parts: Parts) {
  const [main = 'word/document.xml'] = targetsOf(parts, '_rels/.rels', '', 'officeDocument');
  const documentPart = partOf(parts, main);
  const body = childOf(documentPart, 'body');
  if (!body) throw new Error('there is no body');
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = `${folder}_rels/${main.slice(folder.length)}.rels`;
  const related = (kind: string): XmlElement | undefined => {
    const [path] = targetsOf(parts, relations, folder, kind);
    return path === undefined ? undefined : partOf(parts, path);
  };
  const styles = readStyles(related('styles'));
  const markNote = createNoteMarker({
    footnote: related('footnotes'),
    endnote: related('endnotes'),
    settings: related('settings'),
    section: childOf(body, 'sectPr'),
  });
  return readBody(body, {
    styles,
    numberer: createNumberer(related('numbering'), styles),
    markNote,
  });
}

function partOf(parts: Parts, path: string): XmlElement | undefined {
  const bytes = parts.get(path);
  return bytes && parsePart(bytes);
}

/** Paths of the parts that a list of relations names, of one kind; never outside the archive. */
function targetsOf(
  parts: Parts,
  relations: string,
  folder: string,
  kind: string,
): readonly string[] {
  return childrenOf(partOf(parts, relations), 'Relationship')
    .filter(({ attributes: { Type = '', TargetMode } }) => {
      return Type.endsWith(`/${kind}`) && TargetMode !== 'External';
    })
    .map(({ attributes: { Target = '' } }) =>
      Target.startsWith('/') ? Target.slice(1) : `${folder}${Target}`,
    )
    .filter((path) => parts.has(path));
}
