/** Opens PDF files with pdf.js in a thread of its own, which is ended when it takes too long. */
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DuizhaoError } from '../../../core/errors.js';
import { damagedInput, encryptedInput } from '../damaged-input.js';
import { loadPdfLibrary, type PdfLibrary } from './load-library.js';

/** An open PDF file; every step has a limit in time. */
export interface OpenPdf {
  readonly library: PdfLibrary;
  readonly pdf: PDFDocumentProxy;
  /** The result of a step; rejects where it takes longer than a page may. */
  within<Result>(step: Promise<Result>): Promise<Result>;
}

// A page takes some hundredths of a second, the heaviest maps and drawings some seconds.
const longestStep = 30_000;
const threadMemory = 1024;

/** Runs in the thread: pdf.js's own worker, which talks over a port as it does in browsers. */
const threadCode = `
  const { workerData } = require('node:worker_threads');
  import(workerData.url).then(({ WorkerMessageHandler }) =>
    WorkerMessageHandler.initializeFromPort(workerData.port));`;

/**
 * Opens a PDF file and closes it when `use` is done.
 *
 * @throws DuizhaoError `INPUT_ENCRYPTED`, `FORMAT_INVALID` for a file that is damaged or on which
 * pdf.js does not come to an end, and whatever `use` throws.
 */
export async function withPdf<Result>(
  bytes: Uint8Array,
  name: string,
  use: (open: OpenPdf) => Promise<Result>,
): Promise<Result> {
  const library = await loadPdfLibrary();
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const { port1, port2 } = new MessageChannel();
  const url = pathToFileURL(join(folder, 'legacy', 'build', 'pdf.worker.mjs')).href;
  const thread = new Worker(threadCode, {
    eval: true,
    workerData: { url, port: port2 },
    transferList: [port2],
    resourceLimits: { maxOldGenerationSizeMb: threadMemory },
    stdout: true,
    stderr: true,
  });
  // pdf.js writes its warnings to the console, whatever it is told.
  thread.stdout.resume();
  thread.stderr.resume();
  const failed = new Promise<never>((_, reject) => {
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('pdf.js ended')));
  });
  failed.catch(() => {});
  const within = async <Step>(step: Promise<Step>): Promise<Step> => {
    step.catch(() => {});
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('pdf.js takes too long')), longestStep);
    });
    try {
      return await Promise.race([step, failed, late]);
    } finally {
      clearTimeout(timer);
    }
  };
  const worker = library.PDFWorker.create({ port: port1 as never, verbosity: 0 });
  const task = library.getDocument({
    // pdf.js takes the bytes away from whoever gives them to it.
    data: Uint8Array.from(bytes),
    worker,
    verbosity: library.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    // Pictures are not looked at.
    maxImageSize: 1,
    cMapUrl: join(folder, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts') + sep,
  });
  try {
    return await use({ library, pdf: await within(task.promise), within });
  } catch (cause) {
    throw errorOf(cause, name);
  } finally {
    worker.destroy();
    port1.close();
    await thread.terminate();
  }
}

function errorOf(cause: unknown, name: string): unknown {
  if (cause instanceof DuizhaoError || cause instanceof TypeError) return cause;
  const kind = cause instanceof Error ? cause.name : '';
  return kind === 'PasswordException'
    ? encryptedInput(name)
    : damagedInput(name, 'a PDF file', cause);
}
