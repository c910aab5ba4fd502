/** Loads pdf.js without the canvas that it would draw on. */

export type PdfLibrary = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

// Browsers have these; pdf.js looks for them as it is loaded, and needs none of them to read text.
const drawingClasses = ['DOMMatrix', 'ImageData', 'Path2D'];

let loaded: Promise<PdfLibrary> | undefined;

/** The library. Nothing it wants for drawing has to be installed, and nothing stays behind. */
export function loadPdfLibrary(): Promise<PdfLibrary> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<PdfLibrary> {
  const missing = drawingClasses.filter((name) => !(name in globalThis));
  for (const name of missing) {
    Object.defineProperty(globalThis, name, { value: class {}, configurable: true });
  }
  const { warn } = console;
  // Each thing that is missing for drawing is warned of.
  console.warn = () => {};
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
    for (const name of missing) Reflect.deleteProperty(globalThis, name);
  }
}
