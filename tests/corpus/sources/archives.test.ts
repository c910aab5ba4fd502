import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { closeArchives, readItem } from '../../../src/corpus/sources/index.js';
import { itemsOf, listAll, makeFolder, namesOf, refusedOf } from './folder.js';

afterAll(closeArchives);

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

/** A tar archive of files, as POSIX has it. */
function makeTar(files: readonly (readonly [name: string, content: string, type?: string])[]) {
  const blocks = files.flatMap(([name, content, type = '0']) => {
    const bytes = Buffer.from(content);
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write('0000644\0', 100);
    header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124);
    header.write('        ', 148);
    header.write(type, 156);
    header.write('ustar\x0000', 257, 'latin1');
    const sum = header.reduce((all, byte) => all + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

const files = { 'zh/a.txt': '大会', 'en/a.txt': 'The General Assembly' };
const entries = Object.entries(files);
const zip = zipSync(Object.fromEntries(entries.map(([name, it]) => [name, strToU8(it)])));

async function contentsOf(folder: string): Promise<Record<string, string>> {
  const contents: Record<string, string> = {};
  for (const item of itemsOf(await listAll([folder]))) {
    contents[item.name] = text(await readItem(item));
  }
  return contents;
}

describe('archives', () => {
  it.each([
    ['a.zip', zip],
    ['a.tar', makeTar(entries)],
    ['a.tar.gz', gzipSync(makeTar(entries))],
    ['a.tgz', gzipSync(makeTar(entries))],
  ])('%s gives its members as items', async (name, bytes) => {
    expect(await contentsOf(makeFolder({ [name]: bytes }))).toEqual(
      Object.fromEntries(entries.map(([member, it]) => [`${name}!/${member}`, it])),
    );
  });

  it('reads what tar and zip of the system write, long names and Chinese ones', async () => {
    const long = `${'x'.repeat(90)}/${'y'.repeat(120)}.txt`;
    const folder = makeFolder({ [`in/${long}`]: 'long', 'in/文件/甲.txt': '甲' });
    for (const format of ['gnu', 'pax', 'ustar']) {
      const only = format === 'ustar' ? ['文件'] : ['.'];
      const target = join(folder, 'out', `${format}.tar`);
      execFileSync('mkdir', ['-p', join(folder, 'out')]);
      execFileSync('tar', ['-cf', target, `--format=${format}`, '-C', join(folder, 'in'), ...only]);
    }
    const found = await contentsOf(join(folder, 'out'));
    expect(found['gnu.tar!/文件/甲.txt']).toBe('甲');
    expect(found[`gnu.tar!/${long}`]).toBe('long');
    expect(found[`pax.tar!/${long}`]).toBe('long');
    expect(found['ustar.tar!/文件/甲.txt']).toBe('甲');
  });

  it('gives the members before the place where it is cut off', async () => {
    // Sums, because they can hardly be packed.
    const sum = (of: string) => createHash('sha512').update(of).digest('hex');
    const many = Array.from(
      { length: 20 },
      (_, at) => [`${at}.txt`, Array.from('0123456789', (of) => sum(of + at)).join(' ')] as const,
    );
    const packed = zipSync(Object.fromEntries(many.map(([name, it]) => [name, strToU8(it)])));
    const tar = makeTar(many);
    const cut = {
      'a.zip': packed.subarray(0, Math.floor(packed.length * 0.6)),
      'b.tar': tar.subarray(0, Math.floor(tar.length * 0.6)),
      'c.tar.gz': gzipSync(tar).subarray(0, 8000),
    };
    for (const [name, bytes] of Object.entries(cut)) {
      const found = await listAll([makeFolder({ [name]: bytes })]);
      expect(refusedOf(found), name).toMatchObject([{ name, code: 'FORMAT_INVALID' }]);
      expect(itemsOf(found).length, name).toBeGreaterThan(3);
      expect(itemsOf(found).length, name).toBeLessThan(20);
      for (const item of itemsOf(found)) expect((await readItem(item)).length).toBe(item.size);
    }
  });

  it('refuses a member whose bytes do not add up, and gives the others', async () => {
    const stored = zipSync({ 'a.txt': strToU8('aaaa'), 'b.txt': strToU8('bbbb') }, { level: 0 });
    const broken = Buffer.from(stored);
    broken.write('x', broken.indexOf('aaaa'));
    const found = await listAll([makeFolder({ 'a.zip': broken })]);
    expect(refusedOf(found)).toMatchObject([{ name: 'a.zip!/a.txt', code: 'FORMAT_INVALID' }]);
    expect(namesOf(itemsOf(found))).toEqual(['a.zip!/b.txt']);
  });

  it('refuses members that lead out of it, links, and archives within it', async () => {
    const tar = makeTar([
      ['../../etc/passwd', 'x'],
      ['/etc/passwd', 'x'],
      ['link.txt', '', '2'],
      ['inner.zip', 'x'],
      ['good.txt', 'good'],
    ]);
    const found = await listAll([makeFolder({ 'a.tar': tar })]);
    expect(namesOf(itemsOf(found))).toEqual(['a.tar!/good.txt']);
    expect(refusedOf(found).map(({ name }) => name)).toEqual([
      'a.tar!/inner.zip',
      'a.tar',
      'a.tar',
      'a.tar!/link.txt',
    ]);
  });

  it('refuses what unpacks to hundreds of times its size', async () => {
    const bomb = zipSync({ 'a.txt': new Uint8Array(90 << 20), 'b.txt': strToU8('b') });
    const found = await listAll([makeFolder({ 'a.zip': bomb })]);
    expect(refusedOf(found).map(({ code }) => code)).toContain('INPUT_TOO_LARGE');
  });

  it('leaves out what is hidden and what macOS adds', async () => {
    const packed = zipSync({
      '__MACOSX/._a.txt': strToU8('x'),
      '.DS_Store': strToU8('x'),
      'a.txt': strToU8('a'),
    });
    expect(namesOf(await listAll([makeFolder({ 'a.zip': packed })]))).toEqual(['a.zip!/a.txt']);
  });

  it('survives any damage: every member reads as it was listed, or is refused', async () => {
    const tar = makeTar(entries);
    const damaged = fc
      .record({
        archive: fc.constantFrom<readonly [string, Uint8Array]>(['a.zip', zip], ['a.tar', tar]),
        at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        byte: fc.integer({ min: 0, max: 255 }),
      })
      .map(({ archive: [name, bytes], at, byte }) => {
        const copy = Buffer.from(bytes);
        copy[Math.floor(at * copy.length)] = byte;
        return [name, copy] as const;
      });
    await fc.assert(
      fc.asyncProperty(damaged, async ([name, bytes]) => {
        for (const item of itemsOf(await listAll([makeFolder({ [name]: bytes })]))) {
          expect((await readItem(item)).length).toBe(item.size);
        }
      }),
      { numRuns: 150 },
    );
  });
});
