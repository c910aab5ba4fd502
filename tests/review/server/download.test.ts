import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dispositionOf } from '../../../src/review/server/download.js';

const nameIn = (disposition: string) =>
  decodeURIComponent(/filename\*=UTF-8''(.*)$/u.exec(disposition)?.[1] ?? '');

it.each([
  ['决议 A (2026).tmx', '决议 A (2026).tmx'],
  ["it's 100 %.tsv", "it's 100 %.tsv"],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Windows\\x.tmx', 'x.tmx'],
  ['a"b\r\nSet-Cookie: x.tmx', 'a_b__Set-Cookie_ x.tmx'],
  ['evil\u202Excod.exe', 'evil_xcod.exe'],
  ['.htaccess', 'htaccess'],
  ['..', 'export'],
  ['', 'export'],
  ['a;b=c.tmx', 'a;b=c.tmx'],
])('a file called %j is saved as %j', (name, saved) => {
  expect(nameIn(dispositionOf(name))).toBe(saved);
});

it('a name that no system would take is cut, and keeps its extension', () => {
  const saved = nameIn(dispositionOf(`${'长'.repeat(300)}.tmx`));
  expect(saved).toBe(`${'长'.repeat(100)}.tmx`);
});

it('whatever the name, the header is one line of ASCII in the two forms that browsers know', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const disposition = dispositionOf(name);
      expect(disposition).toMatch(
        /^attachment; filename="[\w .()+,-]+"; filename\*=UTF-8''[\w.~%-]+$/,
      );
      expect(nameIn(disposition)).not.toMatch(/[/\\\p{Control}\p{Format}]/u);
    }),
  );
});
