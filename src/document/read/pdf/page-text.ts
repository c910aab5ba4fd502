/** Takes the text of a PDF page with its places, and the rules that are drawn on it. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OpenPdf } from './open-pdf.js';

/** A stretch of text in one font on one baseline; lengths are in points, y grows downwards. */
export interface Fragment {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  readonly isEmphasized: boolean;
}

/** A horizontal line that is drawn. */
export interface Rule {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface PageText {
  readonly width: number;
  readonly height: number;
  readonly fragments: readonly Fragment[];
  readonly rules: readonly Rule[];
}

type Matrix = readonly number[];

/** A matrix that does what `inner` does and then what `outer` does. */
function combine(outer: Matrix, inner: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** The text and the rules of a page; text that is turned is left out, as are watermarks. */
export async function readPage(page: PDFPageProxy, open: OpenPdf): Promise<PageText> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await open.within(page.getTextContent());
  const drawn = await open.within(page.getOperatorList()).catch(() => undefined);
  const rules = drawn ? findRules(drawn, viewport.transform, open) : [];
  const emphasized = new Set(
    Object.keys(content.styles).filter((font) => isEmphasized(nameOfFont(page, font))),
  );
  const fragments = content.items.flatMap((item): Fragment[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = combine(viewport.transform, item.transform);
    const isUpright = a > 0 && d < 0 && Math.abs(b) < a * 0.1 && Math.abs(c) < -d * 0.5;
    const size = Math.hypot(c, d);
    if (!isUpright || ![x, y, size, item.width].every(Number.isFinite) || size <= 0) return [];
    const indent = item.str.length - item.str.trimStart().length;
    const step = item.width / item.str.length;
    return [
      {
        text: item.str.trim(),
        x: x + indent * step,
        width: item.str.trim().length * step,
        y,
        size,
        isEmphasized: emphasized.has(item.fontName),
      },
    ];
  });
  page.cleanup();
  return { width: viewport.width, height: viewport.height, fragments, rules };
}

function nameOfFont(page: PDFPageProxy, font: string): string {
  try {
    const object: unknown = page.commonObjs.get(font);
    return typeof object === 'object' && object !== null && 'name' in object
      ? String(object.name)
      : '';
  } catch {
    return '';
  }
}

const isEmphasized = (font: string): boolean =>
  /bold|black|heavy|italic|oblique|,b|,i/iu.test(font);

const thickest = 2;
const shortest = 36;

/** Flat and wide paths; where they stand follows from the matrices set before. */
function findRules(
  { fnArray, argsArray }: { readonly fnArray: unknown[]; readonly argsArray: unknown[] },
  base: Matrix,
  { library: { OPS } }: OpenPdf,
): Rule[] {
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = base;
  for (const [index, operator] of fnArray.entries()) {
    const operands = argsArray[index];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? base;
    else if (operator === OPS.transform) matrix = combine(matrix, operands as Matrix);
    else if (operator === OPS.constructPath) {
      const box = (operands as readonly unknown[])[2] as ArrayLike<number> | null | undefined;
      if (!box) continue;
      const [x = 0, y = 0] = apply(matrix, box[0] ?? 0, box[1] ?? 0);
      const [right = 0, bottom = 0] = apply(matrix, box[2] ?? 0, box[3] ?? 0);
      const width = Math.abs(right - x);
      if (width < shortest || Math.abs(bottom - y) > thickest) continue;
      rules.push({ x: Math.min(x, right), y: (y + bottom) / 2, width });
    }
  }
  return rules;
}

function apply([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, x: number, y: number): number[] {
  return [a * x + c * y + e, b * x + d * y + f];
}
