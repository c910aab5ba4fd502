/** Numbers the foot- and endnotes of a Word document in the order in which they are referred to. */
import { writeNumber } from './number-formats.js';
import { childOf, childrenOf, settingOf, type XmlElement } from './xml.js';

export type NoteKind = 'footnote' | 'endnote';

/** A note and its mark. */
export interface MarkedNote {
  readonly mark: string;
  readonly label: string;
  readonly content: XmlElement;
}

/** Gives the note of a reference the next mark, or the one that the text prints for it. */
export type NoteMarker = (
  kind: NoteKind,
  id: string,
  printed: string | undefined,
) => MarkedNote | undefined;

/** The parts of a document in which notes are written and described. */
export interface NoteParts {
  readonly footnote: XmlElement | undefined;
  readonly endnote: XmlElement | undefined;
  readonly settings: XmlElement | undefined;
  /** The properties of the document's last section. */
  readonly section: XmlElement | undefined;
}

const standardFormats = { footnote: 'decimal', endnote: 'lowerRoman' } as const;

/** A marker that counts each kind of note from 1. */
export function createNoteMarker(parts: NoteParts): NoteMarker {
  const contents = {
    footnote: notesById(parts.footnote, 'footnote'),
    endnote: notesById(parts.endnote, 'endnote'),
  };
  const counts = { footnote: 0, endnote: 0 };
  const formatOf = (kind: NoteKind): string =>
    [parts.section, parts.settings]
      .map((element) => settingOf(childOf(element, `${kind}Pr`), 'numFmt'))
      .find((format) => format !== undefined) ?? standardFormats[kind];
  const hasBoth = contents.footnote.size > 0 && contents.endnote.size > 0;
  return (kind, id, printed) => {
    const content = contents[kind].get(id);
    if (!content) return undefined;
    if (printed !== undefined) return { mark: printed, label: printed, content };
    counts[kind] += 1;
    const label = writeNumber(counts[kind], formatOf(kind));
    // 3 and ③ are the same mark; but endnote iii is not footnote 3.
    const mark = kind === 'endnote' && hasBoth ? label : String(counts[kind]);
    return { mark, label, content };
  };
}

/** Notes that somebody wrote, not the lines that part them from the text. */
function notesById(part: XmlElement | undefined, kind: NoteKind): ReadonlyMap<string, XmlElement> {
  const written = childrenOf(part, kind).filter(
    ({ attributes: { type } }) => type === undefined || type === 'normal',
  );
  return new Map(written.map((note) => [note.attributes.id ?? '', note]));
}
