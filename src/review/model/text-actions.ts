/**
 * What a person does to the texts of segments, each as the patch that does it; `undefined` where it
 * is not possible or would change nothing. The source is changed only where `editSource` says so.
 */
import { made, restOf, restStanding } from './regroup.js';
import type { ReviewState } from './state.js';
import type { Link, Note, Patch, Segment, Side } from './types.js';

/** Another text for a segment; it cannot be blank. Action `edit-text`. */
export function editText(
  state: ReviewState,
  side: Side,
  segment: string,
  text: string,
  editSource: boolean,
): Patch | undefined {
  const before = editable(state, side, segment, editSource);
  if (before === undefined || before.text === text || text.trim() === '') return undefined;
  return { segments: [{ side, removed: [before], added: [{ ...before, text }] }] };
}

/**
 * Makes two segments of one, in the same link, cut before the UTF-16 unit `offset` (or the
 * character that it is inside of). White space at the cut goes; neither part may be blank. Label
 * and notes stay with the first part; the second one's id is the first one's with `~2`, `~3` …
 * Action `split-text`.
 */
export function splitText(
  state: ReviewState,
  side: Side,
  segment: string,
  offset: number,
  editSource: boolean,
): Patch | undefined {
  const before = editable(state, side, segment, editSource);
  const link = before && state.linkOf(side, segment);
  if (before === undefined || link === undefined) return undefined;
  const cut = isInsideCharacter(before.text, offset) ? offset - 1 : offset;
  const first = { ...before, text: before.text.slice(0, cut).trimEnd() };
  const second = { id: partId(state, side, segment), text: before.text.slice(cut).trimStart() };
  if (cut <= 0 || first.text.trim() === '' || second.text === '') return undefined;
  const grown: Link = {
    ...link,
    [side]: link[side].flatMap((id) => (id === segment ? [id, second.id] : [id])),
  };
  return {
    segments: [{ side, removed: [before], added: [first, second] }],
    links: { removed: [link], added: [grown] },
  };
}

/**
 * Makes one segment of this one and the next one of its side, in the link of the first: English is
 * joined by a space, Chinese by nothing. Id and label are the first one's, and the notes of both
 * hang on it. Where the second was in another link, what is left of that stays. Action `join-text`.
 */
export function joinText(
  state: ReviewState,
  side: Side,
  segment: string,
  editSource: boolean,
): Patch | undefined {
  const first = editable(state, side, segment, editSource);
  const second = first && state.segments(side)[state.placeOf(side, segment) + 1];
  const link = first && state.linkOf(side, first.id);
  const other = second && state.linkOf(side, second.id);
  if (!first || !second || !link || !other) return undefined;
  const text = joinedTexts(side, first.text, second.text);
  const moved = state.notesOf(side, second.id);
  return {
    segments: [{ side, removed: [first, second], added: [{ ...first, text }] }],
    links: linksAfterJoin(link, other, side, second.id),
    ...(moved.length > 0 && { notes: movedTo(moved, first.id) }),
  };
}

/** As segments of a side are joined. Chinese is the source: it has no spaces between sentences. */
export function joinedTexts(side: Side, first: string, second: string): string {
  return [first.trimEnd(), second.trimStart()].join(side === 'source' ? '' : ' ');
}

function editable(
  state: ReviewState,
  side: Side,
  segment: string,
  editSource: boolean,
): Segment | undefined {
  return side === 'source' && !editSource ? undefined : state.segment(side, segment);
}

function linksAfterJoin(link: Link, other: Link, side: Side, gone: string): Patch['links'] {
  const rest = restOf(other, { [side]: new Set([gone]) });
  if (link === other) return { removed: [link], added: [{ ...link, [side]: rest[side] }] };
  const isPair = link.source.length > 0 && link.target.length > 0;
  const grown = isPair ? made(link.source, link.target) : { ...link, ...restStanding(link) };
  const isLeft = rest.source.length + rest.target.length > 0;
  return {
    removed: [link, other],
    added: [{ ...grown, id: link.id }, ...(isLeft ? [{ ...rest, id: other.id }] : [])],
  };
}

function movedTo(notes: readonly Note[], segment: string): Patch['notes'] {
  return { removed: notes, added: notes.map((note) => ({ ...note, segment })) };
}

/** The first free id of a part of `segment`, which may be a part itself. */
function partId(state: ReviewState, side: Side, segment: string): string {
  const stem = segment.replace(/~\d+$/u, '');
  let number = 2;
  while (state.placeOf(side, `${stem}~${number}`) >= 0) number += 1;
  return `${stem}~${number}`;
}

/** Whether `offset` is between the two UTF-16 units of one character. */
function isInsideCharacter(text: string, offset: number): boolean {
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}
