import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { expect, it } from 'vitest';
import { packageFile } from '../../src/core/package-folder.js';
import { readTbx, writeTbx } from '../../src/terms/tbx.js';
import { termbases } from './termbases.js';

const schema = readFileSync(new URL('../schemas/tbx-basic-dca.rng', import.meta.url));
const validator = RelaxNGValidator.fromDoc(XmlDocument.fromBuffer(schema));

/** What the schema of TBX-Basic has against a file. */
function faultOf(xml: string): string | undefined {
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return undefined;
  } catch (error) {
    return String(error);
  } finally {
    document.dispose();
  }
}

it('is valid TBX-Basic, whatever a termbase holds', () => {
  fc.assert(
    fc.property(termbases, (termbase) => {
      expect(faultOf(writeTbx(termbase))).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

it('is valid TBX-Basic of the termbases that ship', () => {
  const folder = packageFile('corpora', 'termbases');
  const faults = readdirSync(folder)
    .filter((name) => name.endsWith('.tbx'))
    .map((name) => {
      const termbase = readTbx(readFileSync(`${folder}/${name}`, 'utf8'), name);
      return [name, faultOf(writeTbx(termbase))];
    });
  expect(faults.length).toBeGreaterThan(0);
  expect(faults.filter(([, fault]) => fault !== undefined)).toEqual([]);
});

it('notices what is not', () => {
  const xml = writeTbx({
    id: 'a',
    title: 'A',
    concepts: [{ id: 'a', terms: [{ language: 'zh', text: '枪', status: 'preferred' }] }],
  });
  expect(faultOf(xml.replace('preferredTerm-admn-sts', 'good'))).toBeDefined();
});

it('is valid TBX-Basic with the numbers of a database for ids, which are read as they were', () => {
  const ids = ['33032', '_17', '__17', '-1', '.5', 'c1'];
  const concepts = ids.map((id) => ({
    id,
    terms: [{ language: 'zh', text: '枪', status: 'preferred' } as const],
  }));
  const xml = writeTbx({ id: 'a', title: 'A', concepts });
  expect(faultOf(xml)).toBeUndefined();
  expect(readTbx(xml, 'a.tbx').concepts.map(({ id }) => id)).toEqual(ids);
});
