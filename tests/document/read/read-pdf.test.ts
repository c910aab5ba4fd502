import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/document/index.js';
import { outline } from '../outline.js';
import { drawnPdf, pagedPdf, writer } from './pdf-file.js';

type Draw = Parameters<typeof drawnPdf>[0];
type Write = ReturnType<typeof writer>;

const read = async (bytes: Uint8Array) =>
  outline(await readDocument(bytes, { name: 'a.pdf', language: 'en' })).split('\n');
const drawn = async (draw: (write: Write, pdf: Parameters<Draw>[0]) => void) =>
  read(await drawnPdf((pdf) => draw(writer(pdf), pdf)));
const failure = async (bytes: Uint8Array) =>
  readDocument(bytes, { name: 'a.pdf' }).catch((error: unknown) => error);

const wide = 'Words that fill the whole of a line from its left edge to its right, as in a text';

describe('paragraphs of a PDF page', () => {
  it('go on while lines are full and end where one is not', async () => {
    const lines = await drawn((write) => {
      write(wide, 72, 100);
      write('and end here, in the middle of the line,', 72, 114);
      write(wide, 72, 128);
      write('and end.', 72, 142);
    });
    expect(lines).toEqual([
      `paragraph ${wide} and end here, in the middle of the line,`,
      `paragraph ${wide} and end.`,
    ]);
  });

  it('are parted by space, by an indent, and by a change of size', async () => {
    const lines = await drawn((write) => {
      write('A title in larger type', 72, 60, 15);
      write(`${wide}.`, 72, 100);
      write(`${wide};`, 72, 124);
      write(wide, 94, 138);
      write(`${wide}.`, 72, 152);
    });
    expect(lines).toEqual([
      'heading A title in larger type',
      `paragraph ${wide}.`,
      `paragraph ${wide};`,
      `paragraph ${wide} ${wide}.`,
    ]);
  });

  it('keep an item whose lines hang below its first word together', async () => {
    const lines = await drawn((write) => {
      write('1.', 72, 100);
      write(wide, 108, 100);
      write('and the rest of item one;', 108, 114);
      write('2.', 72, 128);
      write('Item two.', 108, 128);
    });
    expect(lines).toEqual([
      `paragraph 1. ${wide} and the rest of item one;`,
      'paragraph 2. Item two.',
    ]);
  });

  it('lose the hyphens of broken words and keep those of compounds', async () => {
    const lines = await drawn((write) => {
      write(
        'The words of a line that is as full as the others of its text end in organi-',
        72,
        100,
      );
      write('zation and the next one of these lines is also full and ends in money-', 72, 114);
      write('laundering.', 72, 128);
    });
    expect(lines[0]).toMatch(/end in organization and .* ends in money-laundering\.$/u);
  });

  it('have ligatures spelt out', async () => {
    const pdf = await drawnPdf((page) => {
      page.font('Times-Roman', 11);
      page.text('A \ufb01nal o\ufb03ce.', 72, 100, { lineBreak: false });
    });
    // The standard fonts have no ligatures; those that are there come out as letters.
    expect((await read(pdf)).join('')).not.toMatch(/[\ufb00-\ufb06]/u);
  });
});

describe('what is no running text', () => {
  it('is text that is turned', async () => {
    const lines = await drawn((write, pdf) => {
      write('Upright text.', 72, 100);
      pdf.rotate(90, { origin: [300, 300] });
      write('CONFIDENTIAL', 300, 300);
    });
    expect(lines).toEqual(['paragraph Upright text.']);
  });

  it('is what stands in the same place on every page, and the numbers of pages', async () => {
    const bytes = await drawnPdf((pdf) => {
      for (const page of [1, 2, 3]) {
        if (page > 1) pdf.addPage();
        const write = writer(pdf);
        write('Report of the Group', 72, 40, 9);
        write(`Page ${page} of 3`, 280, 800, 9);
        write(`Text of page ${page}.`, 72, 100);
      }
    });
    expect(await read(bytes)).toEqual([1, 2, 3].map((page) => `paragraph Text of page ${page}.`));
  });

  it('does not part a sentence that goes on over a page', async () => {
    const bytes = await drawnPdf((pdf) => {
      writer(pdf)(wide, 72, 760);
      writer(pdf)('1', 290, 800, 9);
      pdf.addPage();
      writer(pdf)('and goes on.', 72, 80);
      writer(pdf)('2', 290, 800, 9);
    });
    expect(await read(bytes)).toEqual([`paragraph ${wide} and goes on.`]);
  });
});

