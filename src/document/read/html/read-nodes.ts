/** Walks the nodes of a web page in the order in which they are read. */
import { findLabel } from '../../clean/labels.js';
import type { PrintedItem, PrintedRun } from '../settle-notes.js';
import { listLabels } from './list-numbers.js';
import { elementNode, type PageNode, textNode } from './nodes.js';

const blocks = new Set(
  `address article blockquote body caption center dd details dialog div dl dt fieldset figcaption
   figure footer h1 h2 h3 h4 h5 h6 header hr legend li main ol p pre section summary table tbody td
   tfoot th thead tr ul`.split(/\s+/u),
);
const unread = new Set(
  'head title script style noscript template select textarea rp rt'.split(' '),
);
const emphasized = new Set(['b', 'strong', 'i', 'em', 'cite']);

// Deeper than any page is nested; below, only the text counts.
const deepest = 256;

/** What the text of a place in the page looks like. */
interface Look {
  readonly emphasis: boolean;
  readonly isRaised: boolean;
  readonly isPreformatted: boolean;
  readonly depth: number;
}

/** The paragraph that is being read. */
interface Walk {
  readonly items: PrintedItem[];
  runs: PrintedRun[];
  /** The label of a list's item, until its first words come. */
  label: string;
  isNote: boolean;
  /** What links in the page point to: notes, where the link is a raised mark. */
  readonly noteTargets: ReadonlySet<string>;
}

/** The paragraphs of a part of a page. */
export function readNodes(root: PageNode): PrintedItem[] {
  const noteTargets = new Set(findNoteTargets(root, 0));
  const walk: Walk = { items: [], runs: [], label: '', isNote: false, noteTargets };
  read(root, { emphasis: false, isRaised: false, isPreformatted: false, depth: 0 }, walk);
  endParagraph(walk);
  return walk.items;
}

/** The ids to which raised links in the running text point. */
function findNoteTargets(node: PageNode, depth: number, isRaised = false): string[] {
  if (depth > deepest) return [];
  const raised = isRaised || node.localName === 'sup';
  const target = node.localName === 'a' ? node.getAttribute?.('href') : undefined;
  const isMark = raised || (target && onlyChild(node)?.localName === 'sup');
  const own = target?.startsWith('#') && isMark ? [target.slice(1)] : [];
  return [...own, ...node.childNodes.flatMap((child) => findNoteTargets(child, depth + 1, raised))];
}

function onlyChild({ childNodes }: PageNode): PageNode | undefined {
  return childNodes.length === 1 ? childNodes[0] : undefined;
}

function read(node: PageNode, look: Look, walk: Walk): void {
  const { nodeType, localName = '' } = node;
  const isText = nodeType === textNode || (nodeType === elementNode && look.depth > deepest);
  if (isText && !unread.has(localName)) addText(node.textContent ?? '', look, walk);
  if (nodeType !== elementNode || isText || unread.has(localName)) return;
  if (localName === 'br') breakLine(walk);
  else if (localName === 'tr') readRow(node, look, walk);
  else readElement(node, localName, look, walk);
}

function readElement(node: PageNode, localName: string, look: Look, walk: Walk): void {
  const isBlock = blocks.has(localName);
  if (isBlock) endParagraph(walk);
  if (isNoteTarget(node, walk)) walk.isNote = true;
  const inner: Look = {
    emphasis: look.emphasis || emphasized.has(localName),
    isRaised: look.isRaised || localName === 'sup',
    isPreformatted: look.isPreformatted || localName === 'pre',
    depth: look.depth + 1,
  };
  const labels = localName === 'ol' || localName === 'ul' ? listLabels(node) : undefined;
  for (const child of node.childNodes) {
    const label = labels?.get(child);
    if (label !== undefined) {
      endParagraph(walk);
      walk.label = label;
    }
    read(child, inner, walk);
  }
  if (isBlock) endParagraph(walk);
}

/** A note that is pointed to, but not the mark in the text to which the note points back. */
function isNoteTarget(node: PageNode, { noteTargets, runs }: Walk): boolean {
  const names = [node.getAttribute?.('id'), node.getAttribute?.('name')];
  const isAtStart = runs.every(({ text }) => text.trim() === '');
  return isAtStart && names.some((name) => name != null && noteTargets.has(name));
}

function addText(text: string, { emphasis, isRaised, isPreformatted }: Look, walk: Walk): void {
  const spaced = isPreformatted ? text : text.replaceAll(/[ \t\r\n\f]+/gu, ' ');
  if (isPreformatted && /\n\s*\n/u.test(spaced)) {
    for (const [index, part] of spaced.split(/\n(?:[ \t]*\n)+/u).entries()) {
      if (index > 0) endParagraph(walk);
      walk.runs.push({ text: part });
    }
    return;
  }
  const before = walk.runs.at(-1)?.text ?? '\n';
  const collapsed = !isPreformatted && /\s$/u.test(before) ? spaced.trimStart() : spaced;
  if (collapsed === '') return;
  walk.runs.push({
    text: isRaised ? collapsed.trim() : collapsed,
    ...(emphasis && { emphasis }),
    ...(isRaised && { isRaised }),
  });
}

/** A line break; two of them end a paragraph. */
function breakLine(walk: Walk): void {
  if (walk.runs.at(-1)?.text === '\n') endParagraph(walk);
  else if (walk.runs.length > 0) walk.runs.push({ text: '\n' });
}

function endParagraph(walk: Walk): void {
  const { runs, label, isNote } = walk;
  const text = runs.map((run) => run.text).join('');
  walk.runs = [];
  if (text.trim() === '') return;
  walk.label = '';
  walk.isNote = false;
  // Lists of documents often have their numbers in the text as well.
  const needsLabel = label !== '' && findLabel(text.trimStart()) === undefined;
  const labelled = needsLabel ? [{ text: label }, ...runs] : runs;
  walk.items.push({ kind: 'paragraph', runs: trimRuns(labelled), ...(isNote && { isNote }) });
}

function trimRuns(runs: readonly PrintedRun[]): PrintedRun[] {
  const first = runs.findIndex(({ text }) => text.trim() !== '');
  const last = runs.findLastIndex(({ text }) => text.trim() !== '');
  return runs.slice(first, last + 1).map((run, index, all) => {
    const text = index === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: index === all.length - 1 ? text.trimEnd() : text };
  });
}

/** The cells of a row in one paragraph, parted by tabs; a single cell has paragraphs of its own. */
function readRow(row: PageNode, look: Look, walk: Walk): void {
  endParagraph(walk);
  const cells = row.childNodes
    .filter(({ localName }) => localName === 'td' || localName === 'th')
    .map((cell) => {
      const inside: Walk = { ...walk, items: [], runs: [], label: '', isNote: false };
      read(cell, { ...look, depth: look.depth + 1 }, inside);
      endParagraph(inside);
      return inside.items;
    })
    .filter((items) => items.length > 0);
  if (cells.length < 2) {
    walk.items.push(...cells.flat());
    return;
  }
  const runs = cells.flatMap((items, index) => [
    ...(index > 0 ? [{ text: '\t' }] : []),
    ...items.flatMap((item, at) =>
      item.kind === 'paragraph' ? [...(at > 0 ? [{ text: ' ' }] : []), ...item.runs] : [],
    ),
  ]);
  walk.items.push({ kind: 'paragraph', runs });
}
