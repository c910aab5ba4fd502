/** Finds the place in a segment's text that somebody points at. */

/** UTF-16 units from the start of `text`, whose content is the segment's text; `undefined` outside. */
export function caretAt(text: Element, x: number, y: number): number | undefined {
  const place = pointed(x, y);
  if (place === undefined || !text.contains(place.node)) return undefined;
  const range = document.createRange();
  range.selectNodeContents(text);
  range.setEnd(place.node, place.offset);
  return range.toString().length;
}

function pointed(x: number, y: number): { node: Node; offset: number } | undefined {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position === null ? undefined : { node: position.offsetNode, offset: position.offset };
  }
  // Safari before 18.4.
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range === null ? undefined : { node: range.startContainer, offset: range.startOffset };
}
