/** Texts that break careless writers: markup, control characters, quotes, bidi, half surrogates. */
import fc from 'fast-check';

const traps = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  "' onmouseover='alert(1)",
  ']]>',
  '-->',
  '&amp;amp;&#x26;&nbsp;&bogus;',
  '=HYPERLINK("x")',
  '\\t\\n\\',
  '"quoted"\tand\ttabbed',
  'a\r\nb\rc\nd\u2028e\u2029f\u0085g',
  '\u0000\u0007\u001b[31m\u007f\u0080',
  '\u202Eabc\u2066def\u2069',
  '𠮷野家 👩‍👩‍👧',
  '\uD800',
  'x\uDC00y',
  '\uFFFE\uFFFF',
  '\uFEFF',
  '  ',
  '__proto__',
  'constructor',
] as const;

/** Any text, often with one of the traps in it. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...traps),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.string({ unit: fc.constantFrom(...'\t\n\r\\"\'=+-@&<>; ') }),
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(''));
