/** Cuts elements out of an XML part one by one, so that the tree of the whole is never built. */
import { parsePart, type XmlElement } from '../../document/read/docx/xml.js';

/** An element that was cut out. */
export interface CutElement {
  readonly element: XmlElement;
  /** In which container it stands, counted from 1; 0 outside of all of them. */
  readonly container: number;
}

// An element of more characters than this has lost its end tag, or nobody could have edited it.
const longestElement = 1 << 26;
const piece = 1 << 20;

/**
 * The elements of a local name, those inside another one left in it.
 *
 * @param container the local name of elements that are only counted, not those inside an element.
 * @throws Error for a part that declares a document type, or whose elements do not end.
 */
export function* cutElements(
  bytes: Uint8Array,
  name: string,
  container?: string,
): Generator<CutElement> {
  const marks = new RegExp(
    `<!--|<!\\[CDATA\\[|<!DOCTYPE|<(/?)(?:[\\w.-]+:)?(${[name, ...(container ? [container] : [])].join('|')})(?=[\\s/>])[^<>]*>`,
    'gu',
  );
  requireEnd(bytes);
  let text = '';
  let at = 0;
  let depth = 0;
  let start = 0;
  let containers = 0;
  let open = 0;
  for (const { chunk, isLast } of decodePieces(bytes)) {
    text = text.slice(depth > 0 ? start : at) + chunk;
    at -= depth > 0 ? start : at;
    start = 0;
    if (text.length > longestElement) throw new Error(`an element <${name}> does not end`);
    for (;;) {
      marks.lastIndex = at;
      const match = marks.exec(text);
      if (match === null) {
        // A mark may be cut in two by the end of the piece; its beginning is looked at again.
        const last = text.lastIndexOf('<');
        at = Math.max(at, last >= 0 && !text.includes('>', last) ? last : text.length);
        break;
      }
      const [whole, slash, local] = match;
      const after = match.index + whole.length;
      if (local === undefined) {
        if (whole === '<!DOCTYPE') throw new Error('a document type is declared');
        const end = whole === '<!--' ? '-->' : ']]>';
        const close = text.indexOf(end, after);
        if (close < 0) {
          if (isLast) throw new Error('a comment does not end');
          at = match.index;
          break;
        }
        at = close + end.length;
        continue;
      }
      at = after;
      const isEmpty = whole.endsWith('/>');
      if (local !== name) {
        if (depth > 0 || isEmpty) continue;
        open += slash === '/' ? -1 : 1;
        if (slash !== '/' && open === 1) containers += 1;
        continue;
      }
      if (slash === '/') depth -= 1;
      else if (depth === 0) start = match.index;
      if (slash !== '/' && !isEmpty) depth += 1;
      if (depth < 0) throw new Error(`an element <${name}> ends that did not begin`);
      if (depth > 0) continue;
      const element = parsePart(Buffer.from(text.slice(start, after)));
      yield { element, container: open > 0 ? containers : 0 };
    }
  }
  if (depth > 0) throw new Error(`an element <${name}> does not end`);
}

/** Checks that a part ends with the end of its root element, as one that was cut off does not. */
function requireEnd(bytes: Uint8Array): void {
  const decoder = new TextDecoder(isWide(bytes) ? 'utf-16le' : 'utf-8');
  const start = decoder.decode(bytes.subarray(0, 1 << 14));
  const root = /<(?![?!])([^\s/>]+)/u.exec(start.replaceAll(/<!--.*?-->/gsu, ''))?.[1];
  const end = decoder.decode(bytes.subarray(-(1 << 10))).replaceAll(/<!--.*?-->/gsu, '');
  const isWhole = root !== undefined && end.trimEnd().endsWith(`</${root}>`);
  // An empty part has a root without content.
  if (!isWhole && !start.trimEnd().endsWith('/>')) throw new Error('the end is missing');
}

const isWide = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xfe;

function* decodePieces(
  bytes: Uint8Array,
): Generator<{ readonly chunk: string; readonly isLast: boolean }> {
  const decoder = new TextDecoder(isWide(bytes) ? 'utf-16le' : 'utf-8');
  for (let from = 0; from < bytes.length; from += piece) {
    const isLast = from + piece >= bytes.length;
    const chunk = decoder.decode(bytes.subarray(from, from + piece), { stream: !isLast });
    yield { chunk, isLast };
  }
}
