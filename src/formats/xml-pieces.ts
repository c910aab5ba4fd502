/** Cuts the units out of an XML file while it comes in, however long it is. */

/** A piece of a file. Lines count from 1. */
export type XmlPiece =
  /** What comes before the first unit or container; there is one even in an empty file. */
  | { readonly kind: 'head'; readonly text: string }
  /** The start tag of an element that holds units. */
  | { readonly kind: 'container'; readonly text: string; readonly line: number }
  /** A unit, from its start tag to its end tag. */
  | { readonly kind: 'unit'; readonly text: string; readonly line: number }
  /** A unit that does not end, or the end of a file that was cut short. */
  | { readonly kind: 'broken'; readonly line: number };

/** Names of elements, without the prefix of their namespace, which may be any. */
export interface XmlShape {
  readonly root: string;
  readonly units: readonly string[];
  /** What holds units and says something of them. */
  readonly container?: string;
}

/** UTF-16 units; a unit that is longer has lost its end tag. */
export const longestUnit = 1 << 24;
// What has no unit nor root element within so much is not in the format.
const longestHead = 1 << 20;
// No mark is longer, white space left out.
const longestMark = 64;
const endOf: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>' };
const startTag = /<(?:[^"'>]|"[^"]*"|'[^']*')*>/uy;

/**
 * The pieces of a file in their order. Each unit is to be parsed by itself, so that one that is not
 * well formed costs nothing but itself.
 */
export async function* cutXml(
  texts: AsyncIterable<string>,
  shape: XmlShape,
): AsyncGenerator<XmlPiece> {
  const cutter = new PieceCutter(shape);
  for await (const text of texts) yield* cutter.push(text);
  yield* cutter.end();
}

/** Cuts units out of text that comes in parts. */
class PieceCutter {
  readonly #mark: RegExp;
  #text = '';
  /** Up to here the text was looked through. */
  #at = 0;
  /** Where the unit that is open began. */
  #unit: number | undefined;
  /** An offset, and the line that it is on. */
  #counted = { offset: 0, line: 1 };
  #hasHead = false;
  #hasEnd = false;

  constructor({ root, units, container }: XmlShape) {
    const unit = units.join('|');
    const prefix = String.raw`(?:[\w.-]+:)?`;
    const start = container === undefined ? '' : `|<${prefix}(?<container>${container})(?=[\\s/>])`;
    this.#mark = new RegExp(
      String.raw`<!--|<!\[CDATA\[|<${prefix}(?<start>${unit})(?=[\s/>])|</${prefix}(?<end>${unit})\s*>|</${prefix}(?<parent>${container ?? 'body'}|(?<root>${root}))\s*>${start}`,
      'gu',
    );
  }

  *push(text: string): Generator<XmlPiece> {
    this.#text += text;
    yield* this.#cut(false);
  }

  *end(): Generator<XmlPiece> {
    yield* this.#cut(true);
    if (!this.#hasHead) yield this.#head(this.#text.length);
    if (this.#unit !== undefined) yield { kind: 'broken', line: this.#lineAt(this.#unit) };
    else if (!this.#hasEnd) yield { kind: 'broken', line: this.#lineAt(this.#text.length) };
  }

  *#cut(isLast: boolean): Generator<XmlPiece> {
    const mark = this.#mark;
    for (;;) {
      mark.lastIndex = this.#at;
      const match = mark.exec(this.#text);
      if (match === null) {
        this.#at = Math.max(this.#at, this.#text.length - (isLast ? 0 : longestMark));
        break;
      }
      const [what] = match;
      const after = match.index + what.length;
      const end = endOf[what];
      if (end !== undefined) {
        const close = this.#text.indexOf(end, after);
        if (close >= 0) {
          this.#at = close + end.length;
          continue;
        }
        this.#at = match.index;
        if (!isLast && this.#text.length - match.index < longestUnit) break;
        // It never ends: what it was to hide are units after all.
        this.#at = after;
        continue;
      }
      const names = match.groups ?? {};
      if (names.container !== undefined) {
        startTag.lastIndex = match.index;
        const tag = startTag.exec(this.#text)?.[0];
        if (tag === undefined && !isLast && this.#text.length - match.index < longestHead) {
          this.#at = match.index;
          break;
        }
        this.#at = match.index + (tag?.length ?? what.length);
        if (!this.#hasHead) yield this.#head(match.index);
        const line = this.#lineAt(match.index);
        yield tag === undefined ? { kind: 'broken', line } : { kind: 'container', text: tag, line };
        continue;
      }
      this.#at = after;
      if (names.start !== undefined) {
        if (!this.#hasHead) yield this.#head(match.index);
        if (this.#unit !== undefined) yield { kind: 'broken', line: this.#lineAt(this.#unit) };
        this.#unit = match.index;
      } else if (names.end !== undefined) {
        if (this.#unit !== undefined) {
          const text = this.#text.slice(this.#unit, after);
          yield { kind: 'unit', text, line: this.#lineAt(this.#unit) };
        }
        this.#unit = undefined;
      } else {
        this.#hasEnd ||= names.root !== undefined;
        if (this.#unit !== undefined) yield { kind: 'broken', line: this.#lineAt(this.#unit) };
        this.#unit = undefined;
      }
    }
    if (this.#unit !== undefined && this.#text.length - this.#unit > longestUnit) {
      yield { kind: 'broken', line: this.#lineAt(this.#unit) };
      this.#unit = undefined;
    }
    if (!this.#hasHead && this.#text.length > longestHead) yield this.#head(this.#text.length);
    this.#forget(Math.min(this.#at, this.#unit ?? this.#at));
  }

  #head(to: number): XmlPiece {
    this.#hasHead = true;
    return { kind: 'head', text: this.#text.slice(0, to).replace(/^\uFEFF/u, '') };
  }

  /** Offsets are asked for in their order. */
  #lineAt(offset: number): number {
    let { line } = this.#counted;
    const { offset: from } = this.#counted;
    for (
      let at = this.#text.indexOf('\n', from);
      at >= 0 && at < offset;
      at = this.#text.indexOf('\n', at + 1)
    ) {
      line += 1;
    }
    this.#counted = { offset: Math.max(from, offset), line };
    return line;
  }

  #forget(offset: number): void {
    if (!this.#hasHead) return;
    const line = this.#lineAt(offset);
    this.#text = this.#text.slice(offset);
    this.#counted = { offset: 0, line };
    this.#at -= offset;
    if (this.#unit !== undefined) this.#unit -= offset;
  }
}
