/** Turns the bytes of a Markdown file into a source text. */
import { readText, type SourceText } from '../read-text.js';
import { layOutItems, type RichItem, type RichRun } from '../rich-items.js';

/**
 * The text of a Markdown file: headings, paragraphs, items of lists with their numbers, rows of
 * tables, code as it is, notes and their marks; no links' addresses and no pictures.
 *
 * @throws DuizhaoError as `readText` does.
 */
export function readMarkdown(bytes: Uint8Array, name: string): SourceText {
  const { text } = readText(bytes, name);
  const paragraphs = cutParagraphs(text.replaceAll(/\r\n?/gu, '\n'));
  const known = new Set(paragraphs.flatMap((lines) => noteStart.exec(lines)?.[1] ?? []));
  return layOutItems(
    paragraphs.map((paragraph) => itemOf(paragraph, known)),
    name,
  );
}

const noteStart = /^\[\^([^\]\s]{1,20})\]:[ \t]*/u;
const fence = /^ {0,3}(?:```|~~~)/u;
const heading = /^ {0,3}#{1,6}(?:[ \t]+|$)/u;
const underline = /^ {0,3}(?:=+|-+)[ \t]*$/u;
const rule = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const listItem = /^\s*(?:[-*+]|\d{1,9}[.)])[ \t]+/u;
const tableRow = /^ {0,3}\|.*\|[ \t]*$/u;
const tableRule = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u;

/** Paragraphs with their lines; each heading, item and row is one. */
function cutParagraphs(text: string): readonly string[] {
  const paragraphs: string[] = [];
  let lines: string[] = [];
  let isCode = false;
  const end = () => {
    if (lines.length > 0) paragraphs.push(lines.join('\n'));
    lines = [];
  };
  for (const line of text.replaceAll(/<!--[\s\S]*?-->/gu, '').split('\n')) {
    if (fence.test(line)) {
      end();
      isCode = !isCode;
    } else if (isCode) {
      end();
      if (line.trim() !== '') paragraphs.push(line.replaceAll(special, String.raw`\$&`));
    } else if (line.trim() === '' || rule.test(line) || isUnderline(line, lines)) {
      end();
    } else if (heading.test(line) || tableRow.test(line)) {
      end();
      if (!tableRule.test(line)) paragraphs.push(line);
    } else {
      if (listItem.test(line) || noteStart.test(line)) end();
      lines.push(line.replace(/^\s*(?:>[ \t]?)+/u, ''));
    }
  }
  end();
  return paragraphs;
}

const isUnderline = (line: string, lines: readonly string[]): boolean =>
  lines.length > 0 && underline.test(line);

function itemOf(paragraph: string, known: ReadonlySet<string>): RichItem {
  const [opening, label = ''] = noteStart.exec(paragraph) ?? [];
  if (opening !== undefined) {
    const runs = readInline(paragraph.slice(opening.length), new Set());
    return { kind: 'note', mark: label, label, runs };
  }
  const plain = tableRow.test(paragraph)
    ? paragraph
        .trim()
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
        .join('\t')
    : paragraph.replace(heading, '').replace(/[ \t]+#+[ \t]*$/u, '');
  return { kind: 'paragraph', runs: readInline(plain.replace(/^\s*[-*+][ \t]+/u, '• '), known) };
}

const special = /[\\`*_{}[\]()#+\-.!|<>~]/gu;
const inline = new RegExp(
  [
    String.raw`\\(?<escaped>[\\${'`'}*_{}[\]()#+\-.!|<>~])`,
    String.raw`\[\^(?<note>[^\]\s]{1,20})\]`,
    String.raw`!\[[^\]\n]{0,1000}\]\([^)\s]{0,2000}(?: "[^"\n]{0,1000}")?\)`,
    String.raw`(?<!!)\[(?<link>[^\]\n]{1,1000})\]\([^)\s]{0,2000}(?: "[^"\n]{0,1000}")?\)`,
    String.raw`(?<ticks>${'`'}{1,3})(?<code>[^${'`'}\n]{1,1000})\k<ticks>`,
    String.raw`(?<![*\w])(?<stars>\*{1,3})(?<starred>[^*\s](?:[^*\n]{0,1000}[^*\s])?)\k<stars>(?!\*)`,
    String.raw`(?<![_\p{L}\p{N}])(?<bars>_{1,2})(?<barred>[^_\s](?:[^_\n]{0,1000}[^_\s])?)\k<bars>(?![_\p{L}\p{N}])`,
    String.raw`<(?<address>https?:[^>\s]{1,2000})>`,
    String.raw`</?[a-zA-Z][^<>\n]{0,500}>`,
  ].join('|'),
  'gu',
);

/** The runs of a paragraph, markup left out. */
function readInline(text: string, known: ReadonlySet<string>): RichRun[] {
  const runs: RichRun[] = [];
  let from = 0;
  for (const { 0: whole, index, groups = {} } of text.matchAll(inline)) {
    runs.push({ text: text.slice(from, index) });
    from = index + whole.length;
    const { note, starred, barred, link, code, escaped, address } = groups;
    if (note !== undefined) {
      runs.push(known.has(note) ? { text: note, noteMark: note } : { text: whole });
    } else if (starred !== undefined || barred !== undefined) {
      runs.push({ text: starred ?? barred ?? '', emphasis: true });
    } else {
      runs.push({ text: link ?? code ?? escaped ?? address ?? '' });
    }
  }
  return [...runs, { text: text.slice(from) }];
}