describe('notes of a PDF page', () => {
  /** A full line with a raised mark at its end. */
  const marked = (write: Write, pdf: Parameters<Draw>[0], mark: string) => {
    write(`${wide},`, 72, 100);
    write(mark, 72 + pdf.fontSize(11).widthOfString(`${wide},`), 96, 6.5);
  };

  it('are told by their smaller type and their raised marks', async () => {
    const lines = await drawn((write, pdf) => {
      marked(write, pdf, '1');
      write('1', 72, 759, 5);
      write(' See A/56/402, and a note that is so long as', 75, 762, 8.5);
      write('to need 10 lines.', 72, 773, 8.5);
    });
    expect(lines).toEqual([
      `paragraph ${wide},{1}`,
      'note 1 See A/56/402, and a note that is so long as to need 10 lines.',
    ]);
  });

  it('are told by the rule above them', async () => {
    const lines = await drawn((write, pdf) => {
      marked(write, pdf, '*');
      pdf.moveTo(72, 740).lineTo(170, 740).stroke();
      write('* See A/56/402.', 72, 756);
    });
    expect(lines).toEqual([`paragraph ${wide},{*}`, 'note * See A/56/402.']);
  });

  it('go on at the foot of the next page', async () => {
    const bytes = await drawnPdf((pdf) => {
      const write = writer(pdf);
      marked(write, pdf, '1');
      write('1', 72, 759, 5);
      write(' See the report that goes on', 75, 762, 8.5);
      pdf.addPage();
      write(`${wide}.`, 72, 100);
      write('on the next page.', 72, 762, 8.5);
    });
    expect((await read(bytes)).at(-1)).toBe('note 1 See the report that goes on on the next page.');
  });

  it('are no square metres', async () => {
    const lines = await drawn((write, pdf) => {
      const text = 'An area of 20 m';
      write(text, 72, 100);
      write('2', 72 + pdf.fontSize(11).widthOfString(text), 97, 6.5);
    });
    expect(lines).toEqual(['paragraph An area of 20 m²']);
  });
});

describe('a PDF file that cannot be read', () => {
  it('says that it is locked', async () => {
    const bytes = await drawnPdf((pdf) => writer(pdf)('Secret.', 72, 100), { userPassword: 'x' });
    expect(await failure(bytes)).toMatchObject({ code: 'INPUT_ENCRYPTED' });
  });

  it('is one whose pages are pictures', async () => {
    const bytes = await drawnPdf((pdf) => pdf.rect(72, 100, 300, 300).fill());
    expect(await failure(bytes)).toMatchObject({
      code: 'INPUT_EMPTY',
      message: expect.stringContaining('pictures'),
      hint: expect.stringContaining('OCR'),
    });
  });

  it('is none that anyone may open, though its owner has a password', async () => {
    const bytes = await drawnPdf((pdf) => writer(pdf)('For all.', 72, 100), { ownerPassword: 'x' });
    expect(await read(bytes)).toEqual(['paragraph For all.']);
  });
});

it('a PDF file may begin after lines of another program', async () => {
  const pdf = pagedPdf(1, 'BT /F 11 Tf 72 700 Td (Some text.) Tj ET');
  expect(await read(Buffer.concat([Buffer.from('HTTP/1.1 200 OK\n\n'), pdf]))).toEqual([
    'paragraph Some text.',
  ]);
});
