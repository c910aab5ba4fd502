/**
 * Makes the documents of this folder anew: `npx tsx tests/documents-made/make.ts`. The one that a
 * browser printed is made of its page with `chromium --headless --no-pdf-header-footer
 * --print-to-pdf=resolution-browser.en.pdf resolution.en.html`.
 */
import { writeFileSync } from 'node:fs';
import { printedResolution } from './printed.js';
import { writeResolution } from './resolution-docx.js';
import { writePage } from './resolution-html.js';
import { type PrintOptions, printResolution } from './resolution-pdf.js';
import { printTable } from './table-pdf.js';

const prints: Readonly<Record<string, PrintOptions>> = {
  plain: { columns: 1, lead: 'plain', isJustified: true, isIndented: false },
  overprinted: { columns: 1, lead: 'overprinted', isJustified: false, isIndented: true },
  'two-columns': { columns: 2, lead: 'plain', isJustified: true, isIndented: true },
};

async function make(): Promise<void> {
  const save = (name: string, bytes: Uint8Array) =>
    writeFileSync(new URL(name, import.meta.url), bytes);
  for (const language of ['zh', 'en'] as const) {
    const resolution = printedResolution(language);
    for (const [name, options] of Object.entries(prints)) {
      save(`resolution-${name}.${language}.pdf`, await printResolution(resolution, options));
    }
    save(`resolution.${language}.docx`, await writeResolution(resolution));
    save(`resolution.${language}.html`, Buffer.from(writePage(resolution)));
    save(`table.${language}.pdf`, await printTable(language));
  }
}

await make();
