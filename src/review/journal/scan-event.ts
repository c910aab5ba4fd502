/**
 * Reads of an event only what a bitext that is opened needs of it.
 *
 * To parse a million events takes longer than a person likes to wait, and nearly all of them only
 * exchange links, most of which another event exchanges again. An intact line is as `writeEvent`
 * wrote it, and a quotation mark inside a JSON string has a backslash before it: so such an event can
 * be told by its keys, and its links left unread. Any other event is parsed.
 */
import type { Patch } from '../model/types.js';
import { alone, type Group, readEvent } from './event-line.js';

/** What an event changes, and where it stands. */
export interface ScannedEvent {
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly id: string;
  readonly group: Group;
  readonly patch: Patch | LinkExchange;
}

/** A patch of links alone. */
export interface LinkExchange {
  /** Ids of the links that it takes away. */
  readonly removed: readonly string[];
  readonly added: readonly LinkPlace[];
}

/** Where the JSON of a link is. */
export interface LinkPlace {
  readonly id: string;
  /** Byte of the journal. */
  readonly from: number;
  readonly length: number;
}

/** How the line of an event begins. */
export const eventStart = '{"seq":';
const timeKey = ',"time":"';
const timeLength = '2026-01-01T00:00:00.000Z'.length;
const groupKey = '","group":[';
const idKey = ',"id":"';
const patchKey = ',"patch":{';
const removedKey = '"links":{"removed":[';
const addedKey = '],"added":[';
const lineTail = ']}},"sum":"01234567"}';
const linkKey = '{"id":"';
const nextLink = `,${linkKey}`;

/** Reads an intact line that begins at a byte of the journal. */
export function scanEvent(line: Buffer, byte: number): ScannedEvent {
  // One character a byte: faster than UTF-8, and places in it are places in the journal.
  return scanExchange(line.toString('latin1'), byte) ?? readWhole(line);
}

function readWhole(line: Buffer): ScannedEvent {
  const { event, group } = readEvent(line);
  const { seq, time, id, patch } = event;
  return { seq, time, id, group, patch };
}

/** `undefined` for what is not plainly an event that exchanges links alone. */
function scanExchange(text: string, byte: number): ScannedEvent | undefined {
  if (!text.startsWith(eventStart)) return undefined;
  const seqEnd = text.indexOf(timeKey, eventStart.length);
  const timeStart = seqEnd + timeKey.length;
  const timeEnd = timeStart + timeLength;
  const idStart = text.indexOf(idKey, timeEnd) + idKey.length;
  const idEnd = text.indexOf('"', idStart);
  const patchStart = text.indexOf(patchKey, idEnd) + patchKey.length;
  if (!text.startsWith(removedKey, patchStart)) return undefined;
  const removedStart = patchStart + removedKey.length;
  const removedEnd = text.indexOf(addedKey, removedStart);
  const addedStart = removedEnd + addedKey.length;
  const addedEnd = text.length - lineTail.length;
  if (removedEnd < 0 || text.includes('"notes":', addedStart)) return undefined;
  const removed = scanIds(text, removedStart, removedEnd);
  const added = scanLinks(text, addedStart, addedEnd, byte);
  const id = readId(text, idStart);
  if (removed === undefined || added === undefined || id === undefined) return undefined;
  return {
    seq: Number(text.slice(eventStart.length, seqEnd)),
    time: text.slice(timeStart, timeEnd),
    id,
    group: scanGroup(text, timeEnd),
    patch: { removed, added },
  };
}

function scanGroup(text: string, timeEnd: number): Group {
  if (!text.startsWith(groupKey, timeEnd)) return alone;
  const start = timeEnd + groupKey.length;
  const [place = 0, size = 1] = text.slice(start, text.indexOf(']', start)).split(',').map(Number);
  return [place, size];
}

/** The ids of the links between two places. */
function scanIds(text: string, start: number, end: number): string[] | undefined {
  const ids: string[] = [];
  for (let at = start; at < end; at = nextAfter(text, at, end)) {
    const id = readId(text, at + linkKey.length);
    if (id === undefined) return undefined;
    ids.push(id);
  }
  return ids;
}

function scanLinks(
  text: string,
  start: number,
  end: number,
  byte: number,
): LinkPlace[] | undefined {
  const links: LinkPlace[] = [];
  for (let at = start; at < end; ) {
    const id = readId(text, at + linkKey.length);
    if (id === undefined) return undefined;
    const next = nextAfter(text, at, end);
    links.push({ id, from: byte + at, length: (next < end ? next - 1 : end) - at });
    at = next;
  }
  return links;
}

/** The id that begins at a place; `undefined` if it is not plain ASCII. */
function readId(text: string, start: number): string | undefined {
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return text.slice(start, at);
    if (!(code < 0x80) || code === 0x5c) return undefined;
  }
}

/** Where the link after the one at a place begins; `end` if there is none. */
function nextAfter(text: string, place: number, end: number): number {
  const comma = text.indexOf(nextLink, place);
  return comma < 0 || comma >= end ? end : comma + 1;
}
