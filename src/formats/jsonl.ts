/**
 * JSON lines: a whole run, one link a line, nothing lost.
 *
 * The first line describes the two documents; every further line is a link with the blocks it
 * links, its evidence, drafts and findings, and its words where these are linked too:
 * `"words":[{"source":[[0,2]],"target":[[0,9],[14,17]],"score":0.97,"evidence":"lexicon"}]`,
 * start and end of each stretch in UTF-16 units, segments of a side joined with a line feed.
 */
import type { Bitext, Link, WordLink } from '../core/bitext.js';
import type { Block, Document } from '../core/document.js';
import type { Draft } from '../core/draft.js';
import type { Finding } from '../core/finding.js';
import type { ExportInput } from './export-input.js';
import { invalidFormat } from './invalid-format.js';
import { type JsonObject, parseJsonObject } from './json.js';
import { resolveLinks } from './linked-segments.js';
import { readWordLink, type WrittenWordLink, writeWordLink } from './word-links.js';

/** Names the format and its version in the first line. */
export const jsonlSchema = 'duizhao-bitext/1';

/** A document without its blocks, which stand with their links. */
interface DocumentLine extends Omit<Document, 'blocks' | 'notes'> {
  /** Ids in document order, which crossing links do not keep. */
  readonly blocks: readonly string[];
  readonly notes: readonly string[];
}

interface HeaderLine {
  readonly schema: string;
  readonly name: string;
  readonly source: DocumentLine;
  readonly target: DocumentLine;
}

interface LinkLine extends Omit<Link, 'source' | 'target' | 'words'> {
  readonly source: readonly Block[];
  readonly target: readonly Block[];
  readonly words?: readonly WrittenWordLink[];
  readonly drafts: readonly Draft[];
  readonly findings: readonly Finding[];
}

/** A run as JSON lines. */
export function writeJsonl(input: ExportInput): string {
  const header: HeaderLine = {
    schema: jsonlSchema,
    name: input.name,
    source: documentLine(input.bitext.source),
    target: documentLine(input.bitext.target),
  };
  const links = resolveLinks(input).map(
    ({ link: { words, ...link }, ...segments }): LinkLine => ({
      ...link,
      ...segments,
      ...(words === undefined ? {} : { words: words.map(writeWordLink) }),
    }),
  );
  return [header, ...links].map((line) => `${JSON.stringify(line)}\n`).join('');
}

function documentLine({ blocks, notes, ...document }: Document): DocumentLine {
  return {
    ...document,
    blocks: blocks.map(({ id }) => id),
    notes: notes.map(({ id }) => id),
  };
}

/**
 * Reads what `writeJsonl` writes. Drafts and findings come back in the order of their links.
 * @param name of the file, for messages.
 * @throws DuizhaoError FORMAT_INVALID for a line that is no JSON object, another schema, words that
 * are no links of words, or a segment that no link holds.
 */
export function readJsonl(text: string, name: string): ExportInput {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line, index) => ({ line, place: `line ${index + 1}` }))
    .filter(({ line }) => line.trim() !== '');
  const [first, ...rest] = lines.map(({ line, place }) => ({
    value: parseJsonObject(line, name, place),
    place,
  }));
  if (first?.value.schema !== jsonlSchema) {
    throw invalidFormat(name, 'line 1', `the schema is not ${jsonlSchema}`);
  }
  const header = readHeader(first.value, name);
  const links = rest.map(({ value, place }) => readLink(value, name, place));
  return {
    name: header.name,
    bitext: bitextOf(header, links, name),
    drafts: links.flatMap(({ drafts }) => drafts),
    findings: links.flatMap(({ findings }) => findings),
  };
}

// The shape is checked as far as it is walked here; the rest is as the writer left it.
function readHeader(value: JsonObject, name: string): HeaderLine {
  for (const side of ['source', 'target'] as const) {
    const document = value[side];
    const isDocument =
      typeof document === 'object' &&
      document !== null &&
      'blocks' in document &&
      Array.isArray(document.blocks) &&
      'notes' in document &&
      Array.isArray(document.notes);
    if (!isDocument) throw invalidFormat(name, 'line 1', `“${side}” does not describe a document`);
  }
  return value as unknown as HeaderLine;
}

function readLink(value: JsonObject, name: string, place: string): LinkLine {
  for (const field of ['source', 'target', 'evidence', 'drafts', 'findings']) {
    if (!Array.isArray(value[field])) throw invalidFormat(name, place, `“${field}” is not a list`);
  }
  if (typeof value.id !== 'string' || typeof value.score !== 'number') {
    throw invalidFormat(name, place, 'a link needs an id and a score');
  }
  return value as unknown as LinkLine;
}

function bitextOf(header: HeaderLine, links: readonly LinkLine[], name: string): Bitext {
  return {
    source: documentOf(
      header.source,
      links.flatMap(({ source }) => source),
      name,
    ),
    target: documentOf(
      header.target,
      links.flatMap(({ target }) => target),
      name,
    ),
    links: links.map(({ drafts, findings, words, ...link }) => ({
      ...link,
      source: link.source.map(({ id }) => id),
      target: link.target.map(({ id }) => id),
      ...(words === undefined ? {} : { words: readWords(words, link.id, name) }),
    })),
  };
}

function readWords(words: unknown, link: string, name: string): readonly WordLink[] {
  const list: readonly unknown[] = Array.isArray(words) ? words : [undefined];
  return list.map((value) => {
    const word = readWordLink(value);
    if (word === undefined) throw invalidFormat(name, `link ${link}`, '“words” are no word links');
    return word;
  });
}

function documentOf(line: DocumentLine, blocks: readonly Block[], name: string): Document {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const find = (id: string): Block => {
    const block = byId.get(id);
    if (block === undefined) throw invalidFormat(name, `segment ${id}`, 'no link holds its text');
    return block;
  };
  return { ...line, blocks: line.blocks.map(find), notes: line.notes.map(find) };
}
